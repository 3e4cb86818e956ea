import type { EditContext } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'
import { toNewProjectInput } from '../municipalities/to-new-project-input.ts'
import { type Envelope, toEnvelope } from '../project-file/envelope.ts'
import { FILE_EXTENSION, writeProjectFile } from '../project-file/project-file.ts'
import type { SigningKey } from '../signature/signed-zip.ts'
import { versionForPopulation } from '../steps/version-for-population.ts'
import { type ExchangeStamp, exchangeFileName } from './exchange-stamp.ts'
import { type EncodeText, fillMessage, type MailMessage, writeMailDraft } from './mail-draft.ts'
import type { SeriesEntry } from './plan-series.ts'
import { bodyNameOf, prefillProject } from './prefill-project.ts'

/** What all the files of a series have in common. */
export interface Series {
  readonly model: Project
  readonly pins: Project['pins']
  /** Where the proposed values come from, in words. */
  readonly source: string
  /** What the body signs with; without it the files are not signed. */
  readonly key?: SigningKey
}

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All that goes out for one commune. */
export interface PreparedCommune {
  readonly file: NamedBytes
  /** A draft of the message, the file attached. */
  readonly mail: NamedBytes
  readonly message: MailMessage
  readonly envelope: Envelope
  readonly stamp: ExchangeStamp
}

/** The name of the prepared file of a commune, by its INSEE code. */
export const preparedFileName = (inseeCode: string): string =>
  exchangeFileName(inseeCode, { direction: 'prepared', number: 1 }, FILE_EXTENSION)

/** Prefills the dossier of one commune of a list and writes its file and its message. Nothing is stored. */
export const prepareOne = (
  { municipality, population, epciName, mode, contact }: SeriesEntry,
  { model, pins, source, key }: Series,
  context: Omit<EditContext, 'author'> & { readonly appVersion: string; readonly encode: EncodeText },
): PreparedCommune => {
  const author = bodyNameOf(model)
  const known = population ?? municipality.population
  const target = {
    ...toNewProjectInput(municipality, pins),
    population: known,
    version: versionForPopulation(known),
    ownTaxEpci: epciName ?? municipality.epciName,
    ...(mode && { mutualisingMode: mode }),
  }
  const sentAt = context.now.toISOString()
  const project = prefillProject(
    model,
    target,
    { by: author, on: isoDayOf(context.now), source },
    { ...context, author },
  )
  const stamp: ExchangeStamp = { direction: 'prepared', number: 1, author, sentAt }
  const envelope = toEnvelope(project, context)
  const file = {
    name: preparedFileName(municipality.code),
    bytes: writeProjectFile(envelope, envelope, stamp, undefined, key),
  }
  const message = fillMessage('prepared', { municipality: municipality.name, body: author, file: file.name }, contact)
  const mail = {
    name: exchangeFileName(municipality.code, stamp, 'eml'),
    bytes: writeMailDraft(message, file, context.encode),
  }
  return { file, mail, message, envelope, stamp }
}

/** Messages one after the other, as a text to copy from. */
export const messagesText = (messages: readonly MailMessage[]): string =>
  messages
    .map(({ to, subject, body }) => [...(to === undefined ? [] : [to]), subject, '', body].join('\n'))
    .join(`\n\n${'-'.repeat(60)}\n\n`)
