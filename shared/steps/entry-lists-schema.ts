import { z } from 'zod'
import { practiceId, theme } from '../domain/record.ts'
import { perVersion, sentence } from './step-schema.ts'

const labelled = z.strictObject({ id: z.string(), label: sentence })
const fromSource = z.strictObject({ id: z.string(), source: z.string(), label: sentence })
const requiredFields = z.strictObject({
  fields: z.array(z.string()),
  /** At least one field of each group is filled in. */
  oneOf: z.array(z.array(z.string())),
  note: sentence.optional(),
})

export const indicatorProposalSchema = z.strictObject({
  id: z.string(),
  title: sentence,
  unit: sentence,
  source: sentence,
  practice: practiceId,
  direction: z.enum(['up_is_better', 'down_is_better']),
  /** Part of the dossier from which the application can work it out. */
  computedFrom: z.enum(['inventory', 'purchases', 'disposals', 'awareness', 'actions', 'communication']).optional(),
})
export type IndicatorProposal = z.infer<typeof indicatorProposalSchema>

/** Ready-made choices of the data entry screens: proposals to keep or to cross out, never answers. */
export const entryListsSchema = z.strictObject({
  missionLetterSections: z.array(fromSource),
  trainingTopics: z.array(fromSource),
  policyLinkProposals: z.array(
    z.strictObject({ priority: sentence, leads: z.array(sentence), nrThemes: z.array(theme).min(1) }),
  ),
  roadmapSections: z.array(fromSource),
  roadmapTemplates: z.array(
    z.strictObject({ id: z.enum(['two_pages', 'six_pages', 'complete']), label: sentence, note: sentence.optional() }),
  ),
  /** Fields an action must have, by version; `as_marked`: those marked required in the entry of step 8. */
  requiredActionFields: z.strictObject({
    full: z.literal('as_marked'),
    under3500: requiredFields,
    under500: requiredFields,
  }),
  indicatorProposals: z.strictObject({
    keepFrom: z.int(),
    keepTo: z.int(),
    indicators: z.array(indicatorProposalSchema),
  }),
  dashboard: z.strictObject({ calculations: z.array(sentence), staleAfterDays: perVersion(z.int().positive()) }),
  supportChecks: z.array(labelled),
})
export type EntryLists = z.infer<typeof entryListsSchema>
