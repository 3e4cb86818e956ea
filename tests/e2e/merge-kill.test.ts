import { expect, test } from 'vitest'
import { runMergeKillCampaign } from '../campaigns/merge-kill.ts'

// The campaign in its smallest size; the large one is in docs/reliability.md.
test('thirty times, the process of the window is ended during a merge: the dossier is as before or as after', async () => {
  const { faults, before, after } = await runMergeKillCampaign({
    runs: 30,
    seed: 20261122,
    strands: 3,
    say: () => undefined,
  })
  expect(faults).toEqual([])
  expect(before + after).toBe(30)
}, 300_000)
