import { z } from 'zod'

const factorId = z.string().min(1).max(80)

/** The same device as three databases see it; a database that does not know it is absent. */
export const equivalentSchema = z.strictObject({
  id: z.string(),
  ademe: factorId.optional(),
  boavizta: factorId.optional(),
  ecodiag: factorId.optional(),
  /** Other factors of the same device, replaced too when a source is chosen. */
  alsoMatches: z.array(factorId),
})
export type Equivalent = z.infer<typeof equivalentSchema>

/** What the computation needs besides the factors: which factor for what, which machines are cooled, which hours. */
export const footprintRulesSchema = z.strictObject({
  version: z.iso.date(),
  electricity: z.strictObject({
    defaultFactorId: factorId,
    /** Beginnings of INSEE codes whose electricity is another mix. */
    otherMixPrefixes: z.array(z.string()),
    note: z.string(),
  }),
  cooling: z.strictObject({ pueFactorId: factorId, cooledFactorIds: z.array(factorId), note: z.string() }),
  officeHours: z.strictObject({
    hoursPerDay: z.number().positive(),
    daysPerYear: z.number().positive(),
    /** Watts while switched on, by factor. */
    activePowerW: z.record(factorId, z.number().positive()),
    note: z.string(),
  }),
  equivalents: z.array(equivalentSchema),
  equivalentsNote: z.string(),
  serviceFactors: z.strictObject({
    users: factorId,
    virtual_machines: factorId,
    gigabytes: factorId,
    thousand_euros: factorId,
  }),
  /** Kinds of service that the factor of a mailbox fits. */
  mailboxKinds: z.array(z.string()),
  telecomKinds: z.array(z.string()),
  telecomFactorId: factorId,
  servicesNote: z.string(),
  purchaseFactors: z.strictObject({
    it_management: factorId,
    maintenance: factorId,
    consulting: factorId,
    development: factorId,
    telecom: factorId,
    training: factorId,
    other: factorId,
  }),
  territory: z.strictObject({
    perCapita: factorId,
    terminals: factorId,
    dataCentres: factorId,
    networks: factorId,
    perCapita2020: factorId,
    national2020: factorId,
    trend2030: factorId,
    householdScreens: factorId,
    note: z.string(),
  }),
  /** What each lever of a what-if acts on. */
  scenario: z.strictObject({
    computerKinds: z.array(z.string()),
    screenKinds: z.array(z.string()),
    copierKinds: z.array(z.string()),
    /** Gain in kgCO2e per year of use (a negative factor) against the same device bought new. */
    refurbished: z.array(z.strictObject({ kinds: z.array(z.string()), gainFactorId: factorId, newFactorId: factorId })),
    switchedOffFactorIds: z.array(factorId),
    note: z.string(),
  }),
})
export type FootprintRules = z.infer<typeof footprintRulesSchema>
