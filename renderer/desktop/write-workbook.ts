import { type Result, success } from '../../shared/errors/app-error.ts'
import { startWorker } from './own-workers.ts'
import type { WorkbookAnswer, WorkbookRequest } from './workbook-worker.ts'

/**
 * Makes the workbook of a dossier in a worker of its own: thousands of lots are computed and written while the window stays
 * usable. The file is read back there before it is given: see read-back-xlsx.ts. `onRows` tells how far it is. Rejects when the worker could not do it: a bug, or no memory left.
 */
export const writeWorkbook = (
  request: WorkbookRequest,
  onRows: (rows: number, total: number) => void,
): Promise<Result<Uint8Array>> =>
  new Promise((resolve, reject) => {
    const worker = startWorker('workbook')
    const end = () => worker.terminate()
    worker.onmessage = ({ data }: MessageEvent<WorkbookAnswer>) => {
      if ('rows' in data) return onRows(data.rows, data.total)
      end()
      if ('bytes' in data) resolve(success(data.bytes))
      else if ('error' in data) resolve({ ok: false, error: data.error })
      else reject(new Error(data.problem))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      reject(new Error(event.message || 'the worker of workbooks stopped'))
    }
    worker.postMessage(request)
  })
