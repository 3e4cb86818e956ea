import type { Project } from '../domain/project.ts'
import { type Envelope, toEnvelope } from '../project-file/envelope.ts'
import { FILE_EXTENSION } from '../project-file/project-file.ts'
import { type ExchangeStamp, exchangeFileName } from './exchange-stamp.ts'
import { receiveFile } from './receive-file.ts'

export interface AdviceInput {
  /** The dossier as the commune last sent it: what the advice is about. */
  readonly received: Project
  readonly number: number
  /** Number of that return. */
  readonly lastReceived?: number
  readonly author: string
}

export interface AdviceFile {
  readonly envelope: Envelope
  readonly base: Envelope
  readonly stamp: ExchangeStamp
  readonly fileName: string
  /** How many proposals and remarks the commune will see. */
  readonly count: number
}

/** What a body changed and noted since the commune's return, as proposals. The commune's own state travels as the base. */
export const makeAdvice = (
  project: Project,
  { received, number, lastReceived, author }: AdviceInput,
  context: { readonly now: Date; readonly appVersion: string },
): AdviceFile => {
  const stamp: ExchangeStamp = {
    direction: 'advice',
    number,
    author,
    sentAt: context.now.toISOString(),
    ...(lastReceived !== undefined && { lastReceived }),
  }
  const envelope = toEnvelope(project, context)
  const base = toEnvelope(received, context)
  const reception = receiveFile({ own: received, file: { envelope, base, exchange: stamp } })
  return {
    envelope,
    base,
    stamp,
    fileName: exchangeFileName(project.profile.inseeCode, stamp, FILE_EXTENSION),
    count: reception.kind === 'advice' ? reception.review.proposals.length : 0,
  }
}
