import { expect, test } from 'vitest'
import { runFullDiskCampaign } from '../campaigns/full-disk.ts'
import { runProfilesCampaign } from '../campaigns/profiles.ts'
import { runStartsCampaign } from '../campaigns/starts.ts'
import { reportLimitation } from '../support/limitation.ts'

// Campaigns in their smallest size; the large ones are in docs/reliability.md.
const say = () => undefined

test('a damaged profile opens intact, or says what is missing and gives it back: never an empty welcome', async () => {
  const { tally, faults } = await runProfilesCampaign({ runs: 5, seed: 20261122, strands: 2, say })
  expect(faults).toEqual([])
  expect(tally.intact + tally.offered + tally.refused).toBe(5)
  expect(tally.offered).toBeGreaterThan(0)
})

test('started again while it runs, the application opens the file in the first window', async () => {
  expect((await runStartsCampaign({ runs: 5, seed: 1, say })).faults).toEqual([])
})

test('a full disk is said, the dossier can be copied elsewhere, and what was refused is stored once there is room', async () => {
  const { faults, limitation, acknowledged } = await runFullDiskCampaign({ runs: 1, seed: 20261122, say })
  if (limitation) return reportLimitation('Disque plein', limitation)
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(0)
})
