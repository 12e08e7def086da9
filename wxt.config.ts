import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { createRanker } from './src/sense-ranking/rank.ts';
import { projectRoot, readComparison, readGlossary, readPresets, readSample } from './src/training/read-data.ts';
import { readRankerData } from './src/training/read-ranker-data.ts';
import { trimGlossary } from './tools/build/trim-glossary.ts';
import { trimI18n } from './tools/build/trim-i18n.ts';
import { trimPolyfill } from './tools/build/trim-polyfill.ts';
import { trimCardTokens } from './tools/build/trim-tokens.ts';

/** Where the lens works: everywhere that readers read. The same for what is declared and for what is put in later. */
const pages = ['http://*/*', 'https://*/*', 'file:///*'] as const;

export default defineConfig({
	imports: false,
	modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
	i18n: { localesDir: join(projectRoot, 'src/wording/locales') },
	autoIcons: { baseIconPath: 'public/icon.svg', sizes: [128, 96, 64, 48, 32, 16], developmentIndicator: false },
	targetBrowsers: ['chrome', 'firefox'],
	manifest: ({ browser }) => ({
		default_locale: 'en',
		name: '__MSG_product_name__',
		description: '__MSG_product_description__',
		action: { default_title: '__MSG_product_name__' },
		// `alarms` ends a snooze; `contextMenus` switches a site.
		permissions: ['storage', 'scripting', 'alarms', 'contextMenus'],
		host_permissions: [...pages],
		content_scripts: [
			{
				matches: [...pages],
				js: ['lens.js'],
				run_at: 'document_idle',
				all_frames: true,
				match_about_blank: true,
				match_origin_as_fallback: true,
			},
		],
		commands: {
			'next-occurrence': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commands_next__' },
			'previous-occurrence': {
				suggested_key: { default: 'Alt+Shift+Comma' },
				description: '__MSG_commands_previous__',
			},
			'enter-card': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commands_enterCard__' },
		},
		// 123: the first with light-dark(); what else is used is older.
		...(browser === 'chrome' && { minimum_chrome_version: '123' }),
		...(browser === 'firefox' && {
			browser_specific_settings: {
				gecko: { id: 'sense-lens@sense-lens.invalid', strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
			},
		}),
	}),
	hooks: {
		// Broken data never reaches a build: the error names file, path and expectation. Whatever else could only fail in a
		// page fails here, as the ranker is made.
		'build:before': () => {
			const glossary = readGlossary();
			readComparison(glossary);
			readSample(glossary);
			readPresets(glossary);
			createRanker(glossary, readRankerData(glossary));
		},
	},
	vite: () => ({
		// Written for older ones, light-dark() would follow the system alone, and not the theme that the reader chose.
		build: { target: ['chrome123', 'firefox146'] },
		oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
		resolve: { alias: { '@wxt-dev/browser': join(projectRoot, 'src/webextension/message-source.ts') } },
		plugins: [withoutInnerHtml(), trimPolyfill(), trimI18n(), trimGlossary(), trimCardTokens()],
	}),
});

/**
 * Preact can set `innerHTML` for `dangerouslySetInnerHTML`, which nothing here uses and add-on reviewers flag. Dropping
 * the assignment makes sure that no text of a page can ever become markup.
 */
function withoutInnerHtml() {
	return {
		name: 'without-inner-html',
		enforce: 'post' as const,
		renderChunk: (code: string) =>
			code.includes('.innerHTML') ? { code: code.replace(/[\w$.]+\.innerHTML\s*=\s*[^,;)]+/g, 'void 0'), map: null } : null,
	};
}
