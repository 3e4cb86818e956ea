import { useLiveQuery } from 'dexie-react-hooks'
import { type DossierSummary, listDossiers } from './project-repository.ts'

/** The dossiers of this machine, followed; undefined while they are read. */
export const useDossiers = (): readonly DossierSummary[] | undefined => useLiveQuery(listDossiers)
