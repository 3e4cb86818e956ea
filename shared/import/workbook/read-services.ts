import { digitalServiceSchema, purchasedServiceSchema } from '../../domain/inventory.ts'
import type { TextColumn } from '../../export/workbook/workbook-texts-schema.ts'
import {
  addMissingColumns,
  addProblem,
  compareRow,
  type EditableColumn,
  expectedRows,
  type Findings,
  readNewRow,
} from './compare-rows.ts'
import { cellOf, type FoundSheet, placeOf } from './find-sheets.ts'
import { checkedBy, isBlank, isUntouched, readChoice, readNumber, readText, readWhole } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'
import { sourceColumns } from './source-columns.ts'

const SHORT_TEXT = 500

interface ServiceSheet<Target extends 'digitalServices' | 'purchasedServices'> {
  readonly target: Target
  readonly name: string
  readonly textColumns: readonly TextColumn[]
  readonly columns: readonly EditableColumn[]
  /** Columns of which one must be filled in for a row without an identifier to count. */
  readonly typedKeys: readonly string[]
  /** What a new record cannot do without. */
  readonly needed: readonly string[]
  readonly labelOf: (fields: Readonly<Record<string, unknown>>) => string
}

const readServiceSheet = <Target extends 'digitalServices' | 'purchasedServices'>(
  findings: Findings,
  sheet: FoundSheet,
  reading: ReturnReading,
  { target, name, textColumns, columns, typedKeys, needed, labelOf }: ServiceSheet<Target>,
): void => {
  const { project, model, isChangedSince } = reading
  const records = new Map(project[target].map((record) => [record.id, record] as const))
  const expected = expectedRows(model, name, textColumns, 'id')
  const seen = new Set<string>()
  addMissingColumns(findings, sheet, columns)
  for (const row of sheet.rows) {
    const id = cellOf(sheet, row, 'id')?.text.trim() ?? ''
    const record = records.get(id)
    const isTyped = typedKeys.some((key) => !isBlank(cellOf(sheet, row, key)))
    const isRepeated = seen.has(id)
    const shown = expected.get(id) ?? new Map()
    if (id !== '' && !record) addProblem(findings, sheet, row, undefined, 'unknown-record')
    else if (isRepeated && columns.every(({ key }) => isUntouched(cellOf(sheet, row, key), shown.get(key))))
      addProblem(findings, sheet, row, undefined, 'duplicate-row')
    else if (record && !isRepeated) {
      seen.add(id)
      const label = labelOf(record)
      const fields: Readonly<Record<string, unknown>> = record
      compareRow(
        findings,
        sheet,
        row,
        { target, id, label, fields, expected: shown, isChangedSince: isChangedSince(record) },
        columns,
      )
    } else if (isTyped) {
      const fields = readNewRow(findings, sheet, row, columns)
      if (!fields) continue
      if (needed.some((field) => fields[field] === undefined))
        addProblem(findings, sheet, row, undefined, 'incomplete-row')
      else
        findings.additions.push({
          ...placeOf(sheet, row),
          key: `${target}/+${sheet.name}/${row.number}`,
          target,
          label: labelOf(fields),
          fields,
        })
    }
  }
  for (const record of records.values())
    if (!seen.has(record.id) && !isChangedSince(record))
      findings.missingRows.push({ target, recordId: record.id, label: labelOf(record) })
}

/** Reads the sheet of hosted services. A new row needs a name. */
export const readHosted = (findings: Findings, sheet: FoundSheet, reading: ReturnReading): void => {
  const { choices, content } = reading
  const { shape } = digitalServiceSchema
  readServiceSheet(findings, sheet, reading, {
    target: 'digitalServices',
    name: content.texts.hosted.name,
    textColumns: content.texts.hosted.columns,
    columns: [
      { key: 'name', field: 'name', read: readText(SHORT_TEXT), isRequired: true },
      { key: 'place', field: 'hostingPlace', read: readText(SHORT_TEXT) },
      { key: 'mode', field: 'countedBy', read: readChoice(choices.countingModes) },
      { key: 'quantity', field: 'countedQuantity', read: checkedBy(shape.countedQuantity, readNumber) },
      { key: 'kind', field: 'kind', read: readChoice(choices.serviceKinds) },
      ...sourceColumns(choices),
    ],
    typedKeys: ['name', 'place', 'mode', 'quantity', 'kind'],
    needed: ['name'],
    labelOf: ({ name }) => String(name ?? ''),
  })
}

/** Reads the sheet of services bought. A new row needs a nature; a nature alone is a proposal of the application. */
export const readPurchases = (findings: Findings, sheet: FoundSheet, reading: ReturnReading): void => {
  const { choices, content } = reading
  const { shape } = purchasedServiceSchema
  const { natures } = content.texts
  readServiceSheet(findings, sheet, reading, {
    target: 'purchasedServices',
    name: content.texts.purchases.name,
    textColumns: content.texts.purchases.columns,
    columns: [
      { key: 'nature', field: 'nature', read: readChoice(choices.natures), isRequired: true },
      { key: 'amount', field: 'amountThousandEur', read: checkedBy(shape.amountThousandEur, readNumber) },
      { key: 'title', field: 'title', read: readText(SHORT_TEXT) },
      { key: 'year', field: 'year', read: checkedBy(shape.year, readWhole) },
      ...sourceColumns(choices),
    ],
    typedKeys: ['amount', 'title', 'year'],
    needed: ['nature'],
    labelOf: ({ title, nature }) => String(title ?? natures[String(nature)] ?? nature ?? ''),
  })
}
