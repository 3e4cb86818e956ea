import { type AppError, failure, type Result, success } from '../errors/app-error.ts'
import { foldName } from '../municipalities/fold-name.ts'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { type CellPlace, parseAddress, toAddress } from './cell-address.ts'
import { type CellMapping, cellMappingSchema, MAPPING_FORMAT, MOST_LABELS } from './cell-mapping-schema.ts'
import { cellAt, sheetNamed, type Template, type TemplateSheet } from './open-template.ts'
import type { CellChoice } from './propose-cells.ts'

/** A mapping weighs a few dozen kilobytes. */
const MOST_CHARACTERS = 2_000_000
/** Share of its labels that a workbook must still have to be the same template: a version may correct some words. */
const SAME_TEMPLATE = 0.9

/** A cell chosen for a field, by the user or for the user. */
export interface ChosenCell extends CellChoice {
  readonly isForced?: boolean
}

/** 32 bits of a text (FNV-1a): enough to know a label again. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Digests of the labels of a template: its texts, without formulas and without the cells that are filled. */
const labelsOf = (template: Template, filled: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>()
  for (const sheet of template.sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, { type, text, isFormula }] of cells)
        if (type === 'text' && !isFormula && !filled.has(`${sheet.name}!${toAddress({ row, column })}`))
          found.add(digest(`${foldName(sheet.name)}\n${foldName(text)}`))
  return [...found].toSorted().slice(0, MOST_LABELS)
}

/** The mapping of a template, to be remembered or sent. */
export const toCellMapping = (
  template: Template,
  cells: ReadonlyMap<string, ChosenCell>,
  leftOut: readonly string[],
  facts: Pick<CellMapping, 'templateName' | 'madeOn' | 'confirmation'>,
): CellMapping => {
  const filled = new Set([...cells.values()].map(({ sheet, place }) => `${sheet}!${toAddress(place)}`))
  return {
    format: MAPPING_FORMAT,
    version: 1,
    templateName: facts.templateName,
    madeOn: facts.madeOn,
    fingerprint: { sheets: template.sheets.map(({ name }) => name), labels: [...labelsOf(template, filled)] },
    cells: [...cells].map(([field, { sheet, place, label, isForced }]) => ({
      field,
      sheet,
      cell: toAddress(place),
      ...(label && { label: { text: label.text.slice(0, 500), cell: toAddress(label.place) } }),
      ...(isForced === true && { isForced: true as const }),
    })),
    leftOut: [...leftOut],
    ...(facts.confirmation && { confirmation: facts.confirmation }),
  }
}

/** Whether a workbook is the template a mapping was made with: the same sheets, and nine labels in ten. */
export const isTemplateOf = (mapping: CellMapping, template: Template): boolean => {
  const { sheets, labels } = mapping.fingerprint
  if (!sheets.every((name) => sheetNamed(template, name))) return false
  const present = new Set(labelsOf(template, new Set()))
  return labels.filter((label) => present.has(label)).length >= labels.length * SAME_TEMPLATE
}

/** Where a label stands now: at its place, or further down or up in its column when it is there only once. */
const findLabel = (sheet: TemplateSheet, text: string, place: CellPlace): CellPlace | undefined => {
  const says = (row: number) => foldName(cellAt(sheet, { row, column: place.column })?.text ?? '') === foldName(text)
  if (says(place.row)) return place
  const rows = [...sheet.cells.keys()].filter(says)
  const [row] = rows
  return rows.length === 1 && row !== undefined ? { row, column: place.column } : undefined
}

/** The cells of a mapping in a workbook of that template; a cell whose label is gone is left to the user. */
export const applyCellMapping = (
  mapping: CellMapping,
  template: Template,
): { readonly cells: ReadonlyMap<string, ChosenCell>; readonly lost: readonly string[] } => {
  const cells = new Map<string, ChosenCell>()
  const lost: string[] = []
  for (const { field, sheet: name, cell, label, isForced } of mapping.cells) {
    const sheet = sheetNamed(template, name)
    const [place, labelPlace] = [parseAddress(cell), label && parseAddress(label.cell)]
    const now = sheet && label && labelPlace ? findLabel(sheet, label.text, labelPlace) : undefined
    if (!sheet || !place || (label && !now)) {
      lost.push(field)
      continue
    }
    const shift = now && labelPlace ? now.row - labelPlace.row : 0
    cells.set(field, {
      sheet: name,
      place: { row: Math.max(1, place.row + shift), column: place.column },
      ...(label && now && { label: { text: label.text, place: now } }),
      ...(isForced && { isForced }),
    })
  }
  return { cells, lost }
}

const refused = (reason: string, cause?: AppError): Result<never> => failure('invalid-file', { reason }, cause)

/** Reads a mapping that somebody sent. Anything else than a mapping is refused whole. */
export const readCellMapping = (text: string): Result<CellMapping> => {
  if (text.length > MOST_CHARACTERS) return failure('too-large', { reason: 'file', limit: MOST_CHARACTERS })
  const json = parseGuardedJson(text)
  if (!json.ok) return json
  const parsed = cellMappingSchema.safeParse(json.value)
  return parsed.success ? success(parsed.data) : refused('mapping')
}

/** The text of the file, with one line a cell so that a person can compare two of them. */
export const writeCellMapping = (mapping: CellMapping): string => {
  const { cells, fingerprint, ...rest } = mapping
  const lines = cells.map((cell) => `    ${JSON.stringify(cell)}`).join(',\n')
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, '')
  return `${head},\n  "fingerprint": ${JSON.stringify(fingerprint)},\n  "cells": [\n${lines}\n  ]\n}\n`
}
