/** The words of a text, as a French reader counts them: an elided article counts with its word. */
export const countWords = (text: string): number =>
  text.split(/[\s\u00a0\u202f]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
