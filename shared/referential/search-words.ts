import { foldName } from '../municipalities/fold-name.ts'

/** Words that every sentence holds: searching them finds everything. */
const emptyWords = new Set(
  foldName(
    'à au aux avec c ce ces cet cette comment d dans de des donc du elle en est et eux faire il ils j je l la le les leur leurs lui m ma mais me mes mon n ne nos notre nous on ou par pas pour qu que quel quelle quels quelles qui s sa sans se ses si son sont sur t ta te tes ton tu un une vos votre vous y',
  ).split(' '),
)

/**
 * A word without the marks of the plural. Rough on purpose: both the text and the query go through it, so that only
 * equality matters (« matériaux » and « matériel » stay apart, « locaux » and « local » meet).
 */
export const singularOf = (word: string): string => {
  if (word.length < 4) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  return word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word
}

const PRACTICE_ID = /(?<![\p{L}\d])([a-z])\.(\d{1,2})(?![\p{L}\d])/giu
const DOTTED_ACRONYM = /(?<![\p{L}\d])(?:\p{L}\.){2,}/gu

/**
 * The words of a text as a search compares them: lower case, no accent, no apostrophe, singular, empty words left out.
 * `R.G.A.A.` is `rgaa`; the id of a practice, `g.10`, is one word: `g10`.
 */
export const searchWords = (text: string): string[] =>
  foldName(text.replace(PRACTICE_ID, '$1$2').replace(DOTTED_ACRONYM, (acronym) => `${acronym.replaceAll('.', '')} `))
    .split(' ')
    .filter((word) => word !== '' && !emptyWords.has(word))
    .map(singularOf)
