import type { Project } from '../../shared/domain/project.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { projectFileName } from '../../shared/project-file/project-file.ts'
import { flushPendingEdits } from './pending-edits.ts'
import { packDossier } from './referential-repository.ts'
import { readLatestEnvelope } from './unstored-edits.ts'

/** The dossier with what is still being typed, stored or not: a full disk does not keep it from being copied elsewhere. */
export const readLatest = async (id: string): Promise<Result<Project>> => {
  await flushPendingEdits()
  const latest = await readLatestEnvelope(id)
  return latest.ok ? success(latest.value.project) : latest
}

export interface NamedBytes {
  readonly suggestedName: string
  readonly bytes: Uint8Array
}

/** A dossier as a `.petitspas` file, with its name. */
export const toDossierFile = async (
  project: Project,
  appVersion: string,
  now: Date,
  suffix = '',
): Promise<NamedBytes> => {
  const envelope = toEnvelope(project, { now, appVersion })
  return { suggestedName: projectFileName(envelope, suffix), bytes: await packDossier(envelope) }
}
