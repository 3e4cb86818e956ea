import fs, { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { readFromOutside } from '../gate.ts'
import { type BatchResult, createBatchReader, type OpenedFile, type SpillFormat } from './read-batch.ts'

/** Files a thread reads between two messages. */
const BATCH = 100
const MOST_THREADS = 2
/** Small heaps: what a thread reads is gone at its next batch. Megabytes. */
const limits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 96 }

const here = path.dirname(fileURLToPath(import.meta.url))
// Built beside the command line (.mjs) and beside the shell (.js), whether this module ended in a chunk or not.
const workerFile = ['consolidation-worker.mjs', 'consolidation-worker.js']
  .flatMap((name) => [path.join(here, name), path.join(here, '..', name)])
  .find((file) => existsSync(file))

export interface ReadRequest {
  readonly folder: string
  readonly names: readonly string[]
  /** A folder of our own, where the details are put aside. */
  readonly spillFolder: string
  readonly format: SpillFormat
}

type Next = () => readonly string[] | null
type OnBatch = (result: BatchResult, spillFile: string) => void

const batchesOf = (names: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(names.length / BATCH) }, (_none, at) => names.slice(at * BATCH, (at + 1) * BATCH))

/** A thread that gives no answer in this time is ended: one of its files is not what it seems. */
const BATCH_LIMIT_MS = 60_000

/** The answer of a thread; null when it was too slow, or had no memory left. */
const ask = (worker: Worker, names: readonly string[]): Promise<BatchResult | null> =>
  new Promise((resolve) => {
    const end = (result: BatchResult | null) => {
      clearTimeout(timer)
      // One by one: taking all listeners away takes Node's own, and the next answer never comes.
      worker.off('message', end).off('error', giveUp).off('exit', giveUp)
      resolve(result)
    }
    const giveUp = () => end(null)
    const timer = setTimeout(giveUp, BATCH_LIMIT_MS)
    worker.once('message', end).once('error', giveUp).once('exit', giveUp)
    worker.postMessage(names)
  })

/** Reads the files of a batch that ended its thread, each through the gate: the bad one is named, the others count. */
const readOneByOne = async ({ folder, format }: ReadRequest, names: readonly string[], spillFile: string) => {
  const files: OpenedFile[] = []
  for (const name of names) {
    const bytes = await readFileLimited(path.join(folder, name))
    files.push({ name, opened: bytes.ok ? await readFromOutside('project', bytes.value) : bytes })
  }
  const reader = createBatchReader(folder, spillFile, format)
  const result = reader.put(files)
  reader.close()
  return result
}

const runThread = async (file: string, request: ReadRequest, index: number, next: Next, onBatch: OnBatch) => {
  let turn = 0
  const newSpill = () => {
    turn += 1
    return path.join(request.spillFolder, `details-${index}-${turn}.tmp`)
  }
  const start = (spillFile: string) =>
    new Worker(file, {
      execArgv: [], // the reason is in gate.ts
      workerData: { folder: request.folder, spillFile, format: request.format },
      resourceLimits: limits,
    })
  let spillFile = newSpill()
  let worker = start(spillFile)
  for (let names = next(); names; names = next()) {
    const result = await ask(worker, names)
    if (result) {
      onBatch(result, spillFile)
      continue
    }
    worker.on('error', () => undefined) // it is being ended
    await worker.terminate()
    const alone = newSpill()
    onBatch(await readOneByOne(request, names, alone), alone)
    spillFile = newSpill()
    worker = start(spillFile)
  }
  await worker.terminate()
}

// A dossier is a few kilobytes; what is longer is fetched by whoever reads it.
const ahead = Buffer.allocUnsafe(64 * 1024)

/**
 * Has the system bring these files from the disk while the threads compute, so that these wait for nothing. Nothing is kept,
 * and nothing is judged: a file that cannot be read is told by the thread that needs it.
 */
const fetchAhead = (folder: string, names: readonly string[]): void => {
  for (const name of names) {
    let handle: number | undefined
    try {
      handle = fs.openSync(path.join(folder, name), 'r')
      fs.readSync(handle, ahead, 0, ahead.length, 0)
    } catch {
      // told later, by its name
    } finally {
      if (handle !== undefined) fs.closeSync(handle)
    }
  }
}

/** Reads a folder of dossiers on the processors there are, never in this thread (but in the sources, which are not built). */
export const readInThreads = async (request: ReadRequest, onBatch: OnBatch): Promise<void> => {
  const batches = batchesOf(request.names)
  let given = 0
  const threads = Math.min(MOST_THREADS, availableParallelism(), batches.length)
  const next: Next = () => {
    given += 1
    const later = batches[given - 1 + threads]
    if (later && workerFile !== undefined) setImmediate(fetchAhead, request.folder, later)
    return batches[given - 1] ?? null
  }
  if (workerFile === undefined) {
    const spillFile = path.join(request.spillFolder, 'details.tmp')
    const reader = createBatchReader(request.folder, spillFile, request.format)
    for (let names = next(); names; names = next()) onBatch(reader.read(names), spillFile)
    return reader.close()
  }
  await Promise.all(
    Array.from({ length: threads }, (_none, index) => runThread(workerFile, request, index, next, onBatch)),
  )
}
