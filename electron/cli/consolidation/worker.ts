import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { createBatchReader } from './read-batch.ts'

// Our own thread starts us; the schema only gives the types back.
const data = z
  .strictObject({ folder: z.string(), spillFile: z.string(), format: z.enum(['csv', 'json']) })
  .parse(workerData)
const reader = createBatchReader(data.folder, data.spillFile, data.format)

parentPort?.on('message', (names: readonly string[]) => parentPort?.postMessage(reader.read(names)))
