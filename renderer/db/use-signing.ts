import { useLiveQuery } from 'dexie-react-hooks'
import type { Contents } from '../../shared/contents/content-file.ts'
import type { OwnKey } from '../../shared/signature/key-file.ts'
import type { PinnedKey } from '../../shared/signature/trust.ts'
import { readOwnContents } from './own-contents.ts'
import { listPins, readOwnKey } from './signing.ts'

/** The keys that were seen and taken so far, followed; undefined while they are read. */
export const usePins = (): readonly PinnedKey[] | undefined => useLiveQuery(listPins, [])

/** The key of this computer, followed: undefined while it is read, null when there is none. */
export const useOwnKey = (): OwnKey | null | undefined => useLiveQuery(async () => (await readOwnKey()) ?? null, [])

/** What this computer's body prepares, followed: undefined while it is read, null when nothing is begun. */
export const useOwnContents = (): Contents | null | undefined =>
  useLiveQuery(async () => (await readOwnContents()) ?? null, [])
