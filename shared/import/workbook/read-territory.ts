import { footprintSettingsSchema } from '../../domain/footprint.ts'
import type { WorkbookTexts } from '../../export/workbook/workbook-texts-schema.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import { addProblem, type Findings } from './compare-rows.ts'
import { cellOf, type FoundSheet, placeOf } from './find-sheets.ts'
import { checkedBy, isBlank, isSameNumber, readChoice, readNumber, readWhole, shownInCell } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'
import type { WorkbookChoices } from './workbook-choices.ts'

const { households, dataCentresKwh } = footprintSettingsSchema.shape

/** What a commune gives itself, by the row that asks for it: a quantity, where it comes from, how sure it is. */
const inputsOf = (choices: WorkbookChoices) => {
  const [origin, confidence] = [readChoice(choices.origins), readChoice(choices.dataConfidences)]
  return {
    households: [
      { key: 'quantity', field: 'households', read: checkedBy(households, readWhole) },
      { key: 'origin', field: 'householdsOrigin', read: origin },
      { key: 'confidence', field: 'householdsConfidence', read: confidence },
    ],
    localDataCentres: [
      { key: 'quantity', field: 'dataCentresKwh', read: checkedBy(dataCentresKwh, readNumber) },
      { key: 'origin', field: 'dataCentresOrigin', read: origin },
      { key: 'confidence', field: 'dataCentresConfidence', read: confidence },
    ],
  } as const
}

/**
 * Reads the sheet of the territory: its households and the electricity of its data centres go to the settings of the
 * footprint. Any other quantity that was typed there has no place in a dossier, and is told.
 */
export const readTerritory = (findings: Findings, sheet: FoundSheet, reading: ReturnReading): void => {
  const { project, content, choices, isChangedSince } = reading
  const settings = project.footprintSettings
  const byLabel = new Map(
    Object.entries(inputsOf(choices)).map(([key, inputs]) => [
      foldName(content.texts.territory.rows[key]?.label ?? key),
      inputs,
    ]),
  )
  for (const row of sheet.rows) {
    const label = cellOf(sheet, row, 'line')?.text.trim() ?? ''
    const inputs = byLabel.get(foldName(label))
    const quantity = cellOf(sheet, row, 'quantity')
    if (!inputs && !isBlank(quantity) && !quantity?.isFormula) addProblem(findings, sheet, row, 'quantity', 'not-kept')
    byLabel.delete(foldName(label))
    for (const { key, field, read } of inputs ?? []) {
      // A workbook of before has no columns for the origin and the reliability.
      if (key !== 'quantity' && !sheet.columns.has(key)) continue
      const cell = cellOf(sheet, row, key)
      const result = read(cell)
      if (!result.ok) {
        addProblem(findings, sheet, row, key, result.reason)
        continue
      }
      const stored = settings?.[field]
      const { value } = result
      const isSame =
        typeof value === 'number' && typeof stored === 'number' ? isSameNumber(value, stored) : value === stored
      if (isSame) continue
      const before = shownBefore(stored, key, content.texts)
      const after = shownInCell(cell)
      const list = settings && isChangedSince(settings) ? findings.conflicts : findings.changes
      list.push({
        ...placeOf(sheet, row, key),
        key: `footprintSettings/footprint-settings/${field}`,
        target: 'footprintSettings',
        recordId: 'footprint-settings',
        label,
        field,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        ...(value !== undefined && { value }),
      })
    }
  }
}

/** What the cell showed: the label of a choice rather than its code. */
const shownBefore = (
  stored: string | number | undefined,
  key: string,
  { origins, dataConfidences }: WorkbookTexts,
): string | number | undefined => {
  if (typeof stored !== 'string') return stored
  return (key === 'origin' ? origins : dataConfidences)[stored] ?? stored
}
