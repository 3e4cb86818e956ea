import Dexie, { type EntityTable } from 'dexie'

/** One dossier: the same envelope as in the file, opened by the same function. What stands beside it serves lists. */
export interface ProjectRow {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly envelope: unknown
}

/** A dossier as it was before it was replaced or deleted. */
export interface SnapshotRow {
  readonly id?: number
  readonly projectId: string
  readonly takenAt: string
  readonly reason: 'replaced' | 'deleted'
  readonly envelope: unknown
}

export class PetitsPasDatabase extends Dexie {
  declare projects: EntityTable<ProjectRow, 'id'>
  declare snapshots: EntityTable<SnapshotRow, 'id'>

  constructor(name: string) {
    // The browser's default answers before the disk has the data: a power cut then loses acknowledged work.
    super(name, { chromeTransactionDurability: 'strict' })
    // Dexie's own version describes indexes only; the envelope has the version of the content.
    this.version(1).stores({ projects: 'id', snapshots: '++id, projectId' })
  }
}

const EXAMPLE_PREFIX = 'example-'

/** True for a dossier of the example store. */
export const isExampleId = (id: string): boolean => id.startsWith(EXAMPLE_PREFIX)

const real = new PetitsPasDatabase('petits-pas')
const example = new PetitsPasDatabase('petits-pas-exemple')

/** The store of a dossier: an example has its own, so that it can never overwrite a real one. */
export const databaseFor = (id: string): PetitsPasDatabase => (isExampleId(id) ? example : real)
