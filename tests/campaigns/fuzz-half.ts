import { expect } from 'vitest'
import { runFuzzCampaign } from './fuzz.ts'

/** The longest of the unit tests, and no measure of speed: only a hang may end it. */
export const FUZZ_LIMIT_MS = 1_200_000

/** Half of the campaign's CI size; the two halves are files of their own, so that two workers share them. */
export const expectHalfToHold = async (seed: number): Promise<void> => {
  const { faults, opened } = await runFuzzCampaign({ runs: 25_000, seed, say: () => undefined })
  expect(faults).toEqual([])
  // Some of each kind are still good enough to be opened: the changes go deep.
  for (const count of Object.values(opened)) expect(count).toBeGreaterThan(0)
}
