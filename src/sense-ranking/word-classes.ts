/** Class name → its words in lower case. `createLexicon` says which classes have a role of their own. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;
