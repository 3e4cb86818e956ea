import type { Finding } from './strands.ts'

/** What a campaign is asked to do. The same seed gives the same campaign, as far as the computer's own timing allows. */
export interface CampaignOptions {
  readonly runs: number
  readonly seed: number
  readonly say: (line: string) => void
  /** The number of the first run: a run depends on the seed and its number alone, so that a campaign can be gone on with. */
  readonly first?: number
  /** How many runs go on at the same time, each strand in a place of its own. */
  readonly strands?: number
  /** Runs made before, whose figures are added; those of them that are asked for are not made again. */
  readonly earlier?: ReadonlyMap<number, Finding>
  /** Called with each run that is over, for a file from which an interrupted campaign goes on. */
  readonly note?: (run: number, finding: Finding) => void
}

/** What is written into docs/reliability.md: the figures in a French sentence, and whether the promise was kept. */
export interface CampaignOutcome {
  readonly figures: string
  readonly isKept: boolean
}

/** Random numbers in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public domain). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The random numbers of one run: from the seed and its number, whatever was drawn before. */
export const randomOfRun = (seed: number, run: number): (() => number) => {
  const random = seededRandom(seed ^ Math.imul(run, 0x9e3779b1))
  random() // neighbouring seeds begin alike
  return random
}

/** A whole number from 0 to `limit` − 1. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)

/** One of a list that is not empty. */
export const oneOf = <Item>(random: () => number, list: readonly Item[]): Item => {
  const item = list[below(random, list.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
