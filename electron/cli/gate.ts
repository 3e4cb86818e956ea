import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failure } from '../../shared/errors/app-error.ts'
import {
  type GateAnswer,
  type GateKind,
  type GateRequest,
  gateReaders,
  type Making,
} from '../../shared/gate/gate-kinds.ts'

/** A file from outside is read in this time, and with this much memory for JavaScript, or not at all. */
const LIMITS = { ms: 10_000, heapMb: 512 } as const

export interface GateParts {
  /** The worker's file; null reads in this thread, which only the sources do (they are not built). */
  readonly workerFile: string | null
  readonly limitMs?: number
  readonly heapMb?: number
}

/**
 * The gate of the command line: one file after the other, in a thread that has 512 MB of heap and ten seconds for each. A
 * thread that was ended is started anew for the next file. Buffers lie outside the heap: the readers count those.
 */
export const createGate = ({ workerFile, limitMs = LIMITS.ms, heapMb = LIMITS.heapMb }: GateParts) => {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  const start = (file: string): Worker => {
    // Without the options of Node's own command line: `--input-type`, beside `node -e`, refuses every worker that is a file.
    const started = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    started.unref() // nothing waits for it but an answer
    // One that ends between two files does not end the command: the next file starts another.
    started.on('error', () => undefined)
    started.once('exit', () => {
      if (worker === started) worker = null
    })
    return started
  }
  const ask = (file: string, request: GateRequest): Promise<unknown> =>
    new Promise((resolve) => {
      const asked = worker ?? start(file)
      worker = asked
      const end = (answer: unknown, isOver: boolean) => {
        clearTimeout(timer)
        // One by one: taking all listeners away takes Node's own, and the next answer never comes.
        asked.off('message', answered).off('error', lost).off('exit', lost)
        if (isOver) {
          worker = null
          void asked.terminate()
        }
        resolve(answer)
      }
      const answered = (answer: unknown) => end(answer, false)
      const lost = () => end(failure('too-large', { reason: 'memory' }), true)
      const timer = setTimeout(() => end(failure('too-slow'), true), limitMs)
      asked.once('message', answered).once('error', lost).once('exit', lost)
      asked.postMessage(request)
    })

  return <Kind extends GateKind>(
    kind: Kind,
    bytes: Uint8Array,
    name = '',
    made?: Making,
  ): Promise<GateAnswer<Kind>> => {
    const request: GateRequest = { kind, bytes, name, ...(made && { made }) }
    const next = last.then(() => (workerFile ? ask(workerFile, request) : gateReaders[kind](bytes, name, made)))
    last = next.catch(() => undefined)
    return next as Promise<GateAnswer<Kind>> // what our own worker answered for this kind, or a failure
  }
}

const findWorker = (): string | null => {
  const here = import.meta.filename
  const extension = path.extname(here)
  if (extension === '.ts') return null
  const name = `gate-worker${extension}`
  const file = [path.dirname(here), path.dirname(path.dirname(here))]
    .map((folder) => path.join(folder, name))
    .find(existsSync)
  if (!file) throw new Error(`${name} is missing`)
  return file
}

let gate: ReturnType<typeof createGate> | undefined
/** Reads bytes from outside for a command. */
export const readFromOutside = <Kind extends GateKind>(
  kind: Kind,
  bytes: Uint8Array,
  name?: string,
  made?: Making,
): Promise<GateAnswer<Kind>> => {
  gate ??= createGate({ workerFile: findWorker() })
  return gate(kind, bytes, name, made)
}
