import { useLiveQuery } from 'dexie-react-hooks'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { listSnapshots, type StoredSnapshot } from './snapshot-list.ts'

/** The copies of a dossier in the database, followed; none for null, undefined while they are read. */
export const useSnapshots = (dossierId: string | null): Result<readonly StoredSnapshot[]> | undefined =>
  useLiveQuery(
    async (): Promise<Result<readonly StoredSnapshot[]>> => (dossierId ? listSnapshots(dossierId) : success([])),
    [dossierId],
  )
