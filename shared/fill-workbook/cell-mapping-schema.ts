import { z } from 'zod'
import { isoDate, shortText } from '../domain/record.ts'

export const MAPPING_FORMAT = 'petits-pas-correspondance'

/** Labels of a template that are remembered. */
export const MOST_LABELS = 4000

const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
const sheetName = z.string().min(1).max(120)

const mappedCellSchema = z.strictObject({
  field: z.string().min(1).max(80),
  sheet: sheetName,
  cell: address,
  label: z.strictObject({ text: z.string().max(500), cell: address }).optional(),
  /** The user insists on this locked cell. */
  isForced: z.literal(true).optional(),
})

export const cellMappingSchema = z.strictObject({
  format: z.literal(MAPPING_FORMAT),
  version: z.literal(1),
  /** Name of the file it was made with. */
  templateName: shortText,
  madeOn: isoDate,
  /** What the template is known by: names of its sheets and a digest of each of its labels. No value. */
  fingerprint: z.strictObject({
    sheets: z.array(sheetName).min(1).max(100),
    labels: z.array(z.string().regex(/^[0-9a-f]{8}$/)).max(MOST_LABELS),
  }),
  cells: z.array(mappedCellSchema).max(2000),
  /** Fields that the user does not want written. */
  leftOut: z.array(z.string().min(1).max(80)).max(2000),
  /** A person opened the filled workbook, and says that it is the real eNRT file and that each value is in its place. */
  confirmation: z.strictObject({ confirmedOn: isoDate, fileName: shortText, by: shortText.optional() }).optional(),
})

/** Where the values of a dossier go in one template. It can be sent to others: it holds no value and no person. */
export type CellMapping = z.infer<typeof cellMappingSchema>
