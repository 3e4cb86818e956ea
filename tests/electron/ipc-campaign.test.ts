import { expect, test } from 'vitest'
import { runIpcCampaign } from '../campaigns/ipc.ts'

test('20,000 random messages to the shell: each is answered, none runs what does not fit, none breaks it', async () => {
  const { faults, codes } = await runIpcCampaign({ runs: 20_000, seed: 20261122, say: () => undefined })
  expect(faults).toEqual([])
  // The campaign goes through every way of answering, or it would prove nothing.
  expect(Object.keys(codes).toSorted()).toEqual(['disk-full', 'forbidden', 'invalid-request', 'unexpected'])
})
