import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both, only before, only after. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Longer texts are compared line by line by the reader: the comparison grows with the square of the length. */
const LONGEST = 20_000

/** One removal and one addition in the place of several that only spaces part: « à l’accueil » for « en salle ». */
const gathered = (changes: readonly WordChange[]): readonly WordChange[] => {
  const runs: WordChange[] = []
  let [before, after] = ['', '']
  const close = () => {
    if (before !== '') runs.push({ kind: 'removed', text: before })
    if (after !== '') runs.push({ kind: 'added', text: after })
    before = ''
    after = ''
  }
  for (const [at, { kind, text }] of changes.entries()) {
    const isBetween = kind === 'same' && /^\s+$/.test(text) && before + after !== '' && at + 1 < changes.length
    if (kind === 'same' && !isBetween) {
      close()
      runs.push({ kind, text })
      continue
    }
    if (kind !== 'added') before += text
    if (kind !== 'removed') after += text
  }
  close()
  return runs
}

/**
 * What changed between two texts, word by word, in reading order. Undefined for texts too long to compare in a moment.
 * Joining what is not `removed` gives `after`; joining what is not `added` gives `before`.
 */
export const wordChanges = (before: string, after: string): readonly WordChange[] | undefined => {
  if (before.length > LONGEST || after.length > LONGEST) return undefined
  const changes = diffWordsWithSpace(before, after, { timeout: 500 })
  return (
    changes &&
    gathered(
      changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      })),
    )
  )
}
