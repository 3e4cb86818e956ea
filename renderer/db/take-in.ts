import type { EditContext } from '../../shared/domain/edit.ts'
import { isoDayOf } from '../../shared/domain/iso-day.ts'
import type { Project } from '../../shared/domain/project.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { isOtherMunicipality } from '../../shared/exchange/intake.ts'
import { type Reception, receiveFile } from '../../shared/exchange/receive-file.ts'
import { noteInJournal } from '../../shared/exchange/support-changes.ts'
import type { ExchangeRow } from './database.ts'
import { recordExchange, saveFollow, sentState } from './exchanges.ts'
import type { IncomingFile } from './incoming-file.ts'
import { readDossier, storeDossier, takeSnapshot, updateDossier } from './project-repository.ts'

/** True when nobody has to decide anything: a merge without conflict and without lots that may be the same. */
const isPlain = (reception: Reception): reception is Reception & { readonly kind: 'merge' } =>
  reception.kind === 'merge' && reception.result.conflicts.length === 0 && reception.matches.length === 0

const receptionOf = (own: Project, { file, isOutdated }: IncomingFile, keptBase: Project | undefined): Reception =>
  receiveFile({ own, file, isOutdated, ...(keptBase && { keptBase }) })

const keptBaseOf = ({ file }: IncomingFile): Promise<Project | undefined> =>
  sentState(file.envelope.project.id, file.exchange?.lastReceived)

/** The line that notes a received file; undefined for a copy of a dossier that nobody sent. */
export const receivedRow = ({ file, name, digest }: IncomingFile): ExchangeRow | undefined => {
  const { exchange, envelope } = file
  if (!exchange) return undefined
  const { direction, number, sentAt, author, steps, lastReceived } = exchange
  return {
    projectId: envelope.project.id,
    way: 'received',
    direction,
    number,
    at: sentAt,
    author,
    fileName: name,
    digest,
    ...(steps && { steps }),
    ...(lastReceived !== undefined && { lastReceived }),
    envelope,
  }
}

const record = (incoming: IncomingFile): Promise<Result<null>> => {
  const row = receivedRow(incoming)
  return row ? recordExchange(row) : Promise.resolve(success(null))
}

/** Whether a recognised file can be taken in as it is, or somebody must decide first. Nothing is stored. */
export const needsReview = async (incoming: IncomingFile): Promise<boolean> => {
  const { project } = incoming.file.envelope
  const own = await readDossier(project.id)
  if (!own.ok || isOtherMunicipality(own.value.project.profile, project.profile)) return true
  return !isPlain(receptionOf(own.value.project, incoming, await keptBaseOf(incoming)))
}

/**
 * Takes in a file without conflict: a copy first, then the merge and its line in the exchanges, together. `taken` is false when the
 * dossier changed meanwhile so that somebody must decide: nothing is then stored.
 */
export const takeIn = async (
  incoming: IncomingFile,
  { note, appVersion, ...context }: EditContext & { readonly note: string; readonly appVersion: string },
): Promise<Result<{ readonly taken: boolean }>> => {
  const { id } = incoming.file.envelope.project
  if (await needsReview(incoming)) return success({ taken: false })
  const keptBase = await keptBaseOf(incoming)
  const kept = await takeSnapshot(id, 'merge', context.now)
  if (!kept.ok) return kept
  let taken = false
  const change = (own: Project): Project => {
    const reception = receptionOf(own, incoming, keptBase)
    taken = isPlain(reception)
    if (!isPlain(reception)) return own
    return reception.result.applied.length === 0 ? own : noteInJournal(reception.result.project, note, context)
  }
  const changed = await updateDossier(id, change, appVersion, context.now, receivedRow(incoming))
  if (!changed.ok) return changed
  // A change is noted with itself; a file that brought nothing new is noted too, so that it is known again.
  const noted = taken && changed.value.after === changed.value.before ? await record(incoming) : success(null)
  return noted.ok ? success({ taken }) : noted
}

/** Stores a dossier that is new here, with its exchange, and follows its commune. A dossier already here is refused. */
export const addUnknown = async (incoming: IncomingFile, appVersion: string, now: Date): Promise<Result<null>> => {
  const { project } = incoming.file.envelope
  const present = await readDossier(project.id)
  if (present.ok || present.error.code !== 'not-found') return failure('unexpected', { path: project.id })
  const stored = await storeDossier(project, appVersion, now)
  if (!stored.ok) return stored
  const noted = await record(incoming)
  return noted.ok ? saveFollow({ projectId: project.id, since: isoDayOf(now), times: [] }) : noted
}
