import { failure } from '../../shared/errors/app-error.ts'
import type { GateAnswer, GateKind, GateRequest } from './gate-kinds.ts'
import workerUrl from './gate-worker.ts?worker&url'

/** A file from outside is read in this time or not at all. */
export const GATE_LIMIT_MS = 10_000

interface ScriptUrls {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** The address of our own worker, as Trusted Types want it: the only script address that this window ever makes. */
const trustedWorkerUrl = (() => {
  let url: string | undefined
  return (): string => {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptUrls } // not in the types of the DOM
    url ??= trustedTypes
      ? trustedTypes.createPolicy('petits-pas-worker', { createScriptURL: () => workerUrl }).createScriptURL(workerUrl)
      : workerUrl
    return url
  }
})()

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
    const worker = new Worker(trustedWorkerUrl(), { type: 'module' })
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
