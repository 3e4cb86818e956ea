import { z } from 'zod'
import { isoDate, level3, longText, moscow, record, recordId, wholeNumber } from './record.ts'

/** Days of work of one person on one action; what nobody would estimate for a commune is refused. */
const days = z.number().min(0).max(1000)

/** What a session says of one action. Each way of ranking fills its own fields. */
const rankingSchema = z.strictObject({
  action: recordId,
  impact: level3.optional(),
  ease: level3.optional(),
  moscow: moscow.optional(),
  dots: wholeNumber.optional(),
  /** Estimates of the participants in days, in the order in which they sit; null for who has not answered. */
  estimates: z.array(days.nullable()).max(30).optional(),
  /** What they agreed on, in days. */
  agreedDays: days.optional(),
})
export type Ranking = z.infer<typeof rankingSchema>

export const priorityMethod = z.enum(['picture', 'moscow', 'dots', 'poker'])
export type PriorityMethod = z.infer<typeof priorityMethod>

/** One time the actions were ranked, alone or in a meeting; open until it is applied to the plan. */
export const prioritySessionSchema = record({
  method: priorityMethod,
  date: isoDate,
  participants: z.int().min(1).max(30).optional(),
  dotsEach: z.int().min(1).max(20).optional(),
  rankings: z.array(rankingSchema).max(500),
  appliedOn: isoDate.optional(),
  note: longText.optional(),
})
export type PrioritySession = z.infer<typeof prioritySessionSchema>
