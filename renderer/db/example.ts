import { projectSchema } from '../../shared/domain/project.ts'
import type { Result } from '../../shared/errors/app-error.ts'
import { success } from '../../shared/errors/app-error.ts'
import { readDossier, storeDossier } from './project-repository.ts'

/** The one dossier of the example store. */
export const EXAMPLE_ID = 'example-valbourg-sur-aure'

/** Puts the example back as it is told. What was there before is kept as a copy. */
export const resetExample = async (appVersion: string, now: Date): Promise<Result<string>> => {
  // Loaded when it is asked for: the first screen stays light.
  const { default: raw } = await import('../../resources/example/example-commune.json')
  const stored = await storeDossier(projectSchema.parse(raw), appVersion, now)
  return stored.ok ? success(stored.value.id) : stored
}

/** The example as the user left it, or put in place if it is not here or cannot be read. */
export const openExample = async (appVersion: string, now: Date): Promise<Result<string>> => {
  const present = await readDossier(EXAMPLE_ID)
  return present.ok ? success(present.value.project.id) : resetExample(appVersion, now)
}
