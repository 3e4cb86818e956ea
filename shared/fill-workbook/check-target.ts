import { type CellPlace, isInRange, parseRange, toAddress } from './cell-address.ts'
import { cellAt, type Template, type TemplateSheet } from './open-template.ts'
import type { CellInput } from './patch-sheet.ts'
import { styleAt } from './sheet-places.ts'

/** Why a cell is not written. `locked` alone gives way when the user insists. */
export type TargetRefusal = 'formula' | 'merged' | 'label' | 'locked'

/** Why this cell must not receive this value, or undefined when it may. */
export const checkTarget = (
  template: Template,
  sheet: TemplateSheet,
  place: CellPlace,
  input: CellInput,
): TargetRefusal | undefined => {
  const { places } = sheet
  const present = cellAt(sheet, place)
  const span = places.rows.find(({ row }) => row === place.row)?.cells.find(({ column }) => column === place.column)
  if (present?.isFormula || span?.hasFormula || places.arrays.some((range) => isInRange(place, range))) return 'formula'
  const merge = places.merges.find((range) => isInRange(place, range))
  if (merge && (merge.first.row !== place.row || merge.first.column !== place.column)) return 'merged'
  // A figure in the place of words: the words are what the figure is about.
  if (present?.type === 'text' && input.type !== 'text') return 'label'
  const style = styleAt(places, place.row, place.column)
  return places.isProtected && template.unlockedStyles[style] !== true ? 'locked' : undefined
}

/** The cell that stands for this one: the first of its merged range, or itself. */
export const anchorOf = (sheet: TemplateSheet, place: CellPlace): CellPlace =>
  sheet.places.merges.find((range) => isInRange(place, range))?.first ?? place

/** The texts that the list of a cell accepts, or undefined when it has no list that can be read. */
export const acceptedTexts = (
  template: Template,
  sheet: TemplateSheet,
  place: CellPlace,
): readonly string[] | undefined => {
  const rule = sheet.places.lists.find(({ ranges }) => ranges.some((range) => isInRange(place, range)))
  if (!rule) return undefined
  const inline = /^"(.*)"$/s.exec(rule.formula.trim())
  if (inline) return (inline[1] ?? '').split(',').map((text) => text.trim())
  const [, quoted, plain, range = ''] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(rule.formula.trim()) ?? []
  const name = quoted?.replaceAll("''", "'") ?? plain
  const source = name === undefined ? sheet : template.sheets.find((entry) => entry.name === name)
  return source && range !== '' ? textsIn(source, range) : undefined
}

/** More entries than this is no list that a person chooses from. */
const LONGEST_LIST = 500

const textsIn = (sheet: TemplateSheet, range: string): readonly string[] | undefined => {
  const parsed = parseRange(range)
  if (!parsed) return undefined
  const texts: string[] = []
  for (let row = parsed.first.row; row <= parsed.last.row && texts.length < LONGEST_LIST; row += 1)
    for (let column = parsed.first.column; column <= parsed.last.column; column += 1) {
      const text = cellAt(sheet, { row, column })?.text
      if (text) texts.push(text)
    }
  return texts
}

/** How a cell is named to a person and in a mapping. */
export const placeName = (sheet: string, place: CellPlace): string => `${sheet}!${toAddress(place)}`
