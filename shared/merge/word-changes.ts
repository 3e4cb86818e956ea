import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both, only before, only after. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Longer texts are compared line by line by the reader: the comparison grows with the square of the length. */
const LONGEST = 20_000

/**
 * What changed between two texts, word by word, in reading order. Undefined for texts too long to compare in a moment.
 * Joining what is not `removed` gives `after`; joining what is not `added` gives `before`.
 */
export const wordChanges = (before: string, after: string): readonly WordChange[] | undefined => {
  if (before.length > LONGEST || after.length > LONGEST) return undefined
  const changes = diffWordsWithSpace(before, after, { timeout: 500 })
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
