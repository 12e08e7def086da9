import { unknownAtom } from '../atoms.ts';
import type { Context } from '../context.ts';
import { readSurroundings, type Surroundings } from '../tokens.ts';
import type { ReadWord } from '../written-words.ts';
import { findAmounts } from './amount.ts';
import { findCollocations } from './collocation.ts';
import { findDocument } from './document.ts';
import type { FeatureSink } from './feature-sink.ts';
import { findForm } from './form.ts';
import { findLanguage } from './language.ts';
import type { NamedAtoms } from './named-atoms.ts';
import { findPhrases } from './phrase.ts';
import type { Reading } from './reading.ts';
import { findVectors } from './vectors.ts';
import { findWindow } from './window.ts';

/** Gives all features of an occurrence to `sink`. The same code runs at training and in the page. */
export function findFeatures(context: Context, readWord: ReadWord, names: NamedAtoms, sink: FeatureSink): Surroundings {
	const surroundings = readSurroundings(context, readWord);
	const { tokens, at, sentenceStart, sentenceEnd } = surroundings;
	const form = tokens[at]?.lexeme.word ?? unknownAtom;
	const otherForm = tokens[at]?.word === context.term ? unknownAtom : form;
	const reading: Reading = { tokens, at, sentenceStart, sentenceEnd, names, sink, form, otherForm };
	findForm(reading);
	findCollocations(reading);
	findWindow(reading);
	findPhrases(reading);
	findVectors(reading);
	findAmounts(reading);
	findLanguage(reading);
	findDocument(context, readWord, reading);
	return surroundings;
}
