import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../../tools/browsers/find-browser.ts';
import { UserError } from '../../tools/start/user-error.ts';

export interface GalleryOptions {
	readonly browsers: readonly BrowserName[];
	/** Only views whose part or title holds this; all where it is empty. */
	readonly only: string;
	readonly build: boolean;
	readonly help: boolean;
}

export const usage = `npm run gallery -- [options]
  --only text                  only views with this in their name, such as "card" or "search"
  --browser chromium|firefox   one browser
  --no-build                   take the extension as it was built last
  --help                       this text`;

/** @throws {UserError} for an option or a browser that is not known */
export function readOptions(args: readonly string[]): GalleryOptions {
	const values = parse(args);
	const browser = browserNames.find((name) => name === values.browser);
	if (values.browser !== undefined && !browser)
		throw new UserError(`--browser takes ${browserNames.join(' or ')}, not "${values.browser}".`);
	return {
		browsers: browser ? [browser] : browserNames,
		only: values.only?.toLowerCase() ?? '',
		build: !values['no-build'],
		help: values.help ?? false,
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				browser: { type: 'string' },
				only: { type: 'string' },
				'no-build': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		}).values;
	} catch (cause) {
		throw new UserError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`);
	}
}
