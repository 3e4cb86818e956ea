import { z } from 'zod'

const text = z.string()
const words = z.record(z.string(), text)

/** A column: its heading is what a returned workbook is recognised by. */
const columnSchema = z.strictObject({
  key: text,
  heading: text,
  unit: text.optional(),
  width: z.number().positive(),
  hidden: z.literal(true).optional(),
  printed: z.literal(false).optional(),
})
export type TextColumn = z.infer<typeof columnSchema>
const columns = z.array(columnSchema).min(1)

const sheet = { name: z.string().min(1).max(31), summary: text, note: text }
const field = z.strictObject({ label: text, hint: text.optional() })

/** Every French text of the workbook, with the structure of its sheets: `resources/export/workbook.json`. */
export const workbookTextsSchema = z.strictObject({
  version: z.iso.date(),
  title: text,
  subject: text,
  keywords: text,
  category: text,
  description: text,
  language: z.literal('fr-FR'),
  footer: z.strictObject({ page: text, warning: text }),
  units: words,
  words,
  origins: words,
  dataConfidences: words,
  lineStates: words,
  factorUses: words,
  families: words,
  scopes: words,
  confidences: words,
  usageProfiles: words,
  sourceFamilies: words,
  countingModes: words,
  hostingPlaces: z.array(text),
  serviceKinds: words,
  natures: words,
  practiceStates: words,
  practiceShares: z.record(z.string(), z.number().min(0).max(1)),
  practicePriorities: words,
  practiceDifficulties: words,
  perimeters: words,
  lists: words,
  electricityUnknown: text,
  electricityGiven: text,
  validation: words,
  home: z.strictObject({
    name: text,
    summary: text,
    for: text,
    date: text,
    figuresTitle: text,
    figures: words,
    contentsTitle: text,
    contents: words,
    limitsTitle: text,
    limits: z.array(text),
    licenceTitle: text,
    licence: z.array(text),
  }),
  municipality: z.strictObject({ ...sheet, columns, sections: words, fields: z.record(text, field) }),
  equipment: z.strictObject({
    columns,
    totalInUse: text,
    totalDormant: text,
    sheets: z.strictObject({
      workstations: z.strictObject(sheet),
      network: z.strictObject(sheet),
      server_room: z.strictObject(sheet),
      connected_territory: z.strictObject(sheet),
    }),
  }),
  hosted: z.strictObject({ ...sheet, columns, total: text, monetary: text, reliability: words }),
  purchases: z.strictObject({ ...sheet, columns, total: text, warning: text }),
  territory: z.strictObject({
    ...sheet,
    columns,
    rows: z.record(text, z.strictObject({ label: text, comment: text.optional(), unit: text.optional() })),
  }),
  results: z.strictObject({
    ...sheet,
    columns,
    sections: words,
    totals: words,
    comments: words,
    perimeterHeaders: words,
    split: words,
    siteHeaders: words,
    topHeaders: words,
    topNote: text,
    quality: words,
    qualityComments: words,
    practices: z.strictObject({
      done: text,
      assessed: text,
      progress: text,
      comment: text,
      headers: words,
      notAssessed: text,
    }),
  }),
  practices: z.strictObject({ ...sheet, columns, local: z.string() }),
  label: z.strictObject({ ...sheet, columns }),
  admin: z.strictObject({
    ...sheet,
    sections: words,
    parameterColumns: columns,
    parameters: words,
    sourceColumns: words,
    listColumns: words,
    factorColumns: columns,
  }),
  help: z.strictObject({
    ...sheet,
    columns,
    rows: z.array(z.strictObject({ sheet: text, who: text, where: text, how: text })),
    colours: words,
  }),
})
export type WorkbookTexts = z.infer<typeof workbookTextsSchema>
