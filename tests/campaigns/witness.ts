import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { databaseFor } from '../../renderer/db/database.ts'
import { deleteDossier, storeDossier } from '../../renderer/db/project-repository.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { newProject } from '../shared/support.ts'

const NOW = new Date('2026-11-22T10:00:00.000Z')
const WITNESS = { ...newProject(), id: 'temoin' }

/** A database with one dossier that nothing may change, through the application's own way to it. */
export const createWitness = async () => {
  await storeDossier(WITNESS, '0.1.0', NOW)
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update(JSON.stringify(await databaseFor('').projects.toArray()))
      .digest('hex')
  const before = await hash()
  return {
    /** A damaged file that still opens is taken in and deleted again, as a user would do it. */
    tryFile: async (bytes: Uint8Array): Promise<void> => {
      const opened = readProjectFile(bytes)
      if (!opened.ok) return
      const stored = await storeDossier({ ...opened.value.project, kind: 'real', id: 'essai' }, '0.1.0', NOW)
      if (stored.ok) await deleteDossier(stored.value.id, NOW)
    },
    isUnchanged: async (): Promise<boolean> => (await hash()) === before,
  }
}
