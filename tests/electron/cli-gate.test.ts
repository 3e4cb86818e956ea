import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createGate } from '../../electron/cli/gate.ts'

const { started } = vi.hoisted(() => ({ started: [] as { readonly execArgv?: readonly string[] | undefined }[] }))
vi.mock('node:worker_threads', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:worker_threads')>()
  class Worker extends original.Worker {
    constructor(...[file, options]: ConstructorParameters<typeof original.Worker>) {
      super(file, options)
      started.push(options ?? {})
    }
  }
  return { ...original, Worker }
})

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

test('one thread reads several files, one after the other', async () => {
  const gate = createGate({ workerFile, limitMs: 2000 })
  const read = await Promise.all(['un', 'deux', 'trois'].map((name) => ask(gate, name)))
  expect(read.map((one) => !one.ok && one.error.details?.name)).toEqual(['un', 'deux', 'trois'])
})

// A thread takes the options of its parent: `--input-type=module`, given with `node -e`, refuses every thread that is a file.
test('the thread of a command started through node -e has none of the options of that command', async () => {
  started.length = 0
  await ask(createGate({ workerFile, limitMs: 2000 }), 'sain')
  expect(started.map(({ execArgv }) => execArgv)).toEqual([[]])
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
