import { z } from 'zod'
import { role } from '../domain/people.ts'
import { practiceId, theme } from '../domain/record.ts'

/** a to i in the guide that the application brings; another version may have more. */
export const themeLetter = z.string().regex(/^[a-z]$/)
export type ThemeLetter = z.infer<typeof themeLetter>

export const practicePriority = z.enum(['priority', 'recommended', 'further'])
export const practiceDifficulty = z.enum(['easy', 'medium', 'hard'])
/** Our own sorting for a small commune: `hidden` is hidden by default, never deleted. */
export const practiceSelection = z.enum(['essential', 'later', 'hidden'])

export const pilotId = z.enum([
  'general_management',
  'digital_department',
  'responsible_digital_delegate',
  'purchasing_department',
  'logistics_department',
  'human_resources_department',
  'data_protection_officer',
  'archives_manager',
  'product_manager',
  'project_manager',
  'open_data_delegate',
])
export type PilotId = z.infer<typeof pilotId>

/** One practice of the official guide: its facts, and the flags of our own selection. */
export const practiceSchema = z.strictObject({
  id: practiceId,
  theme: themeLetter,
  title: z.string().min(1),
  priority: practicePriority,
  difficulty: practiceDifficulty,
  pilots: z.array(pilotId).min(1),
  indicators: z.array(z.string().min(1)),
  /** Date written in the official sheet. */
  date: z.iso.date(),
  url: z.url({ protocol: /^https$/ }),
  selection: practiceSelection,
  firstYearCore: z.boolean(),
  /** 1 habit, 2 duty or money, 3 life of the equipment; given for essentials only. */
  impact: z.int().min(1).max(3).optional(),
})
/** A practice of any version of a guide: an imported sheet may leave out what the bundled ones all have. */
export type Practice = Omit<z.infer<typeof practiceSchema>, 'priority' | 'difficulty' | 'date' | 'url'> &
  Partial<Pick<z.infer<typeof practiceSchema>, 'priority' | 'difficulty' | 'date' | 'url'>>

export const practicesFileSchema = z.strictObject({
  version: z.string(),
  versionDate: z.iso.date(),
  title: z.string(),
  source: z.string(),
  url: z.url(),
  licence: z.string(),
  attribution: z.string(),
  normalisation: z.string(),
  selectionNote: z.string(),
  practices: z.array(practiceSchema),
})
/** What a guide says of itself. An imported one may say less. */
export type ReferentialHeader = Omit<z.infer<typeof practicesFileSchema>, 'practices'>
export type PracticesFile = ReferentialHeader & { readonly practices: readonly Practice[] }

export const practiceThemeSchema = z.strictObject({
  id: themeLetter,
  /** Name of the theme in the dossier. */
  key: theme,
  officialTitle: z.string().min(1),
  shortName: z.string().min(1),
  summary: z.string().min(1),
})
export type PracticeTheme = z.infer<typeof practiceThemeSchema>
/** A theme of any version of a guide: one that an imported version adds has no name in the dossier. */
export type GuideTheme = Omit<PracticeTheme, 'key'> & Partial<Pick<PracticeTheme, 'key'>>
export const themesFileSchema = z.strictObject({ source: z.string(), themes: z.array(practiceThemeSchema).length(9) })

export const pilotSchema = z.strictObject({
  id: pilotId,
  officialLabel: z.string().min(1),
  roles: z.array(role).min(1),
  inSmallMunicipality: z.string().min(1),
})
export type Pilot = z.infer<typeof pilotSchema>
export const pilotsFileSchema = z.strictObject({ source: z.string(), pilots: z.array(pilotSchema).length(11) })
