import { bundledForms } from '../../../src/glossary/bundled-forms.ts';

const forms = bundledForms.terms.flatMap((term) => term.forms).sort((a, b) => b.length - a.length);

/** Every form of every term, as a word: the one regular expression of the native limit and of all peers. */
export const wordPattern = (): RegExp => new RegExp(`\\b(?:${forms.join('|')})\\b`, 'gi');
