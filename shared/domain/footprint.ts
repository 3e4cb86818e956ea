import { z } from 'zod'
import { footprintParametersSchema, sourceFamily } from '../footprint/footprint-parameters.ts'
import { footprintPerimeters, lineReasons } from '../footprint/footprint-result.ts'
import {
  confidence,
  dataOrigin,
  isoDate,
  longText,
  moneyEur,
  record,
  recordId,
  shortText,
  wholeNumber,
  year,
} from './record.ts'

/** Where the electricity comes from: each has a mix of its own, and only that of the mainland is published with our factors. */
export const electricityTerritory = z.enum([
  'mainland',
  'corsica',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'other_overseas',
])
export type ElectricityTerritory = z.infer<typeof electricityTerritory>

/** What the commune chose for its footprint. An absent field keeps the default; prices are its own and only serve its what-ifs. */
export const footprintSettingsSchema = record({
  sourceFamily: sourceFamily.optional(),
  usageProfile: z.enum(['home', 'office']).optional(),
  /** Electricity of a cooled room ÷ that of its machines. */
  pue: z.number().min(1).max(5).optional(),
  /** Absent: told by the code of the commune. */
  territory: electricityTerritory.optional(),
  /** An electricity factor of the mainland, by year. */
  electricityFactorId: z.string().min(1).max(80).optional(),
  /** A value the commune was given, with where it comes from: the only one that counts outside the mainland. */
  electricityKgCo2ePerKwh: z.number().min(0).max(5).optional(),
  electricitySource: shortText.optional(),
  /** The commune's own prices, taxes included. */
  electricityPriceEurPerKwh: z.number().min(0).max(10).optional(),
  computerPriceEur: moneyEur.optional(),
  refurbishedComputerPriceEur: moneyEur.optional(),
  screenPriceEur: moneyEur.optional(),
  copierYearlyCostEur: moneyEur.optional(),
  /** What the commune knows of its territory, a perimeter of its own. */
  households: wholeNumber.optional(),
  householdsOrigin: dataOrigin.optional(),
  householdsConfidence: confidence.optional(),
  /** Yearly electricity of the data centres that stand in the commune, told by those who run them. */
  dataCentresKwh: z.number().min(0).max(1e11).optional(),
  dataCentresOrigin: dataOrigin.optional(),
  dataCentresConfidence: confidence.optional(),
  territorySource: shortText.optional(),
})
export type FootprintSettings = z.infer<typeof footprintSettingsSchema>

const emissions = z.number().min(0).max(1e12)
const quantity = z.number().min(0).max(1e12)

/** A line as it was computed: its inputs and its results. The same fields as a line of today, and the year of purchase. */
export const frozenLineSchema = z.strictObject({
  id: recordId,
  collection: z.enum(['equipmentLots', 'connectedObjects', 'digitalServices', 'purchasedServices']),
  perimeter: z.enum(footprintPerimeters),
  kind: shortText,
  title: shortText.optional(),
  site: shortText.optional(),
  isDormant: z.boolean(),
  state: z.enum(['counted', 'not_filled_in', 'not_counted']),
  reasons: z.array(z.enum(lineReasons)).max(20),
  defaults: z.array(z.enum(['duration', 'consumption'])).max(2),
  count: quantity.optional(),
  factorId: z.string().max(80).optional(),
  factorValue: z.number().min(-1e9).max(1e9).optional(),
  durationYears: z.number().positive().max(1000).optional(),
  yearlyKwh: quantity.optional(),
  pue: z.number().min(1).max(5),
  uncertaintyPct: z.number().min(0).max(1000).optional(),
  isMonetary: z.boolean(),
  purchaseYear: year.optional(),
  manufacturingKgCo2e: emissions.optional(),
  useKgCo2e: emissions.optional(),
  unsplitKgCo2e: emissions.optional(),
  totalKgCo2e: emissions.optional(),
})
export type FrozenLine = z.infer<typeof frozenLineSchema>

/** A footprint as it was on a day: later factors, settings or corrections of the inventory do not change it. */
export const footprintEvaluationSchema = record({
  date: isoDate,
  year,
  title: shortText.optional(),
  parameters: footprintParametersSchema,
  /** kgCO2e per kWh that was used; absent: unknown on this territory. */
  electricityKgCo2ePerKwh: z.number().min(0).max(5).optional(),
  staffCount: wholeNumber.optional(),
  population: wholeNumber.optional(),
  lines: z.array(frozenLineSchema).max(20_000),
  note: longText.optional(),
})
export type FootprintEvaluation = z.infer<typeof footprintEvaluationSchema>
