/** Finds Chromium and Firefox on this machine, or installs them where that is one command. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MissingBrowserError } from './missing-browser-error.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Where to look, in this order: the variable, the PATH, the usual places of macOS and Windows. */
const places: Readonly<Record<BrowserName, { variable: string; commands: string[]; paths: string[]; debianPackage: string }>> = {
	chromium: {
		variable: 'CHROMIUM_PATH',
		// Chrome's own builds come last: they refuse unpacked extensions on some channels.
		commands: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'],
		paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		debianPackage: 'chromium',
	},
	firefox: {
		variable: 'FIREFOX_PATH',
		commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
		paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
		debianPackage: 'firefox-esr',
	},
};

/**
 * The browser's executable. Installs Debian's package where there is none and this process may.
 * @param progress told, in one line each, what is being done
 * @throws {MissingBrowserError} that says exactly what to run or set
 */
export function findBrowser(name: BrowserName, progress: (line: string) => void): string {
	const found = lookFor(name);
	if (found) return found;
	const { debianPackage, variable } = places[name];
	if (!canInstall())
		throw new MissingBrowserError(`No ${name} found. Run "apt-get install -y ${debianPackage}", or set ${variable} to its executable.`);
	progress(`No ${name} found: installing Debian's package ${debianPackage} …`);
	install(debianPackage, variable);
	const installed = lookFor(name);
	if (!installed)
		throw new MissingBrowserError(`Installed ${debianPackage}, but no ${name} came with it. Set ${variable} to its executable.`);
	return installed;
}

/** The browser asked for, else the first one that is there, else the first one, to be installed. */
export function chooseBrowser(wanted: BrowserName | undefined, progress: (line: string) => void): BrowserName {
	const name = wanted ?? browserNames.find((each) => lookFor(each) !== undefined) ?? browserNames[0];
	findBrowser(name, progress);
	return name;
}

function lookFor(name: BrowserName): string | undefined {
	const { variable, commands, paths } = places[name];
	const chosen = process.env[variable];
	if (chosen) {
		if (!isExecutable(chosen)) throw new MissingBrowserError(`${variable} is set to "${chosen}", which is no executable file.`);
		return chosen;
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		// The answer is the point: there is no such file, or it may not be run.
		return false;
	}
}

function canInstall(): boolean {
	return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install(debianPackage: string, variable: string): void {
	const run = (...args: string[]) =>
		spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
	run('update', '-qq');
	if (run('install', '-y', '-qq', '--no-install-recommends', debianPackage, 'fonts-liberation') !== 0)
		throw new MissingBrowserError(
			`"apt-get install -y ${debianPackage}" failed. Install it by hand, or set ${variable} to its executable.`,
		);
}
