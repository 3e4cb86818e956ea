import type { ConsolidationAnswer, ConsolidationRequest } from './consolidation-worker.ts'
import { startWorker } from './own-workers.ts'

/** A consolidation under way, in a worker of its own: it reads, counts and writes while the window stays usable. */
export interface ConsolidationRun {
  /** One question at a time. Rejects when the worker could not do it: a bug, or no memory left. */
  readonly ask: (request: ConsolidationRequest) => Promise<ConsolidationAnswer>
  /** Ends the worker at once, whatever it is doing, and forgets what it read. */
  readonly end: () => void
}

/** Starts one. */
export const startConsolidation = (): ConsolidationRun => {
  const worker = startWorker('consolidation')
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ConsolidationAnswer>) =>
          data.answer === 'failed' ? reject(new Error(data.problem)) : resolve(data)
        worker.onerror = (event) => {
          event.preventDefault()
          reject(new Error(event.message || 'the worker of the consolidation stopped'))
        }
        worker.postMessage(request)
      }),
    end: () => worker.terminate(),
  }
}
