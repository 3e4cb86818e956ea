import { z } from 'zod'
import {
  confidence,
  dataSource,
  decimal,
  isoDate,
  longText,
  moneyEur,
  record,
  recordId,
  shortText,
  wholeNumber,
  year,
} from './record.ts'

const ownership = z.enum(['owned', 'leased', 'lent'])
const conditionAtPurchase = z.enum(['new', 'refurbished', 'donated', 'unknown'])

/**
 * What an imported list last said of a lot. The next import compares three things: what the list said, what it says
 * now, and what the lot is: a value that somebody corrected here stays, a device that is listed again is not doubled.
 */
export const importedLotSchema = z.strictObject({
  site: shortText,
  kind: z.string().min(1).max(60),
  title: shortText.optional(),
  purchaseYear: year.optional(),
  conditionAtPurchase: conditionAtPurchase.optional(),
  ownership: ownership.optional(),
  inUse: z.boolean(),
  /** Absent: the list did not say how many. */
  count: wholeNumber.optional(),
  /** Serial numbers of the devices, in capitals without spaces. */
  serials: z.array(z.string().min(1).max(60)).max(5000).optional(),
})
export type ImportedLot = z.infer<typeof importedLotSchema>

/**
 * A group of similar devices in one place. An absent `count` is *not filled in*, which is not zero.
 * `useDurationYears` is the real use of this lot; absent, the factor's default duration counts and is marked.
 */
export const equipmentLotSchema = record({
  site: shortText,
  /** An id of `resources/factors/equipment-kinds.json`. */
  kind: z.string().min(1).max(60),
  title: shortText.optional(),
  count: wholeNumber.optional(),
  averageAgeYears: z.number().min(0).max(60).optional(),
  purchaseYear: year.optional(),
  ownership: ownership.optional(),
  conditionAtPurchase: conditionAtPurchase.optional(),
  /** False for a dormant stock. */
  inUse: z.boolean(),
  plannedExit: z.enum(['none', 'internal_reuse', 'donation', 'sale', 'transfer', 'recycling']).optional(),
  ...dataSource,
  useDurationYears: z.number().positive().max(60).optional(),
  /** Replaces the factor's yearly consumption, per device. */
  yearlyKwh: z.number().min(0).max(1e7).optional(),
  /** An id of `resources/factors/factors.json`. Absent: the lot is shown as not counted. */
  factorId: z.string().max(80).optional(),
  note: longText.optional(),
  /** Only for lots that come from a list. */
  imported: importedLotSchema.optional(),
})
export type EquipmentLot = z.infer<typeof equipmentLotSchema>

export const digitalServiceSchema = record({
  name: shortText,
  kind: z
    .enum(['website', 'business_software', 'office_suite', 'mail', 'storage', 'video', 'phone', 'sensor', 'other'])
    .optional(),
  provider: recordId.optional(),
  hostingPlace: shortText.optional(),
  yearlyCost: moneyEur.optional(),
  users: wholeNumber.optional(),
  accessibilityStatement: z.enum(['yes', 'no', 'not_applicable', 'unknown']).optional(),
  stillUsed: z.enum(['yes', 'little', 'no']).optional(),
  contractEnd: isoDate.optional(),
  /** How the hosted service is counted; one mode a service, so that nothing counts twice. */
  countedBy: z.enum(['users', 'virtual_machines', 'gigabytes', 'thousand_euros', 'provider_figure']).optional(),
  countedQuantity: z.number().min(0).max(1e9).optional(),
  ...dataSource,
})
export type DigitalService = z.infer<typeof digitalServiceSchema>

/** Services bought in a year, without equipment. `amountThousandEur` excludes tax. */
export const purchasedServiceSchema = record({
  year: year.optional(),
  nature: z.enum(['it_management', 'maintenance', 'consulting', 'development', 'telecom', 'training', 'other']),
  title: shortText.optional(),
  amountThousandEur: z.number().min(0).max(1e7).optional(),
  ...dataSource,
})
export type PurchasedService = z.infer<typeof purchasedServiceSchema>

export const yearlyPurchaseSchema = record({
  year,
  category: z.enum(['it', 'phones', 'printing']),
  totalExclTax: moneyEur.optional(),
  reuseExclTax: moneyEur.optional(),
  recycledContentExclTax: moneyEur.optional(),
  repairabilityConsidered: z.enum(['yes', 'no', 'not_applicable']).optional(),
  ...dataSource,
  note: longText.optional(),
})
export type YearlyPurchase = z.infer<typeof yearlyPurchaseSchema>

export const yearlyDisposalSchema = record({
  year,
  /** Retired devices under ten years old in stock on 1 January (decree 2023-266). */
  retiredStockOnJanuary1: wholeNumber.optional(),
  toReuse: wholeNumber.optional(),
  toRecycling: wholeNumber.optional(),
  overTenYears: wholeNumber.optional(),
  traceability: longText.optional(),
  ...dataSource,
})
export type YearlyDisposal = z.infer<typeof yearlyDisposalSchema>

/** An estimate made with any tool, kept with its perimeter. */
export const footprintEstimateSchema = record({
  method: z.enum(['tool', 'existing_carbon_report', 'provider_study']),
  tool: shortText.optional(),
  year: year.optional(),
  perimeter: longText.optional(),
  value: decimal.optional(),
  unit: z.enum(['tCO2e', 'kgCO2e_per_agent', 'm3', 'kWh', 'kg_sb_eq', 'other']).optional(),
  /** The margin that the tool or the study itself gives. */
  uncertaintyPct: z.number().min(0).max(1000).optional(),
  /** Where its result is kept, or who made it. */
  source: shortText.optional(),
  confidence: confidence.optional(),
  note: longText.optional(),
})
export type FootprintEstimate = z.infer<typeof footprintEstimateSchema>
