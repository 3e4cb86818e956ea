import type { Project } from '../../shared/domain/project.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { compareStamps } from '../../shared/exchange/exchange-stamp.ts'
import type { KnownDossier } from '../../shared/exchange/intake.ts'
import { completeReceived } from '../../shared/exchange/make-return.ts'
import { openEnvelope } from '../../shared/project-file/envelope.ts'
import { databaseFor, type ExchangeRow, type FollowRow } from './database.ts'
import { addExchange } from './exchange-rows.ts'
import { listDossiers } from './project-repository.ts'
import { guarded } from './storage-failure.ts'

/** An exchange as a list shows it, without the state it carried. */
export type Exchange = Omit<ExchangeRow, 'envelope'>

const withoutEnvelope = ({ envelope: _envelope, ...row }: ExchangeRow): Exchange => row

/** What went out and came in for a dossier, the latest first. */
export const listExchanges = async (projectId: string): Promise<readonly Exchange[]> => {
  const rows = await databaseFor(projectId).exchanges.where('projectId').equals(projectId).toArray()
  return rows.map(withoutEnvelope).reverse()
}

/** Notes a file that went out or came in. States of older exchanges of this dossier are let go. */
export const recordExchange = (row: ExchangeRow): Promise<Result<null>> =>
  guarded(async () => {
    const database = databaseFor(row.projectId)
    await database.transaction('rw', database.exchanges, () => addExchange(database, row))
    return success(null)
  })

const latest = (rows: readonly Exchange[], way: ExchangeRow['way']): Exchange | undefined =>
  rows
    .filter((row) => row.way === way)
    .toSorted((a, b) => compareStamps({ number: a.number, sentAt: a.at }, { number: b.number, sentAt: b.at }))
    .at(-1)

/** What is known of a dossier from its exchanges. */
export const toKnownDossier = (
  { id, name, inseeCode }: { readonly id: string; readonly name: string; readonly inseeCode?: string },
  rows: readonly Exchange[],
): KnownDossier => {
  const last = latest(rows, 'received')
  const sent = latest(rows, 'sent')
  return {
    projectId: id,
    name,
    ...(inseeCode !== undefined && { inseeCode }),
    digests: rows.filter(({ way }) => way === 'received').map(({ digest }) => digest),
    ...(last && { last: { number: last.number, sentAt: last.at } }),
    ...(sent && { lastSent: sent.number }),
  }
}

/** Every dossier of this machine, with what its exchanges tell. */
export const listKnownDossiers = async (): Promise<readonly KnownDossier[]> => {
  const dossiers = await listDossiers()
  const byProject = new Map<string, Exchange[]>()
  await databaseFor('').exchanges.each((row) => {
    const { projectId } = row
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), withoutEnvelope(row)])
  })
  return dossiers.map((dossier) => toKnownDossier(dossier, byProject.get(dossier.id) ?? []))
}

/** The number of the next file to send. */
export const nextNumberOf = (rows: readonly Exchange[]): number => (latest(rows, 'sent')?.number ?? 0) + 1

/** The number of the last file received. */
export const lastReceivedOf = (rows: readonly Exchange[]): number | undefined => latest(rows, 'received')?.number

const rowsOf = async (projectId: string, way: ExchangeRow['way']): Promise<readonly ExchangeRow[]> => {
  const rows = await databaseFor(projectId).exchanges.where('projectId').equals(projectId).toArray()
  return rows.filter((row) => row.way === way)
}

const openState = ({ envelope }: ExchangeRow): Project | undefined => {
  const opened = envelope === undefined ? undefined : openEnvelope(envelope)
  return opened?.ok ? opened.value.project : undefined
}

/** The state we sent under this number: what the other side knew when it answered. Undefined when it is no longer kept. */
export const sentState = async (projectId: string, number: number | undefined): Promise<Project | undefined> => {
  const row = (await rowsOf(projectId, 'sent')).findLast((sent) => sent.number === number)
  return row && openState(row)
}

/** The last state received. What a return of some steps left out is as an earlier one said it, if one did. */
export const receivedState = async (projectId: string): Promise<Project | undefined> => {
  let state: Project | undefined
  for (const row of await rowsOf(projectId, 'received')) {
    const received = openState(row)
    if (received) state = state && row.steps ? completeReceived(received, state, { steps: [...row.steps] }) : received
  }
  return state
}

/** What a body keeps about one commune; undefined for a dossier it does not follow. */
export const readFollow = (projectId: string): Promise<FollowRow | undefined> =>
  databaseFor(projectId).follows.get(projectId)

/** Stores what a body keeps about a commune. */
export const saveFollow = (row: FollowRow): Promise<Result<null>> =>
  guarded(async () => {
    await databaseFor(row.projectId).follows.put(row)
    return success(null)
  })
