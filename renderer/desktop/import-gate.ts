import { failure } from '../../shared/errors/app-error.ts'
import type { GateAnswer, GateKind, GateRequest } from '../../shared/gate/gate-kinds.ts'
import { startWorker } from './own-workers.ts'

/** A file from outside is read in this time or not at all. */
export const GATE_LIMIT_MS = 10_000

/**
 * The one gate for bytes from outside. They are read in a worker of their own: the window stays usable, the user may give
 * up (`signal`), and after ten seconds the worker is ended, whatever it is doing. It runs in the sandboxed process of the
 * window and not beside the disk: a reader that a file would subvert reaches nothing. Memory is bounded before and while
 * reading (zip directory, inflated bytes, keys, cells); the worker and all it holds go away after each file.
 */
export const readFromOutside = <Kind extends GateKind>(
  kind: Kind,
  bytes: Uint8Array,
  signal?: AbortSignal,
  limitMs = GATE_LIMIT_MS,
  name = '',
): Promise<GateAnswer<Kind>> =>
  new Promise((resolve) => {
    const worker = startWorker('gate')
    const end = (answer: unknown) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      worker.terminate()
      resolve(answer as GateAnswer<Kind>) // what our own worker answered for this kind, or a failure
    }
    const giveUp = () => end(failure('cancelled'))
    const timer = setTimeout(() => end(failure('too-slow')), limitMs)
    signal?.addEventListener('abort', giveUp)
    worker.onmessage = ({ data }: MessageEvent<unknown>) => end(data)
    // A worker that runs out of memory, or could not start.
    worker.onerror = (event) => {
      event.preventDefault()
      end(failure('too-large', { reason: 'memory' }))
    }
    worker.postMessage({ kind, bytes, name } satisfies GateRequest)
  })
