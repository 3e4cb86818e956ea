import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGate } from '../../electron/cli/gate.ts'

let folder = ''
let workerFile = ''
const ask = (gate: ReturnType<typeof createGate>, name: string) => gate('project', new Uint8Array(), name)

// A reader that a file would have subverted: it does as the name of the file says.
const WORKER = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ name }) => {
  if (name === 'endless') for (;;);
  if (name === 'greedy') { const all = []; for (;;) all.push({ a: all.length }) }
  if (name === 'ends') process.exit(1)
  if (name === 'throws') throw new Error('no')
  parentPort.postMessage({ ok: false, error: { code: 'invalid-file', details: { name } } })
})`

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-gate-'))
  workerFile = path.join(folder, 'worker.mjs')
  await fs.writeFile(workerFile, WORKER)
})
afterAll(() => fs.rm(folder, { recursive: true }))

test('a file whose reading never ends is given up, and the next one is read', async () => {
  const gate = createGate({ workerFile, limitMs: 700 })
  const [endless, next] = await Promise.all([ask(gate, 'endless'), ask(gate, 'sain')])
  expect(!endless.ok && endless.error.code).toBe('too-slow')
  expect(!next.ok && next.error.details).toEqual({ name: 'sain' })
})

test('a file that takes too much memory, or ends its reader, is refused without ending the command', async () => {
  const gate = createGate({ workerFile, heapMb: 16 })
  for (const name of ['greedy', 'ends', 'throws']) {
    const read = await ask(gate, name)
    expect(!read.ok && read.error).toMatchObject({ code: 'too-large', details: { reason: 'memory' } })
  }
  const next = await ask(gate, 'sain')
  expect(!next.ok && next.error.code).toBe('invalid-file')
})
