import { z } from 'zod'
import { isoDate, longText, practiceId, shortText, timestamp } from '../../domain/record.ts'
import { pilotId, practiceDifficulty, practicePriority, practiceSelection } from '../practice-schema.ts'
import { importProblemSchema } from './import-problem.ts'
import { safeLink, textBlocks } from './text-block.ts'

export const PACK_FORMAT = 'petits-pas-referential'
export const PACK_VERSION = 1
/** Sheets in one pack; the official guide has 59. */
export const MAX_PRACTICES = 2000

/** What one sheet says, whatever the form it came in. `id` may be one that a dossier cannot hold yet: see `setAside`. */
export const importedPracticeSchema = z.strictObject({
  id: shortText.min(1),
  title: shortText.min(1),
  priority: practicePriority.optional(),
  difficulty: practiceDifficulty.optional(),
  pilots: z.array(pilotId).max(30),
  /** Names that are none of the eleven official pilots, as written. */
  otherPilots: z.array(shortText).max(30).optional(),
  indicators: z.array(shortText).max(100),
  date: isoDate.optional(),
  url: safeLink.optional(),
  body: textBlocks.optional(),
  /** For a practice of a mutualising body: what to do, in plain French. */
  inPlain: z.array(longText).max(20).optional(),
  selection: practiceSelection.optional(),
  /** Where the sheet stood on the official site. */
  site: z
    .strictObject({
      layout: shortText.optional(),
      type: shortText.optional(),
      parent: shortText.optional(),
      order: shortText.optional(),
    })
    .optional(),
  /** File of the folder or zip it was read from. */
  file: shortText.optional(),
})
export type ImportedPractice = z.infer<typeof importedPracticeSchema>

/** A practice that a dossier can answer: its id is a letter and a number. */
export const packPracticeSchema = importedPracticeSchema.extend({ id: practiceId })
export type PackPractice = z.infer<typeof packPracticeSchema>

export const packThemeSchema = z.strictObject({
  letter: z.string().regex(/^[a-z]$/),
  title: shortText.min(1),
  body: textBlocks.optional(),
})
export type PackTheme = z.infer<typeof packThemeSchema>

/** What only a person can decide. Nothing is chosen in their place: what is in doubt waits in `setAside`. */
export const packQuestionSchema = z.discriminatedUnion('kind', [
  /** Several sheets share an id and not a title. The first one stands in `practices`, the others in `setAside`. */
  z.strictObject({
    kind: z.literal('same-id'),
    id: shortText,
    titles: z.array(z.strictObject({ title: shortText, file: shortText.optional() })).max(MAX_PRACTICES),
  }),
  /** The id is no letter and number: which practice is it? */
  z.strictObject({ kind: z.literal('unusual-id'), id: shortText, title: shortText, file: shortText.optional() }),
])
export type PackQuestion = z.infer<typeof packQuestionSchema>

/** Sheets read from files, ready to be kept, sent and compared. `PACK.json` holds exactly this. */
export const referentialPackSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  name: shortText.min(1),
  /** `official`: the national guide. `local`: practices of a mutualising body or of the commune, shown as theirs. */
  origin: z.enum(['official', 'local']),
  author: shortText.optional(),
  edition: shortText.optional(),
  editionDate: isoDate.optional(),
  url: safeLink.optional(),
  licence: shortText.optional(),
  attribution: longText.optional(),
  madeAt: timestamp,
  appVersion: z.string().max(60),
  themes: z.array(packThemeSchema).max(26),
  practices: z.array(packPracticeSchema).max(MAX_PRACTICES),
  setAside: z.array(importedPracticeSchema).max(MAX_PRACTICES),
  questions: z.array(packQuestionSchema).max(MAX_PRACTICES),
  remarks: z.array(importProblemSchema).max(5000),
  refused: z.array(importProblemSchema).max(5000),
})
export type ReferentialPack = z.infer<typeof referentialPackSchema>
