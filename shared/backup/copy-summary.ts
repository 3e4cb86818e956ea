import { z } from 'zod'
import { collectionNames, type Project } from '../domain/project.ts'

/** What tells two copies of a dossier apart at a glance. `records` counts the records of all lists. */
export const copySummarySchema = z.strictObject({
  dossierId: z.string().max(80),
  name: z.string().max(500),
  savedAt: z.string().max(40),
  records: z.int().min(0),
  tasksDone: z.int().min(0),
  tasksCounted: z.int().min(0),
})
export type CopySummary = z.infer<typeof copySummarySchema>

/** Number of records over all lists of a dossier. */
export const countAllRecords = (project: Project): number =>
  collectionNames.reduce((sum, name) => sum + project[name].length, 0)
