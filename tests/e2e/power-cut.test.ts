import { expect, test } from 'vitest'
import { runPowerCampaign } from '../campaigns/power.ts'
import { runSyncsCampaign } from '../campaigns/syncs.ts'
import { reportLimitation } from '../support/limitation.ts'

// Both in their smallest size; the large one is in docs/reliability.md.
test('six power cuts lose nothing that was called Enregistré, and would in the browser’s own mode', async () => {
  const { tally, relaxed, files, faults, limitation } = await runPowerCampaign({
    runs: 6,
    seed: 20261122,
    strands: 2,
    say: () => undefined,
  })
  if (limitation) return reportLimitation('Coupures de courant', limitation)
  expect(faults).toEqual([])
  expect(tally).toMatchObject({ cuts: 6, lost: 0, failedOpens: 0, unreadableFiles: 0 })
  expect(tally?.acknowledged).toBeGreaterThan(0)
  expect(relaxed?.lost).toBeGreaterThan(0)
  expect(files).toMatchObject({ cuts: 6, lost: 0, unreadable: 0 })
})

test('the disk has each edit before the screen says Enregistré: one synchronised write of the log, at least', async () => {
  const { counts, limitation } = await runSyncsCampaign({ runs: 20, seed: 1, say: () => undefined })
  if (limitation || !counts) return reportLimitation('Compte des écritures synchronisées', limitation ?? '')
  expect(counts.strict.edits).toBeGreaterThanOrEqual(20)
  expect(counts.strict.syncs).toBeGreaterThanOrEqual(counts.strict.edits)
  expect(counts.relaxed.syncs).toBeLessThan(counts.relaxed.edits)
})
