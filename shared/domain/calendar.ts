import { z } from 'zod'
import { isoDate, record, shortText } from './record.ts'

/** The three zones of the school calendar; `other` for Corsica and overseas, which decide their own dates. */
export const schoolZone = z.enum(['A', 'B', 'C', 'other'])
export type SchoolZoneId = z.infer<typeof schoolZone>

/**
 * School holidays as the commune wrote them. With the key of a bundled period as its id, a record replaces that period;
 * with any other id it adds one. Days are the first and the last without school.
 */
export const schoolHolidaySchema = record({
  name: shortText,
  from: isoDate.optional(),
  to: isoDate.optional(),
  source: shortText.optional(),
})
export type SchoolHoliday = z.infer<typeof schoolHolidaySchema>
