import { parentPort } from 'node:worker_threads'
import { failure, type Result } from '../../shared/errors/app-error.ts'
import { type GateRequest, gateReaders } from '../../shared/gate/gate-kinds.ts'

const answer = ({ kind, bytes, name, made }: GateRequest): Result<unknown> => {
  const read = gateReaders[kind](bytes, name, made)
  // The cause of a failure may hold anything: it stays here.
  return read.ok ? read : failure(read.error.code, read.error.details)
}

parentPort?.on('message', (request: GateRequest) => {
  try {
    parentPort?.postMessage(answer(request))
  } catch {
    parentPort?.postMessage(failure('unexpected'))
  }
})
