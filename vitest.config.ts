import { defineConfig } from 'vitest/config';
import { pressKey, puppeteerProvider } from './tests/support/puppeteer-provider.ts';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts'],
					setupFiles: ['tests/support/set-up-messages.ts'],
					environment: 'node',
					// A guard against what hangs, and no measure of speed: some properties take seconds on a busy machine.
					testTimeout: 60_000,
				},
			},
			{
				oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
				// Found while tests run, they would make vite reload the page in the middle of one.
				optimizeDeps: {
					include: ['preact', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@wxt-dev/i18n', 'valibot', 'axe-core', 'fast-check'],
				},
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.{ts,tsx}'],
					setupFiles: ['tests/support/set-up-messages.ts'],
					browser: {
						enabled: true,
						provider: puppeteerProvider(),
						commands: { pressKey },
						headless: true,
						ui: false,
						screenshotFailures: false,
						viewport: { width: 900, height: 700 },
						instances: [
							{ browser: 'chromium', name: 'browser-chromium' },
							{ browser: 'firefox', name: 'browser-firefox' },
						],
					},
				},
			},
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					environment: 'node',
					// Two real browsers on two cores: one file at a time, and patience for a cold start.
					fileParallelism: false,
					// Now and then the driver loses a frame, or the machine a second: what fails twice has failed.
					retry: 1,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
