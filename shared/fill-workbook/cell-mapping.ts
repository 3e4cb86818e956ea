import { z } from 'zod'
import { isoDate, shortText } from '../domain/record.ts'
import { type AppError, failure, type Result, success } from '../errors/app-error.ts'
import { foldName } from '../municipalities/fold-name.ts'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { type CellPlace, parseAddress, toAddress } from './cell-address.ts'
import { cellAt, sheetNamed, type Template, type TemplateSheet } from './open-template.ts'
import type { CellChoice } from './propose-cells.ts'

const FORMAT = 'petits-pas-correspondance'

/** A mapping weighs a few dozen kilobytes. */
const MOST_CHARACTERS = 2_000_000
/** Labels of a template that are remembered. */
const MOST_LABELS = 4000
/** Share of its labels that a workbook must still have to be the same template: a version may correct some words. */
const SAME_TEMPLATE = 0.9

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
  format: z.literal(FORMAT),
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
    format: FORMAT,
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
