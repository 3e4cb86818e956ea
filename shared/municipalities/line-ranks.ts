import type { MunicipalityIndex } from './municipality.ts'

const UNRANKED = 255

/** More than the communes there will ever be: population and line then fit in one number that sorts both. */
const LINE_SPAN = 2 ** 16

/** The rank of each line of the list, none at first; the lower the better. */
export function createRanks(index: MunicipalityIndex): Uint8Array {
  return new Uint8Array(index.codeNumbers.length).fill(UNRANKED)
}

/** Gives a rank to a line, unless it already has a better one. */
export function keepBest(ranks: Uint8Array, line: number, rank: number): void {
  ranks[line] = Math.min(ranks[line] ?? UNRANKED, rank)
}

/** At most `limit` ranked lines: by rank, then by descending population (unknown ones last), then by INSEE code. */
export function bestLines(index: MunicipalityIndex, ranks: Uint8Array, limit: number): readonly number[] {
  const keysByRank = new Map<number, number[]>()
  ranks.forEach((rank, line) => {
    if (rank === UNRANKED) return
    const key = line - (index.populations[line] ?? -1) * LINE_SPAN
    const keys = keysByRank.get(rank)
    if (keys === undefined) keysByRank.set(rank, [key])
    else keys.push(key)
  })
  const best: number[] = []
  for (const rank of [...keysByRank.keys()].sort((a, b) => a - b)) {
    if (best.length >= limit) break
    // Plain numbers sort about ten times faster than lines compared by a function.
    const sorted = Float64Array.from(keysByRank.get(rank) ?? []).sort()
    best.push(...sorted.slice(0, limit - best.length))
  }
  return best.map((key) => ((key % LINE_SPAN) + LINE_SPAN) % LINE_SPAN)
}
