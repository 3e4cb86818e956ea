import { expect, test } from 'vitest'
import { runKillCampaign } from '../campaigns/kill.ts'

// The campaign in its smallest size, three profiles at a time, none edited for long; the large one is in docs/reliability.md.
test('thirty times, every process is killed while the note is being changed: nothing that was called Enregistré is lost', async () => {
  const outcome = await runKillCampaign({ runs: 30, seed: 20261122, strands: 3, longestMs: 2500, say: () => undefined })
  expect(outcome.faults).toEqual([])
  expect(outcome).toMatchObject({ kills: 30, lost: 0, failedOpens: 0, unreadableFiles: 0, isKept: true })
  expect(outcome.acknowledged).toBeGreaterThan(30)
}, 300_000)
