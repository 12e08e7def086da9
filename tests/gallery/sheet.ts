/** The sheet: one HTML page with all pictures, the same view side by side in both browsers, light and dark. */
export interface Picture {
	readonly part: string;
	readonly title: string;
	readonly browser: string;
	readonly scheme: string;
	readonly size: string;
	/** Name of the file beside the sheet; none where the view could not be brought about. */
	readonly file: string | undefined;
	/** Why there is no picture. */
	readonly problem?: string;
}

const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function toSheet(pictures: readonly Picture[]): string {
	const views = new Map<string, Picture[]>();
	for (const picture of pictures) {
		const title = `${picture.part}: ${picture.title}`;
		views.set(title, [...(views.get(title) ?? []), picture]);
	}
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sense Lens gallery</title>
<style>
	body { margin: 24px; background: #8a8a86; font: 14px/1.4 system-ui; color: #111 }
	h2 { margin: 32px 0 8px; font-size: 18px }
	div { display: flex; flex-wrap: wrap; align-items: start; gap: 16px }
	figure { margin: 0 } img { display: block; max-inline-size: 90vw; box-shadow: 0 1px 8px #0006 } .problem { color: #900; font-weight: bold }
</style>
<h1>Sense Lens: everything there is to see</h1>
<p>${pictures.length} pictures of ${views.size} views.</p>
${[...views].map(([title, group]) => `<h2>${asText(title)}</h2><div>${group.map(toFigure).join('')}</div>`).join('\n')}
`;
}

function toFigure({ browser, scheme, size, file, problem }: Picture): string {
	const caption = asText([browser, scheme, size].join(', '));
	const body = file
		? `<img src="${asText(file)}" alt="${caption}" loading="lazy">`
		: `<p class="problem">${asText(problem ?? 'no picture')}</p>`;
	return `<figure>${body}<figcaption>${caption}</figcaption></figure>`;
}
