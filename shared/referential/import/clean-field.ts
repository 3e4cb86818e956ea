/** Words that begin with « É », as their first letters: capitals often lose their accent on a keyboard. */
const ACCENTED_START =
  /^E(?=(?:valu|conom|colog|cosyst|cole|coute|cran|cart|tat|tap|tud|tendr|teind|tabli|nerg|quip|labor|vit|vol|miss|mett|lev|lu|lectr|dit|chang|chelon)[a-zà-ÿ]*)/u

/**
 * A title, indicator or name as it is kept: one kind of apostrophe, French spaces, none at the ends, an accent on the
 * first letter where the word has one, and no final quotation mark that nothing opens (h.7 of the official guide).
 * Slips of the pen stay: they are the source's.
 */
export const cleanField = (text: string): string => {
  const spaced = text
    .replaceAll("'", '’')
    .replace(/[ \t\r\n\u00a0\u202f]+/g, ' ')
    .trim()
  const isUnbalanced = spaced.endsWith('"') && (spaced.match(/"/g)?.length ?? 0) % 2 === 1
  const kept = isUnbalanced ? spaced.slice(0, -1).trim() : spaced
  return kept
    .replace(ACCENTED_START, 'É')
    .replace(/ (?=[:;!?»])/g, '\u00a0')
    .replaceAll('« ', '«\u00a0')
}
