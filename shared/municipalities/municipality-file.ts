import { z } from 'zod'

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0

/** Checked by a plain loop: a zod schema per number would take half of the opening time. */
const countColumn = z.custom<readonly number[]>((column) => Array.isArray(column) && column.every(isCount))
const optionalCountColumn = z.custom<readonly (number | null)[]>(
  (column) => Array.isArray(column) && column.every((value) => value === null || isCount(value)),
)

const municipalitySourceSchema = z.strictObject({
  package: z.string(),
  packageVersion: z.string(),
  title: z.string(),
  publishers: z.array(z.string()).min(1),
  licence: z.string(),
  licenceUrl: z.url(),
  /** The communes are those in force on the 1st of January of this year. */
  boundariesYear: z.int(),
  municipalityCount: z.int().positive(),
  population: z.strictObject({
    kind: z.literal('municipal'),
    title: z.string(),
    year: z.int(),
    inForceSince: z.iso.date(),
    sourceUrl: z.url(),
    otherYears: z.array(z.strictObject({ departmentCode: z.string(), year: z.int(), sourceUrl: z.url() })),
  }),
})

/** Where the list comes from, its licence, and the years of its figures: to be shown wherever a figure is shown. */
export type MunicipalitySource = z.infer<typeof municipalitySourceSchema>

/**
 * The packed list, as `scripts/build-municipalities.mjs` writes it: one column per fact, one line per commune, in the
 * order of the INSEE codes. Text columns are joined by line feeds: one long string decodes far faster than 35,000.
 */
export const municipalityFileSchema = z.strictObject({
  format: z.literal('petits-pas-municipalities'),
  version: z.literal(1),
  source: municipalitySourceSchema,
  /** Code, name, number of communes, by ascending code. */
  departments: z.array(z.tuple([z.string().regex(/^(\d\d\d?|2[AB])$/), z.string().min(1), z.int().positive()])),
  /** EPCI (SIREN codes, then names) in order of first appearance. */
  epciCodes: z.string().regex(/^(\d{9}\n?)*$/),
  epciNames: z.string(),
  /** Digits after the code of the département, as the step from the commune before (from 0 for the first). */
  codeSteps: countColumn,
  names: z.string(),
  postalCodes: z.string().regex(/^[\d \n]*$/),
  epciPositions: optionalCountColumn,
  populations: optionalCountColumn,
})

export type MunicipalityFile = z.infer<typeof municipalityFileSchema>
