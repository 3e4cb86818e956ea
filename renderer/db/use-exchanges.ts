import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { FollowRow } from './database.ts'
import { type Exchange, listExchanges, readFollow } from './exchanges.ts'
import { getIncoming, type IncomingFile, subscribeIncoming } from './incoming-file.ts'

/** The exchanges of a dossier, followed; undefined while they are read. */
export const useExchanges = (projectId: string): readonly Exchange[] | undefined =>
  useLiveQuery(() => listExchanges(projectId), [projectId])

/** What a body keeps about this dossier; null when this machine does not follow it for one. */
export const useFollow = (projectId: string): FollowRow | null | undefined =>
  useLiveQuery(async () => (await readFollow(projectId)) ?? null, [projectId])

/** The received file that waits for decisions, if it belongs to this dossier. */
export const useIncoming = (projectId: string): IncomingFile | null => {
  const incoming = useSyncExternalStore(subscribeIncoming, getIncoming)
  return incoming?.file.envelope.project.id === projectId ? incoming : null
}
