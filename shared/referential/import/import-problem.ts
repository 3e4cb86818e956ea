import { z } from 'zod'
import { shortText } from '../../domain/record.ts'

/** Why a sheet, or a part of it, could not be taken. Each has its French sentence in `resources/locales/fr/import-fiches.json`. */
export const importReason = z.enum([
  // the file
  'empty',
  'binary',
  'too-large',
  'too-many',
  'not-a-fiche',
  'no-front-matter',
  'not-closed',
  'json',
  'foreign-json',
  'several-json',
  'damaged-zip',
  // the front matter
  'yaml-indent',
  'yaml-start',
  'yaml-after-quote',
  'yaml-quote',
  'yaml-tab',
  'yaml-duplicate',
  'yaml-colon',
  'yaml-alias',
  'yaml',
  // the fields
  'no-id',
  'no-title',
  'unusual-id',
  'invalid',
  // remarks: the sheet is kept
  'missing-field',
  'unknown-value',
  'windows-1252',
  'link-as-text',
  'html-as-text',
  'cut',
  'twice',
  'copy',
])
export type ImportReason = z.infer<typeof importReason>

/** What is wrong, and where. `line` counts from 1 in the file as an editor shows it. */
export const importProblemSchema = z.strictObject({
  file: shortText,
  line: z.int().min(1).optional(),
  reason: importReason,
  /** The field, value or place in question, as the file writes it. */
  detail: shortText.optional(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

/** A problem without the name of its file, which the caller knows. */
export type LocalProblem = Omit<ImportProblem, 'file'>

/** Builds a problem; an absent line or detail leaves no key. A long detail is cut. */
export const problem = (reason: ImportReason, line?: number, detail?: string): LocalProblem => ({
  reason,
  ...(line !== undefined && { line }),
  ...(detail !== undefined && { detail: detail.length > 200 ? `${detail.slice(0, 199)}…` : detail }),
})
