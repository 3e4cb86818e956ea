import { failure, type Result, success } from '../errors/app-error.ts'
import { fromByteText } from './byte-text.ts'
import type { ChosenCell } from './cell-mapping.ts'
import { checkTarget, type TargetRefusal } from './check-target.ts'
import type { FillField } from './fill-values.ts'
import { cellAt, sheetNamed, type Template } from './open-template.ts'
import { type CellInput, type CellWrite, patchSheet } from './patch-sheet.ts'
import { patchZip } from './patch-zip.ts'
import { isOutsideList, resolveInput } from './propose-cells.ts'

/** One value with its cell: what will be written, over what, or why not. */
export interface FillLine {
  readonly field: FillField
  readonly choice?: ChosenCell
  readonly input?: CellInput
  /** What the cell holds now. */
  readonly before?: string
  /** Absent: the value will be written. */
  readonly refusal?: TargetRefusal | 'no-cell' | 'left-out' | 'taken'
  /** The list of the cell does not have this word: the spreadsheet program will show it as a fault. */
  readonly isOutsideList?: boolean
}

/** What filling would do, value by value, in the order of the fields. Nothing is written. */
export const toFillLines = (
  template: Template,
  fields: readonly FillField[],
  cells: ReadonlyMap<string, ChosenCell>,
  leftOut: ReadonlySet<string>,
): readonly FillLine[] => {
  const taken = new Set<string>()
  return fields.map((field): FillLine => {
    const choice = cells.get(field.id)
    const sheet = choice && sheetNamed(template, choice.sheet)
    if (!choice || !sheet) return { field, refusal: leftOut.has(field.id) ? 'left-out' : 'no-cell' }
    const input = resolveInput(field.input, template, sheet, choice.place)
    const present = cellAt(sheet, choice.place)
    const line: FillLine = {
      field,
      choice,
      input,
      ...(present && { before: present.text }),
      ...(isOutsideList(input, template, sheet, choice.place) && { isOutsideList: true }),
    }
    if (leftOut.has(field.id)) return { ...line, refusal: 'left-out' }
    const refusal = checkTarget(template, sheet, choice.place, input)
    if (refusal && !(refusal === 'locked' && choice.isForced)) return { ...line, refusal }
    const key = `${choice.sheet}!${choice.place.row}:${choice.place.column}`
    if (taken.has(key)) return { ...line, refusal: 'taken' }
    taken.add(key)
    return line
  })
}

/**
 * Writes the values into a copy of the workbook: the chosen cells and nothing else. Results that the workbook computed stay
 * as they were saved, until a spreadsheet program recalculates them: asking for it would change another part of the file.
 */
export const fillTemplate = (template: Template, lines: readonly FillLine[]): Result<Uint8Array> => {
  const bySheet = new Map<string, CellWrite[]>()
  for (const { choice, input, refusal } of lines) {
    if (!choice || !input || refusal) continue
    const write = { ...choice.place, input }
    const others = bySheet.get(choice.sheet)
    if (others) others.push(write)
    else bySheet.set(choice.sheet, [write])
  }
  const changes = new Map<string, Uint8Array>()
  for (const [name, writes] of bySheet) {
    const sheet = sheetNamed(template, name)
    if (!sheet) return failure('not-found', { sheet: name })
    changes.set(sheet.part, fromByteText(patchSheet(sheet.xml, sheet.places, writes, template)))
  }
  return changes.size === 0 ? success(template.bytes) : patchZip(template.bytes, changes)
}
