import { z } from 'zod'
import { schoolZone } from './calendar.ts'
import { isoDate, record, recordId, shortText, wholeNumber } from './record.ts'

export const stepsVersion = z.enum(['full', 'under_3500', 'under_500'])
/** Which of the three versions of the ten steps the commune follows. */
export type StepsVersion = z.infer<typeof stepsVersion>

/**
 * What decides which practices count here, as the commune answered. An absent fact was not answered: neither yes nor no.
 */
export const situationSchema = z.strictObject({
  /** A computer or box of disks that stays on for several others. */
  ownServer: z.boolean().optional(),
  school: z.boolean().optional(),
  website: z.boolean().optional(),
  itProvider: z.boolean().optional(),
  groupedPurchasing: z.boolean().optional(),
  connectedDevices: z.boolean().optional(),
  manyStaff: z.boolean().optional(),
})
export type Situation = z.infer<typeof situationSchema>

export const profileSchema = record({
  name: shortText.min(1),
  /** Five characters, kept as text: leading zeros and 2A/2B. */
  inseeCode: z
    .string()
    .regex(/^\d[\dAB]\d{3}$/)
    .optional(),
  postalCodes: z
    .array(z.string().regex(/^\d{5}$/))
    .max(100)
    .optional(),
  departmentCode: z.string().max(3).optional(),
  departmentName: shortText.optional(),
  kind: z.enum(['commune', 'epci', 'syndicat', 'autre']),
  population: wholeNumber.optional(),
  staffCount: wholeNumber.optional(),
  /** Elected members who were given a device: the eNRT asks for them beside the staff. */
  electedEquipped: wholeNumber.optional(),
  hasItDepartment: z.boolean().optional(),
  itProvider: recordId.optional(),
  mutualisingBody: recordId.optional(),
  mutualisingMode: z.enum(['none', 'pair', 'acts_as_referent']).optional(),
  sites: z.array(shortText).max(100),
  ownTaxEpci: shortText.optional(),
  /** Chosen from the population, changeable at any time: no answer is lost by changing it. */
  version: stepsVersion,
  councilDate: isoDate.optional(),
  /** Chosen by the commune; absent, the zone of the department is proposed. */
  schoolZone: schoolZone.optional(),
  weeklyHours: z.number().min(0).max(60).optional(),
  referentName: shortText.optional(),
  deputyName: shortText.optional(),
  situation: situationSchema.optional(),
})
export type Profile = z.infer<typeof profileSchema>
