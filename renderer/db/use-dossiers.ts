import { useLiveQuery } from 'dexie-react-hooks'
import { databaseFor } from './database.ts'
import { EXAMPLE_ID } from './example.ts'
import { type DossierSummary, listDossiers } from './project-repository.ts'

/** The dossiers of this machine, followed; undefined while they are read. */
export const useDossiers = (): readonly DossierSummary[] | undefined => useLiveQuery(listDossiers)

/** Whether the example has been opened on this machine, followed. */
export const useHasExample = (): boolean =>
  useLiveQuery(() => databaseFor(EXAMPLE_ID).projects.where('id').equals(EXAMPLE_ID).count()) === 1
