import { z } from 'zod'
import { isoDate, shortText, year } from '../domain/record.ts'

/** Whose emission factors are preferred; `as_recorded` keeps the factor written on each lot. */
export const sourceFamily = z.enum(['as_recorded', 'ademe', 'boavizta', 'ecodiag'])
export type SourceFamily = z.infer<typeof sourceFamily>

/** A factor of the bundled list, or a value the commune was given (overseas territories, Corsica). */
const electricitySchema = z.union([
  z.strictObject({ factorId: z.string().min(1).max(80) }),
  z.strictObject({ valueKgCo2ePerKwh: z.number().min(0).max(5), source: shortText }),
])

/**
 * Everything that can move a total besides the inventory. Dated and kept with an evaluation, so that a change of
 * factors from one year to the next is never taken for an effort of the commune.
 */
export const footprintParametersSchema = z.strictObject({
  /** The day the set of factors was settled, which names it. */
  factorsVersion: isoDate,
  /** When these parameters were set. */
  date: isoDate,
  /** The year the footprint is about: purchases of another year are left out. */
  year,
  /** Absent: unknown on this territory, so the use of electricity is not counted. Never guessed. */
  electricity: electricitySchema.optional(),
  /** Multiplies the electricity of machines that stand in a cooled room (1 = no cooling counted). */
  pue: z.number().min(1).max(5),
  /** `office`: seven hours a day, 220 days a year, instead of the home hours of the ADEME factors. */
  usageProfile: z.enum(['home', 'office']),
  sourceFamily,
})
export type FootprintParameters = Readonly<z.infer<typeof footprintParametersSchema>>
