import { expect, test } from 'vitest'
import { runFuzzCampaign } from './fuzz.ts'

test('thousands of files changed at random: each is opened or refused with a known reason, none breaks the program', async () => {
  const { faults, counts } = await runFuzzCampaign({ runs: 3000, seed: 20261122, say: () => undefined })
  expect(faults).toEqual([])
  // Some of each kind are still good enough to be opened: the changes go deep.
  for (const outcomes of Object.values(counts)) expect(outcomes.opened).toBeGreaterThan(0)
})
