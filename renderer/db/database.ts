import Dexie, { type EntityTable } from 'dexie'
import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import type { StepId } from '../../shared/domain/record.ts'
import type { ExchangeStamp } from '../../shared/exchange/exchange-stamp.ts'

/** One dossier: the same envelope as in the file, opened by the same function. What stands beside it serves lists. */
export interface ProjectRow {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly envelope: unknown
}

/** A dossier as it was before an act that changes much; in the browser edition also the routine's copies. */
export interface SnapshotRow {
  readonly id?: number
  readonly projectId: string
  readonly takenAt: string
  readonly reason: CopyReason
  readonly envelope: unknown
}

/** A file that went out or came in: what tells the next one what both sides knew. */
export interface ExchangeRow {
  readonly id?: number
  readonly projectId: string
  readonly way: 'sent' | 'received'
  readonly direction: ExchangeStamp['direction']
  readonly number: number
  /** ISO instant: written for what is sent, as the sender says for what is received. */
  readonly at: string
  /** ISO instant at which it was noted here. */
  readonly storedAt?: string
  readonly author: string
  readonly fileName: string
  /** Number of the last file of the other side that the sender had seen. */
  readonly lastReceived?: number
  readonly steps?: readonly StepId[]
  /** SHA-256 of the file, by which it is recognised under any name. */
  readonly digest: string
  /** The whole dossier as it was sent or received, not only what left: the base of the next comparison. */
  readonly envelope?: unknown
}

/** A quarter of an hour or more spent by a body on a commune. */
export interface SupportTime {
  readonly id: string
  /** ISO day. */
  readonly day: string
  readonly step?: StepId
  /** Quarters of an hour. */
  readonly quarters: number
  readonly note?: string
}

/** What a body keeps about a commune it follows; never part of the commune's dossier. */
export interface FollowRow {
  readonly projectId: string
  /** ISO day. */
  readonly since: string
  readonly times: readonly SupportTime[]
  readonly nextAction?: string
  readonly nextActionOn?: string
}

/** A version of the guide that some dossiers are pinned to: a checked pack, by its pin, which changes with its content. */
export interface ReferentialRow {
  readonly pin: string
  readonly pack: unknown
}

/** The key a body signs with: one a computer, kept in its profile. */
export interface SigningKeyRow {
  readonly id: 'own'
  readonly key: unknown
}

/** A key somebody signed with, since it was first seen. */
export interface PinnedKeyRow {
  readonly publicKey: string
  readonly name: string
  /** ISO day. */
  readonly seenOn: string
}

/** What a body prepares for its communes. */
export interface OwnContentsRow {
  readonly id: 'own'
  readonly contents: unknown
}

/** Dexie's own version describes indexes only; the envelope has the version of the content. */
const INDEX_VERSION = 3
/** Dexie numbers a database by tens. */
const NATIVE_FACTOR = 10

export class PetitsPasDatabase extends Dexie {
  declare projects: EntityTable<ProjectRow, 'id'>
  declare snapshots: EntityTable<SnapshotRow, 'id'>
  declare exchanges: EntityTable<ExchangeRow, 'id'>
  declare follows: EntityTable<FollowRow, 'projectId'>
  declare referentials: EntityTable<ReferentialRow, 'pin'>
  declare signingKeys: EntityTable<SigningKeyRow, 'id'>
  declare pinnedKeys: EntityTable<PinnedKeyRow, 'publicKey'>
  declare ownContents: EntityTable<OwnContentsRow, 'id'>

  constructor(name: string) {
    // The browser's default answers before the disk has the data: a power cut then loses acknowledged work.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ projects: 'id', snapshots: '++id, projectId' })
    this.version(2).stores({
      referentials: 'pin',
      exchanges: '++id, projectId',
      follows: 'projectId',
    })
    this.version(INDEX_VERSION).stores({ signingKeys: 'id', pinnedKeys: 'publicKey', ownContents: 'id' })
  }
}

const EXAMPLE_PREFIX = 'example-'

/** True for a dossier of the example store. */
export const isExampleId = (id: string): boolean => id.startsWith(EXAMPLE_PREFIX)

const real = new PetitsPasDatabase('petits-pas')
const example = new PetitsPasDatabase('petits-pas-exemple')

/** The store of a dossier: an example has its own, so that it can never overwrite a real one. */
export const databaseFor = (id: string): PetitsPasDatabase => (isExampleId(id) ? example : real)

/** The databases, the one of real dossiers first. */
export const databases: readonly PetitsPasDatabase[] = [real, example]

/**
 * The version of a database made by a newer application, null when there is none. Asked before it is opened: an older
 * application that opens a newer store can wipe it (pia-app#62).
 */
export const findNewerDatabase = async (): Promise<{ readonly version: number; readonly supported: number } | null> => {
  // Absent in some browsers: there, the version of each envelope still protects its content.
  if (typeof indexedDB.databases !== 'function') return null
  const names = new Set(databases.map((database) => database.name))
  const known = await indexedDB.databases()
  const highest = Math.max(0, ...known.filter(({ name }) => names.has(name ?? '')).map(({ version }) => version ?? 0))
  return highest > INDEX_VERSION * NATIVE_FACTOR ? { version: highest / NATIVE_FACTOR, supported: INDEX_VERSION } : null
}
