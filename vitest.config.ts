import { defineConfig } from 'vitest/config';
import { pressKey, puppeteerProvider } from './tests/support/puppeteer-provider.ts';

/** Pointers on their way: a busy machine changes what these meet. */
const timed = ['pointer', 'pointer-paths'].map((name) => `tests/e2e/${name}.test.ts`);

const endToEnd = {
	// What a page should say is worked out beside it, in the same words.
	setupFiles: ['tests/support/set-up-messages.ts'] as string[],
	environment: 'node',
	// Now and then the driver loses a frame, or the machine a second: what fails twice has failed.
	retry: 1,
	// Patience for the cold start of a browser.
	testTimeout: 60_000,
	hookTimeout: 120_000,
} as const;

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
			// Three files at a time, each with a browser of its own, for two cores: half of the time is waiting, as for a pointer to
			// rest. Those in which moments count come after them, alone.
			{
				test: { ...endToEnd, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: timed, maxWorkers: 3, sequence: { groupOrder: 1 } },
			},
			{ test: { ...endToEnd, name: 'e2e-timed', include: timed, fileParallelism: false, sequence: { groupOrder: 2 } } },
		],
	},
});
