import { foldName } from '../municipalities/fold-name.ts'
import type { CellPlace } from './cell-address.ts'
import { acceptedTexts, anchorOf, checkTarget } from './check-target.ts'
import type { FillField, FillInput } from './fill-values.ts'
import { createWordMatcher, type WordMatcher } from './match-words.ts'
import { cellAt, type Template, type TemplateSheet } from './open-template.ts'
import type { CellInput } from './patch-sheet.ts'
import type { FillVocabulary } from './vocabulary.ts'

/** Where a value goes, and what made us think so. */
export interface CellChoice {
  readonly sheet: string
  readonly place: CellPlace
  /** The label beside the cell, as the workbook writes it, and where it stands. */
  readonly label?: { readonly text: string; readonly place: CellPlace }
}

interface Candidate extends CellChoice {
  readonly field: FillField
  readonly score: number
}

/** A label further to the left than this is about something else. */
const REACH = 6
const WEAKEST = 0.45
/** Longer texts are explanations, not labels. */
const LONGEST_LABEL = 120

interface Label extends CellPlace {
  readonly text: string
  readonly folded: string
}

/** Every text of a sheet that could name a cell, folded once. */
const labelsOf = (sheet: TemplateSheet): readonly Label[] => {
  const labels: Label[] = []
  for (const [row, cells] of sheet.cells)
    for (const [column, { type, text, isFormula }] of cells)
      if (type === 'text' && !isFormula && text.length <= LONGEST_LABEL)
        labels.push({ row, column, text, folded: foldName(text) })
  return labels
}

/** A value as this cell wants it: a choice becomes the first of its words that the list of the cell accepts. */
export const resolveInput = (
  input: FillInput,
  template: Template,
  sheet: TemplateSheet,
  place: CellPlace,
): CellInput => {
  if (input.type !== 'choice') return input
  const accepted = acceptedTexts(template, sheet, place)
  const word = accepted && input.texts.find((text) => accepted.some((entry) => foldName(entry) === foldName(text)))
  const asWritten = accepted?.find((entry) => word !== undefined && foldName(entry) === foldName(word))
  return { type: 'text', value: asWritten ?? input.texts[0] }
}

/** Whether a value would be refused by the list of its cell. */
export const isOutsideList = (input: CellInput, template: Template, sheet: TemplateSheet, place: CellPlace): boolean =>
  input.type === 'text' && acceptedTexts(template, sheet, place)?.includes(input.value) === false

/** The same place with how welcome a value is there: open cells of protected sheets are made to be filled. */
const welcome = (field: FillField, template: Template, sheet: TemplateSheet, place: CellPlace): number => {
  const input = resolveInput(field.input, template, sheet, place)
  const refusal = checkTarget(template, sheet, place, input)
  if (refusal === 'locked') return 0.5
  if (refusal) return 0
  return sheet.places.isProtected ? 1.2 : 1
}

/** The cell a lone label is about: the first one on its right that is not words, else the one below. */
const besideLabel = (field: FillField, template: Template, sheet: TemplateSheet, label: Label): [CellPlace, number] => {
  const merge = sheet.places.merges.find(({ first }) => first.row === label.row && first.column === label.column)
  const start = (merge?.last.column ?? label.column) + 1
  for (let column = start; column < start + REACH; column += 1) {
    const place = anchorOf(sheet, { row: label.row, column })
    const present = cellAt(sheet, place)
    if (present?.isFormula) break
    // Words in between are a unit or a remark; a text that is already the answer may be written over.
    if (present?.type === 'text' && (field.input.type !== 'text' || column > start)) continue
    const score = welcome(field, template, sheet, place)
    if (score > 0) return [place, present?.type === 'text' ? score * 0.7 : score * (1 - (column - start) * 0.05)]
  }
  const below = anchorOf(sheet, { row: (merge?.last.row ?? label.row) + 1, column: label.column })
  return [below, cellAt(sheet, below)?.type === 'text' ? 0 : welcome(field, template, sheet, below) * 0.6]
}

interface SheetSearch {
  readonly template: Template
  readonly sheet: TemplateSheet
  /** How much a place in this sheet counts. */
  readonly weight: number
  readonly match: WordMatcher
  /** Headings of a column, from top to bottom, by what they may be called. */
  readonly headings: ReadonlyMap<readonly string[], readonly Label[]>
}

/** Places where a value would go for one label that names it. */
const atLabel = (field: FillField, label: Label, labelScore: number, search: SheetSearch): readonly Candidate[] => {
  const { template, sheet, weight, match, headings } = search
  const found: Candidate[] = []
  const shown = { text: label.text, place: { row: label.row, column: label.column } }
  const add = (place: CellPlace, score: number) => {
    if (score > 0) found.push({ field, sheet: sheet.name, place, label: shown, score: labelScore * score * weight })
  }
  const { headings: words } = field
  if (!words) {
    add(...besideLabel(field, template, sheet, label))
    return found
  }
  // Of the headings above, each column keeps the nearest: several tables may stand one below the other.
  const columns = new Map<number, Label>()
  for (const heading of headings.get(words) ?? [])
    if (heading.row < label.row && heading.column !== label.column) columns.set(heading.column, heading)
  for (const heading of columns.values()) {
    const place = anchorOf(sheet, { row: label.row, column: heading.column })
    const side = heading.column > label.column ? 1 : 0.7
    add(place, (match(heading.folded).get(words) ?? 0) * side * welcome(field, template, sheet, place))
  }
  // "Nombre d’ordinateurs portables", alone on its line.
  if (columns.size === 0 && field.id.endsWith('.count')) {
    const [place, score] = besideLabel(field, template, sheet, label)
    add(place, score * 0.6)
  }
  return found
}

const inSheet = (
  template: Template,
  sheet: TemplateSheet,
  byLabels: ReadonlyMap<readonly string[], readonly FillField[]>,
  match: WordMatcher,
  weight: number,
): readonly Candidate[] => {
  const labels = labelsOf(sheet).toSorted((a, b) => a.row - b.row || a.column - b.column)
  const headings = new Map<readonly string[], Label[]>()
  for (const label of labels)
    for (const list of match(label.folded).keys()) headings.set(list, [...(headings.get(list) ?? []), label])
  const search = { template, sheet, weight, match, headings }
  return labels.flatMap((label) =>
    [...match(label.folded)].flatMap(([list, score]) =>
      (byLabels.get(list) ?? []).flatMap((field) => atLabel(field, label, score, search)),
    ),
  )
}

/**
 * Proposes a cell for each value that a workbook seems to ask for, by the labels beside and above its cells. A cell
 * is proposed once, to the value that fits best. Hidden sheets are left alone; sheets of results come last.
 */
export const proposeCells = (
  template: Template,
  fields: readonly FillField[],
  vocabulary: FillVocabulary,
): ReadonlyMap<string, CellChoice> => {
  const avoided = new Set(vocabulary.avoidedSheets)
  const byLabels = new Map<readonly string[], FillField[]>()
  for (const field of fields) byLabels.set(field.labels, [...(byLabels.get(field.labels) ?? []), field])
  const match = createWordMatcher(fields.flatMap(({ labels, headings }) => (headings ? [labels, headings] : [labels])))
  const candidates = template.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const weight = avoided.has(foldName(sheet.name).replace(/^\d+ /, '')) ? 0.55 : 1
      return inSheet(template, sheet, byLabels, match, weight)
    })
    .filter(({ score }) => score >= WEAKEST)
    .toSorted((a, b) => b.score - a.score)
  const chosen = new Map<string, CellChoice>()
  const taken = new Set<string>()
  for (const { field, sheet, place, label } of candidates) {
    const key = `${sheet}!${place.row}:${place.column}`
    if (chosen.has(field.id) || taken.has(key)) continue
    taken.add(key)
    chosen.set(field.id, { sheet, place, ...(label && { label }) })
  }
  return chosen
}
