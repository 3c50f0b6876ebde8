/**
 * What the index is made by: an index in storage of other rules for words, or laid out otherwise, is of no use and is
 * made anew. The first number counts how it is stored; the rest is the seal of an index made of texts that every rule
 * has to do with. `index-form.test.ts` makes it and says what is to stand here when a rule has changed.
 */
export const indexForm = '3-2da9d7fa9e392609';
