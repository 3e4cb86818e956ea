import { expect, test } from 'vitest'
import { runKillCampaign } from '../campaigns/kill.ts'

// The campaign in its smallest size; the large one is in docs/reliability.md.
test('six times, every process is killed while the note is being changed: nothing that was called Enregistré is lost', async () => {
  const outcome = await runKillCampaign({ runs: 6, seed: 20261122, say: () => undefined })
  expect(outcome.faults).toEqual([])
  expect(outcome).toMatchObject({ kills: 6, lost: 0, failedOpens: 0, unreadableFiles: 0, isKept: true })
  expect(outcome.acknowledged).toBeGreaterThan(6)
})
