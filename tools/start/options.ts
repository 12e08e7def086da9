import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browsers/find-browser.ts';
import { UserError } from './user-error.ts';

export interface StartOptions {
	/** File or address to open; the sample page where none is given. */
	readonly page: string | undefined;
	readonly browser: BrowserName | undefined;
	readonly json: boolean;
	readonly all: boolean;
	readonly headless: boolean;
	readonly help: boolean;
}

export const usage = `npm start -- [page.html | address] [options]
  --browser chromium|firefox   which browser to open (default: the first one found)
  --headless                   hover every word without a window, as is done where there is no display
  --all                        hover all occurrences, not only the first 20
  --json                       one JSON object per occurrence on standard output (implies --headless)
  --help                       this text`;

/** @throws {UserError} for an option or a value that is not known */
export function readOptions(args: readonly string[]): StartOptions {
	const { values, positionals } = parse(args);
	const { browser } = values;
	if (browser !== undefined && !isBrowserName(browser))
		throw new UserError(`--browser takes ${browserNames.join(' or ')}, not "${browser}".`);
	if (positionals.length > 1) throw new UserError(`One page at a time: got ${positionals.map((each) => `"${each}"`).join(' and ')}.`);
	return {
		page: positionals[0],
		browser,
		json: values.json ?? false,
		all: values.all ?? false,
		headless: values.headless ?? false,
		help: values.help ?? false,
	};
}

function parse(args: readonly string[]) {
	const flag = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { browser: { type: 'string' }, json: flag, all: flag, headless: flag, help: { ...flag, short: 'h' } },
		});
	} catch (cause) {
		// Node's message names the option; what it adds on escaping positionals helps nobody here.
		const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(/\. To specify/);
		throw new UserError(`${reason}.\n${usage}`);
	}
}

function isBrowserName(name: string): name is BrowserName {
	return (browserNames as readonly string[]).includes(name);
}
