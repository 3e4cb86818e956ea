import { expect, test } from 'vitest'
import { runFlipsCampaign } from './flips.ts'

// The full size is 100,000 of each: `node scripts/campaigns.mjs flips --runs 100000`.
test('one bit turned over in a signed dossier, signed contents or a protected file, 400 times each: never accepted', async () => {
  const { faults } = await runFlipsCampaign({ runs: 400, seed: 20261122, say: () => undefined })
  expect(faults).toEqual([])
}, 600_000)
