import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../../tools/browsers/find-browser.ts';
import { UserError } from '../../tools/start/user-error.ts';

export interface BenchOptions {
	/** Path of a page of the user's to measure instead of made ones, as it was given. */
	readonly page: string | undefined;
	readonly html: string | undefined;
	/** Names of the parts to run; all where there are none. */
	readonly only: readonly string[];
	readonly browsers: readonly BrowserName[];
	readonly readme: boolean;
	readonly build: boolean;
	readonly help: boolean;
}

export const usage = (parts: readonly string[]) => `npm run bench -- [options]
  --page some.html             measure this page instead of made ones
  --only name                  one part (may be given again): ${parts.join(', ')}
  --browser chromium|firefox   one browser
  --readme                     write the table into README.md and the plots into docs/bench
  --no-build                   take the extension as it was built last
  --help                       this text`;

/** @throws {UserError} for an option, a part or a browser that is not known, and a page that cannot be read */
export function readOptions(args: readonly string[], parts: readonly string[]): BenchOptions {
	const values = parse(args, usage(parts));
	const only = values.only ?? [];
	for (const name of only) if (!parts.includes(name)) throw new UserError(`--only takes ${parts.join(', ')}, not "${name}".`);
	const { browser, page, readme = false } = values;
	if (readme && (only.length > 0 || browser !== undefined || page !== undefined))
		throw new UserError('--readme takes a whole run: leave out --only, --browser and --page.');
	if (browser !== undefined && !isBrowserName(browser))
		throw new UserError(`--browser takes ${browserNames.join(' or ')}, not "${browser}".`);
	return {
		page: values.page,
		html: values.page === undefined ? undefined : readPage(values.page),
		only,
		browsers: browser ? [browser] : browserNames,
		readme,
		build: !values['no-build'],
		help: values.help ?? false,
	};
}

function parse(args: readonly string[], help: string) {
	const flag = { type: 'boolean' } as const;
	try {
		return parseArgs({
			args: [...args],
			options: {
				page: { type: 'string' },
				only: { type: 'string', multiple: true },
				browser: { type: 'string' },
				readme: flag,
				'no-build': flag,
				help: { ...flag, short: 'h' },
			},
		}).values;
	} catch (cause) {
		// Node's message names the option; what it adds on escaping positionals helps nobody here.
		const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(/\. To specify/);
		throw new UserError(`${reason}.\n${help}`);
	}
}

function readPage(path: string): string {
	try {
		return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', path), 'utf8');
	} catch (cause) {
		throw new UserError(`Cannot read the page "${path}": ${(cause as NodeJS.ErrnoException).message}`);
	}
}

function isBrowserName(name: string): name is BrowserName {
	return (browserNames as readonly string[]).includes(name);
}
