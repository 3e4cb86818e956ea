import { z } from 'zod'

// Limits stop a hostile or damaged file early; they lie far above what a commune types.
export const shortText = z.string().max(500)
export const longText = z.string().max(20_000)
export const recordId = z.string().min(1).max(120)
export const isoDate = z.iso.date()
export const timestamp = z.iso.datetime({ offset: true })
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const year = z.int().min(1970).max(2200)
export const wholeNumber = z.int().min(0).max(100_000_000)
export const decimal = z.number().min(-1e12).max(1e12)
export const moneyEur = z.number().min(0).max(1e10)
export const listOfTexts = z.array(longText).max(200)
export const listOfIds = z.array(recordId).max(500)

export const stepId = z.templateLiteral(['s', z.int().min(1).max(10)])
export const checklistItemId = z.templateLiteral(['s', z.int().min(1).max(10), '.c', z.int().min(1).max(99)])
/** A letter and a number for a practice of the guide; `local.` and letters of its own for one that a body or the commune wrote. */
export const practiceId = z.string().regex(/^(?:[a-z]\.\d{1,2}|local\.[a-z0-9]{6,40})$/)
export type StepId = z.infer<typeof stepId>
export type ChecklistItemId = z.infer<typeof checklistItemId>
export type PracticeId = z.infer<typeof practiceId>

/** Who proposed values of a record, until the commune confirms them. `fields` names the proposed fields. */
export const prefilledSchema = z.strictObject({
  by: shortText,
  on: isoDate,
  source: shortText.optional(),
  fields: z.array(z.string().max(80)).max(100),
  confirmedOn: isoDate.optional(),
})
export type Prefilled = z.infer<typeof prefilledSchema>

const recordFields = {
  id: recordId,
  modifiedAt: timestamp,
  modifiedBy: shortText,
  prefilled: prefilledSchema.optional(),
}

/** A record of the dossier: a stable id, who changed it last and when, and its own fields. Unknown fields are refused. */
export const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...recordFields, ...shape })

/** A record whose id is that of something in the content: a checklist item, a practice. */
export const answerRecord = <Id extends z.ZodType<string>, Shape extends z.core.$ZodLooseShape>(
  id: Id,
  shape: Shape,
) => {
  const { id: _id, ...others } = recordFields
  return z.strictObject({ id, ...others, ...shape })
}

export const dimension = z.enum(['environmental', 'social', 'societal'])
export const theme = z.enum([
  'governance',
  'awareness',
  'measurement',
  'less_buying',
  'better_buying',
  'use',
  'services',
  'hosting',
  'end_of_life',
])
export const confidence = z.enum(['sure', 'estimated', 'to_check'])
/** Where a datum comes from; `default` is a value nobody looked up. */
export const dataOrigin = z.enum(['measured', 'inventory', 'invoice', 'estimated', 'default'])
/** How much a datum is worth: both are never asked for, and a blank is no answer. */
export const dataSource = { origin: dataOrigin.optional(), confidence: confidence.optional() }
export type DataOrigin = z.infer<typeof dataOrigin>
export type Confidence = z.infer<typeof confidence>
export const actionStatus = z.enum(['to_start', 'in_progress', 'done'])
export const decreeTheme = z.enum([
  'public_purchasing',
  'equipment_lifecycle',
  'ecodesign',
  'staff_awareness',
  'citizen_awareness',
  'connected_territory',
  'none',
])
export const level3 = z.int().min(1).max(3)
export const moscow = z.enum(['must', 'should', 'could', 'wont'])
export type Moscow = z.infer<typeof moscow>

/** The seventeen sustainable development goals of the United Nations (2015), in their order. */
export const sdgGoal = z.enum([
  'no_poverty',
  'zero_hunger',
  'health',
  'education',
  'gender_equality',
  'water',
  'energy',
  'work',
  'infrastructure',
  'less_inequality',
  'cities',
  'consumption',
  'climate',
  'ocean',
  'land',
  'justice',
  'partnerships',
])
