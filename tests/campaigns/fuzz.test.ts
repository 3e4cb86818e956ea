import { expect, test } from 'vitest'
import { runFuzzCampaign } from './fuzz.ts'

/** The longest of the unit tests, and no measure of speed: only a hang may end it. */
const LIMIT_MS = 600_000
const SEED = 20261122

test(
  'five thousand dossiers and two thousand lists changed at random: each is opened or refused with a known reason, none breaks the program',
  async () => {
    const { faults, counts } = await runFuzzCampaign({ runs: 5000, seed: SEED, say: () => undefined })
    expect(faults).toEqual([])
    // Some of each kind are still good enough to be opened: the changes go deep.
    for (const outcomes of Object.values(counts)) expect(outcomes.opened).toBeGreaterThan(0)
  },
  LIMIT_MS,
)
