import { z } from 'zod'
import { recordId, shortText, stepId, timestamp } from '../domain/record.ts'

/** What a file sent by mail says of itself, beside the dossier: who sends what, and in which order. */
export const exchangeStampSchema = z.strictObject({
  direction: z.enum(['prepared', 'return', 'advice']),
  /** Number of this sending, from 1: it orders files where a clock may be wrong. */
  number: z.int().min(1).max(1_000_000),
  /** Number of the last file received from the other side; absent when there is none. */
  lastReceived: z.int().min(1).max(1_000_000).optional(),
  author: shortText,
  sentAt: timestamp,
  /** The steps that were sent; absent when the whole dossier was. */
  steps: z.array(stepId).max(10).optional(),
  /** Records whose contact was left out by the sender: an absent contact is then no deletion. */
  withoutContacts: z.array(recordId).max(20_000).optional(),
})
export type ExchangeStamp = z.infer<typeof exchangeStampSchema>

const directionWords = { prepared: 'prepare', return: 'retour', advice: 'avis' } as const

/**
 * `NR_50239_retour_s4_v2`: the name says commune, direction, step and number (mutualisateur.md, section 4). ASCII only.
 * Several steps are written `s4-s5`. A dossier without INSEE code is `NR_sans-code_…`.
 */
export const exchangeFileName = (
  inseeCode: string | undefined,
  { direction, number, steps }: Pick<ExchangeStamp, 'direction' | 'number' | 'steps'>,
  extension: string,
): string => {
  const parts = ['NR', inseeCode ?? 'sans-code', directionWords[direction], steps?.join('-'), `v${number}`]
  return `${parts.filter(Boolean).join('_')}.${extension}`
}

/**
 * Which of two files of the same sender is the later one: by number of sending first, by date only between equals, as
 * a computer's clock may be wrong. Negative when `a` is earlier.
 */
export const compareStamps = (
  a: Pick<ExchangeStamp, 'number' | 'sentAt'>,
  b: Pick<ExchangeStamp, 'number' | 'sentAt'>,
): number => a.number - b.number || Date.parse(a.sentAt) - Date.parse(b.sentAt)
