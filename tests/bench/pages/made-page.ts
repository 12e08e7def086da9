/** Pages made for the benchmark: English prose of a given length with a given number of occurrences, the same each time. */

export interface BenchPage {
	/** For the table, such as `1.2 MB, 12,000 words`. */
	readonly name: string;
	readonly html: string;
	/** Occurrences in it; `undefined` where nobody has counted. */
	readonly occurrences: number | undefined;
	/** UTF-16 code units of text; of the source, where nobody has counted. */
	readonly length: number;
}

/** UTF-16 code units in a paragraph: four lines of a column. */
const paragraphLength = 240;
const paragraphsInSection = 100;

/** Words of prose; none holds a form of a term. */
const filler = (
	'the a of and to in is it was for on with as by at from this that which had were been their has not but or an they one all ' +
	'would there what so up out about into than them can only other new some could time these two may then do first any my now ' +
	'such like our over even most after also did many before must through years where much your way well down should because each ' +
	'people little world still own work day part group water house river garden letter morning window street evening winter'
).split(' ');

/** In turn, so that every form and every term is found. */
const words = ['sales', 'marketing', 'sale', 'Sales'];

/** @param length of the text, in UTF-16 code units */
export function makePage(length: number, occurrences: number): BenchPage {
	const count = Math.max(1, Math.round(length / paragraphLength));
	const random = randomNumbers();
	const paragraphs = Array.from({ length: count }, (_, place) => {
		// Spread evenly: paragraph n ends where n shares of the words are given out.
		const here = Math.floor(((place + 1) * occurrences) / count) - Math.floor((place * occurrences) / count);
		return makeParagraph(random, here, place);
	});
	const sections: string[] = [];
	for (let place = 0; place < count; place += paragraphsInSection)
		sections.push(
			`<section><h2>Chapter ${sections.length + 1}</h2>\n${paragraphs.slice(place, place + paragraphsInSection).join('\n')}\n</section>`,
		);
	return {
		name: `${formatLength(length)}, ${occurrences.toLocaleString('en')} words`,
		html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long page</title></head><body><main>\n${sections.join('\n')}\n</main></body></html>`,
		occurrences,
		length,
	};
}

export function formatLength(length: number): string {
	return length < 1_000_000 ? `${length / 1_000} kB` : `${length / 1_000_000} MB`;
}

function makeParagraph(random: () => number, occurrences: number, place: number): string {
	const parts: string[] = [];
	for (let length = 0; length < paragraphLength; ) {
		const word = filler[Math.floor(random() * filler.length)] ?? '';
		parts.push(word);
		length += word.length + 1;
	}
	const step = Math.floor(parts.length / (occurrences + 1));
	for (let nth = 1; nth <= occurrences; nth += 1) parts[nth * step] = words[(place + nth) % words.length] ?? '';
	// One paragraph in five has a link and a word in bold, as prose on pages does.
	if (place % 5 === 0) {
		parts[0] = `<a href="#${place}">${parts[0]}</a>`;
		parts[parts.length - 1] = `<b>${parts.at(-1)}</b>`;
	}
	return `<p>${parts.join(' ')}.</p>`;
}

/** Numbers from 0 to 1, the same at each run (mulberry32). */
function randomNumbers(): () => number {
	let state = 0x5eed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
