import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../shared/domain/project.ts'
import type { StepId } from '../../../shared/domain/record.ts'
import { fillMessage, type MailMessage } from '../../../shared/exchange/mail-draft.ts'
import { makeAdvice } from '../../../shared/exchange/make-advice.ts'
import { makeReturn } from '../../../shared/exchange/make-return.ts'
import { bodyNameOf } from '../../../shared/exchange/prefill-project.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { protectBytes } from '../../../shared/protection/password.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest } from '../../db/dossier-file.ts'
import { type Exchange, lastReceivedOf, nextNumberOf, receivedState, recordExchange } from '../../db/exchanges.ts'
import { readReferential } from '../../db/referential-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

export interface SendChoices {
  /** Undefined: the whole dossier. */
  readonly steps: readonly StepId[] | undefined
  readonly withContacts: boolean
  readonly password: string
}

export interface Sent {
  readonly name: string
  readonly message: MailMessage
  readonly bytes: Uint8Array
}

/** What would leave with these choices, before anything is written. */
export const previewReturn = (
  project: Project,
  { steps, withContacts }: SendChoices,
  exchanges: readonly Exchange[],
  context: { readonly now: Date; readonly appVersion: string },
) => {
  const lastReceived = lastReceivedOf(exchanges)
  return makeReturn(
    project,
    {
      ...(steps && { steps }),
      withContacts,
      number: nextNumberOf(exchanges),
      ...(lastReceived !== undefined && { lastReceived }),
      author: project.profile.name,
    },
    context,
  )
}

/** Makes the file to send, lets the user name its place, and notes the sending. */
export const useSend = (exchanges: readonly Exchange[], isAdvice: boolean) => {
  const { t } = useTranslation('exchange')
  const { t: tError } = useTranslation('errors')
  const { project } = useDossier()
  const { desktop, appVersion } = useDesktop()
  const notice = useNotice()
  const [isWorking, setWorking] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)

  const send = useCallback(
    async (choices: SendChoices) => {
      setWorking(true)
      setSent(null)
      try {
        const latest = await readLatest(project.id)
        if (!latest.ok) return notice({ text: errorText(tError, latest.error), isError: true })
        const context = { now: new Date(), appVersion }
        const received = await receivedState(project.id)
        const made =
          isAdvice && received
            ? adviceOf(latest.value, received, exchanges, context)
            : {
                ...previewReturn(latest.value, choices, exchanges, context),
                base: received && toEnvelope(received, context),
              }
        const referential = await readReferential(project.id, latest.value.pins.referential)
        const clear = writeProjectFile(made.envelope, made.base, made.stamp, referential)
        const bytes = choices.password === '' ? clear : await protectBytes(clear, choices.password)
        const saved = await desktop.saveFile({ kind: 'project', suggestedName: made.fileName, bytes })
        if (!saved.ok) return notice({ text: errorText(tError, saved.error), isError: true })
        if (!saved.value) return
        const { direction, number, sentAt, steps, lastReceived, author } = made.stamp
        const noted = await recordExchange({
          projectId: project.id,
          way: 'sent',
          direction,
          number,
          at: sentAt,
          author,
          fileName: saved.value.name,
          digest: bytesToHex(sha256(bytes)),
          ...(steps && { steps }),
          ...(lastReceived !== undefined && { lastReceived }),
          envelope: toEnvelope(latest.value, context),
        })
        if (!noted.ok) notice({ text: errorText(tError, noted.error), isError: true })
        const what = steps
          ? t(($) => $.send.stepsWords, { steps: steps.map((step) => step.slice(1)).join(', ') })
          : t(($) => $.send.wholeWords)
        const name = saved.value.name
        const values = {
          number: String(number),
          municipality: project.profile.name,
          file: name,
          what,
          body: bodyNameOf(project),
        }
        setSent({ name, bytes, message: fillMessage(direction === 'advice' ? 'advice' : 'return', values, undefined) })
      } finally {
        setWorking(false)
      }
    },
    [project, appVersion, exchanges, isAdvice, desktop, notice, t, tError],
  )
  return { send, isWorking, sent }
}

const adviceOf = (
  project: Project,
  received: Project,
  exchanges: readonly Exchange[],
  context: { readonly now: Date; readonly appVersion: string },
) => {
  const lastReceived = lastReceivedOf(exchanges)
  return makeAdvice(
    project,
    {
      received,
      number: nextNumberOf(exchanges),
      ...(lastReceived !== undefined && { lastReceived }),
      author: bodyNameOf(project),
    },
    context,
  )
}
