/** How well a folded text says one of the words of a list: 1 the same, 0.8 the same and more, 0.6 among others. */
export type WordMatcher = (text: string) => ReadonlyMap<readonly string[], number>

const MOST_WORDS = 8
/** Shorter words mean too many things inside a longer text. */
const SHORTEST_INSIDE = 4
/** The first words of a list are the surest. */
const PER_RANK = 0.001

/**
 * Compares texts with many lists of words at once: each run of words of a text is looked up, so the time does not grow
 * with the number of lists. Answers by list (the very array that was given); a list that does not fit is absent.
 */
export const createWordMatcher = (lists: readonly (readonly string[])[]): WordMatcher => {
  const index = new Map<string, { readonly list: readonly string[]; readonly rank: number }[]>()
  for (const list of new Set(lists))
    for (const [rank, word] of list.entries()) {
      const entries = index.get(word)
      if (entries) entries.push({ list, rank })
      else index.set(word, [{ list, rank }])
    }
  const known = new Map<string, ReadonlyMap<readonly string[], number>>()
  const match = (text: string): ReadonlyMap<readonly string[], number> => {
    const words = text.split(' ')
    const scores = new Map<readonly string[], number>()
    for (let first = 0; first < words.length; first += 1)
      for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
        const run = words.slice(first, last + 1).join(' ')
        const isWhole = run.length === text.length
        if (!isWhole && run.length < SHORTEST_INSIDE) continue
        // A word lost in a long sentence names nothing.
        if (first > 0 && text.length >= run.length * 2) continue
        const base = isWhole ? 1 : first === 0 ? 0.8 : 0.6
        for (const { list, rank } of index.get(run) ?? [])
          scores.set(list, Math.max(scores.get(list) ?? 0, base - rank * PER_RANK))
      }
    return scores
  }
  return (text) => {
    const scores = known.get(text) ?? match(text)
    known.set(text, scores)
    return scores
  }
}
