import { useLiveQuery } from 'dexie-react-hooks'
import { databaseFor, type FollowRow } from './database.ts'

const listFollows = (): Promise<readonly FollowRow[]> => databaseFor('').follows.toArray()

/** Every commune that is followed here, followed; undefined while they are read. */
export const useFollows = (): readonly FollowRow[] | undefined => useLiveQuery(listFollows)
