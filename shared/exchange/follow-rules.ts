import { z } from 'zod'
import raw from '../../resources/exchange/follow.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { Profile } from '../domain/profile.ts'
import { stepId } from '../domain/record.ts'

const share = z.number().min(0).max(1)
const hoursByStep = z.record(stepId, z.number().positive())
/** From when on a body is warned: days, and shares from 0 to 1. A hypothesis that each body may change. */
export const thresholdsSchema = z.strictObject({
  daysWithoutReturn: z.int().positive(),
  daysBeforeCouncil: z.int().positive(),
  unknownShare: share,
  hoursShare: share,
})
export type FollowThresholds = z.infer<typeof thresholdsSchema>
const rulesSchema = z.strictObject({
  note: z.string(),
  thresholds: thresholdsSchema,
  /** Hours a body plans for each step (mutualisateur.md, section 2: a hypothesis whose sums are those of Vague 1). */
  plannedHours: z.strictObject({ pair: hoursByStep, acts_as_referent: hoursByStep }),
})
export type FollowRules = z.infer<typeof rulesSchema>

/** When a body is warned about a commune, and the hours it plans; checked once. */
export const loadFollowRules = once((): FollowRules => rulesSchema.parse(raw))

/** Hours planned step by step; undefined for a commune that nobody supports. Without a mode, the two work as a pair. */
export const plannedHoursOf = (
  mode: Profile['mutualisingMode'],
  { plannedHours }: FollowRules = loadFollowRules(),
): FollowRules['plannedHours']['pair'] | undefined => (mode === 'none' ? undefined : plannedHours[mode ?? 'pair'])

/** Hours planned in all: 50 as a pair, 110 in the place of the commune. */
export const totalHours = (byStep: FollowRules['plannedHours']['pair']): number =>
  Object.values(byStep).reduce((sum, hours) => sum + hours, 0)
