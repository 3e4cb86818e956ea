import { footprintSettingsSchema } from '../../domain/footprint.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import { addProblem, type Findings } from './compare-rows.ts'
import { cellOf, type FoundSheet, placeOf } from './find-sheets.ts'
import { checkedBy, isBlank, isSameNumber, readNumber, readWhole, shownInCell } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'

const { households, dataCentresKwh } = footprintSettingsSchema.shape
/** The two quantities of the territory that a commune gives itself, by the row that asks for them. */
const inputs = {
  households: { field: 'households', read: checkedBy(households, readWhole) },
  localDataCentres: { field: 'dataCentresKwh', read: checkedBy(dataCentresKwh, readNumber) },
} as const

/**
 * Reads the sheet of the territory: its households and the electricity of its data centres go to the settings of the
 * footprint. Any other quantity that was typed there has no place in a dossier, and is told.
 */
export const readTerritory = (findings: Findings, sheet: FoundSheet, reading: ReturnReading): void => {
  const { project, content, isChangedSince } = reading
  const settings = project.footprintSettings
  const byLabel = new Map(
    Object.entries(inputs).map(([key, input]) => [foldName(content.texts.territory.rows[key]?.label ?? key), input]),
  )
  for (const row of sheet.rows) {
    const label = cellOf(sheet, row, 'line')?.text.trim() ?? ''
    const cell = cellOf(sheet, row, 'quantity')
    const input = byLabel.get(foldName(label))
    if (!input) {
      if (!isBlank(cell) && !cell?.isFormula) addProblem(findings, sheet, row, 'quantity', 'not-kept')
      continue
    }
    byLabel.delete(foldName(label))
    const { field } = input
    const result = input.read(cell)
    if (!result.ok) {
      addProblem(findings, sheet, row, 'quantity', result.reason)
      continue
    }
    const before = settings?.[field]
    const { value } = result
    const isSame = typeof value === 'number' && before !== undefined ? isSameNumber(value, before) : value === before
    if (isSame) continue
    const after = shownInCell(cell)
    const list = settings && isChangedSince(settings) ? findings.conflicts : findings.changes
    list.push({
      ...placeOf(sheet, row, 'quantity'),
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
