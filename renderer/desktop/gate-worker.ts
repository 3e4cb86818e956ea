import './zod-without-eval.ts'
import { type AppError, failure, type Result } from '../../shared/errors/app-error.ts'
import { type GateRequest, gateReaders } from '../../shared/gate/gate-kinds.ts'

/** The cause of a failure may hold anything: it stays here. */
const withoutCause = ({ code, details }: AppError): Result<never> => failure(code, details)

const answer = ({ kind, bytes, name, made }: GateRequest): Result<unknown> => {
  const read = gateReaders[kind](bytes, name, made)
  return read.ok ? read : withoutCause(read.error)
}

// The window alone can speak to its worker, once: see import-gate.ts.
self.onmessage = ({ data }: MessageEvent<GateRequest>) => {
  try {
    self.postMessage(answer(data))
  } catch (error) {
    console.error('import gate', error)
    self.postMessage(failure('unexpected'))
  }
}
