/** Firefox names keys by what they are, Chromium by what they write; Macs have signs without a plus. */
export function keyNames(shortcut: string): string[] {
	const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };
	return shortcut.split(/\+(?=.)/).map((key) => signs[key] ?? key);
}
