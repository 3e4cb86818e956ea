import { z } from 'zod'
import { type Project, projectSchema } from '../domain/project.ts'
import { failure, type Result, success } from '../errors/app-error.ts'
import { CURRENT_VERSION, migrations } from './migrations.ts'

export const FORMAT = 'petits-pas-dossier'

/** What wraps a dossier wherever it is kept: in the database and in the file alike. */
export interface Envelope {
  readonly format: typeof FORMAT
  readonly version: number
  readonly appVersion: string
  readonly savedAt: string
  readonly project: Project
}

const outerSchema = z.strictObject({
  format: z.string().max(100),
  version: z.int().min(1),
  appVersion: z.string().max(60),
  savedAt: z.iso.datetime({ offset: true }),
  project: z.unknown(),
})

/** Wraps a dossier for keeping. */
export const toEnvelope = (
  project: Project,
  context: { readonly now: Date; readonly appVersion: string },
): Envelope => ({
  format: FORMAT,
  version: CURRENT_VERSION,
  appVersion: context.appVersion,
  savedAt: context.now.toISOString(),
  project,
})

/**
 * The one way in: envelope → version → migrations → schema. Newer than this program gives `too-new` with both
 * versions; a fault gives `invalid-file` with its path. The input is never changed.
 */
export const openEnvelope = (raw: unknown): Result<Envelope> => {
  const outer = outerSchema.safeParse(raw)
  if (!outer.success) return failure('invalid-file', { path: faultPath(outer.error) })
  const { format, version, appVersion, savedAt } = outer.data
  if (format !== FORMAT) return failure('foreign-file', { format: format.slice(0, 60) })
  if (version > CURRENT_VERSION) return failure('too-new', { version, supported: CURRENT_VERSION, appVersion })
  const migrated = migrations
    .filter((migration) => migration.to > version)
    .reduce((project: unknown, migration) => migration.up(project), outer.data.project)
  const project = projectSchema.safeParse(migrated)
  if (!project.success) return failure('invalid-file', { path: faultPath(project.error) })
  return success({ format: FORMAT, version: CURRENT_VERSION, appVersion, savedAt, project: project.data })
}

const faultPath = (error: z.ZodError): string => {
  const issue = error.issues[0]
  if (!issue) return ''
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  return [...issue.path, ...keys].join('.').slice(0, 200)
}
