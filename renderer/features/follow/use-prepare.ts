import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadContent } from '../../../shared/content/load-content.ts'
import type { AppError } from '../../../shared/errors/app-error.ts'
import type { MailMessage } from '../../../shared/exchange/mail-draft.ts'
import type { SeriesEntry } from '../../../shared/exchange/plan-series.ts'
import {
  messagesText,
  type PreparedCommune,
  preparedFileName,
  prepareOne,
} from '../../../shared/exchange/prepare-one.ts'
import { keepPrepared } from '../../db/keep-prepared.ts'
import { readOwnKey } from '../../db/signing.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import type { ChosenModel } from './use-model.ts'
import type { OpenSeries, Refused } from './use-series.ts'

/** Files written at the same time: the confirmations of the disk overlap. */
const AT_ONCE = 8
/** Dossiers made between two turns of the window: it draws and hears *Arrêter* in between. */
const BETWEEN_TURNS = 2
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0))

interface Made {
  readonly name: string
  readonly file: string
  readonly message: MailMessage
}

export interface PrepareReport {
  readonly folderId: string
  readonly folder: string
  readonly made: readonly Made[]
  readonly refused: readonly Refused[]
  /** Communes not begun because somebody stopped, or the disk refused. */
  readonly left: number
  /** Communes that are now followed. */
  readonly followed: number
  readonly notFollowed: boolean
  readonly error?: AppError
  readonly texts?: { readonly messages: string; readonly report: string }
}

export type PrepareState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: PrepareReport }

const encoder = new TextEncoder()
const encode = (text: string): Uint8Array => encoder.encode(text)

/** Writes a prepared dossier and a message for each commune of a list. Stopping keeps what is finished; nothing is half written. */
export const usePrepare = (sentenceOf: (line: Refused) => string) => {
  const { t } = useTranslation('prepare')
  const { desktop, appVersion } = useDesktop()
  const [state, setState] = useState<PrepareState>({ kind: 'waiting' })
  const stopped = useRef(false)

  const writeTexts = async (folderId: string, made: readonly Made[], lines: readonly string[], now: Date) => {
    const moment = now.toISOString().slice(0, 19).replace(/[-:]/g, '')
    const names = { messages: `messages-${moment}.txt`, report: `compte-rendu-${moment}.txt` }
    const report = [...made.map(({ name, file }) => `${name} : ${file}`), '', ...lines].join('\r\n')
    const written = await desktop.writeToFolder({
      folderId,
      files: [
        { name: names.messages, bytes: encode(messagesText(made.map(({ message }) => message))) },
        { name: names.report, bytes: encode(report) },
      ],
    })
    return written.ok && written.value === 'written' ? names : undefined
  }

  const run = async (series: OpenSeries, { project: model }: ChosenModel, version: string, isFollowing: boolean) => {
    const chosen = await desktop.chooseFolder(null)
    if (!chosen.ok || !chosen.value) return chosen.ok ? undefined : chosen.error
    const { folderId, name: folder } = chosen.value
    const { entries } = series
    const total = entries.length
    const now = new Date()
    const key = await readOwnKey()
    const common = {
      model,
      pins: { ...loadContent().pins, municipalities: version },
      source: t(($) => $.report.source, { file: series.name }),
      ...(key && { key }),
    }
    const made: Made[] = []
    const refused: Refused[] = [...series.refused]
    let [error, done, followed, notFollowed]: [AppError | undefined, number, number, boolean] = [undefined, 0, 0, false]
    stopped.current = false
    setState({ kind: 'running', done, total })
    for (; done < total && !stopped.current && !error; setState({ kind: 'running', done, total })) {
      const group: { readonly entry: SeriesEntry; readonly prepared: PreparedCommune }[] = []
      for (const entry of entries.slice(done, done + AT_ONCE)) {
        const context = { now, newId: () => crypto.randomUUID(), appVersion, encode }
        group.push({ entry, prepared: prepareOne(entry, common, context) })
        if (group.length % BETWEEN_TURNS === 0) await nextTurn()
      }
      const written = await Promise.all(
        group.map(({ prepared: { mail, file } }) => desktop.writeToFolder({ folderId, files: [mail, file] })),
      )
      const kept = group.filter((_one, at) => written[at]?.ok && written[at].value === 'written')
      for (const [at, { entry, prepared }] of group.entries()) {
        const result = written[at]
        if (result && !result.ok) error = result.error
        else if (result?.value === 'exists')
          refused.push({ line: entry.line, text: preparedFileName(entry.municipality.code), reason: 'exists' })
        else made.push({ name: entry.municipality.name, file: prepared.file.name, message: prepared.message })
      }
      done += group.length
      if (!isFollowing || kept.length === 0) continue
      const stored = await keepPrepared(
        kept.map(({ prepared }) => prepared),
        now,
      )
      if (stored.ok) followed += kept.length
      else notFollowed = true
    }
    refused.sort((a, b) => a.line - b.line)
    const texts = made.length > 0 && !error ? await writeTexts(folderId, made, refused.map(sentenceOf), now) : undefined
    setState({
      kind: 'done',
      report: {
        folderId,
        folder,
        made,
        refused,
        left: total - made.length - (refused.length - series.refused.length),
        followed,
        notFollowed,
        ...(error && { error }),
        ...(texts && { texts }),
      },
    })
    return undefined
  }

  return {
    state,
    run,
    stop: () => {
      stopped.current = true
    },
    restart: () => setState({ kind: 'waiting' }),
  }
}
