import { expect, test } from 'vitest'
import {
  applyCellMapping,
  isTemplateOf,
  readCellMapping,
  toCellMapping,
  writeCellMapping,
} from '../../../shared/fill-workbook/cell-mapping.ts'
import { fillTemplate, toFillLines } from '../../../shared/fill-workbook/fill-template.ts'
import { proposeCells } from '../../../shared/fill-workbook/propose-cells.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import { exampleFields, handmade, makeTemplate, opened } from './templates.ts'

const facts = { templateName: 'eval.xlsx', madeOn: '2026-11-22' }
const made = async () => {
  const template = opened(await makeTemplate())
  const cells = proposeCells(template, exampleFields(), loadFillVocabulary())
  return { template, cells, mapping: toCellMapping(template, cells, ['profile.department'], facts) }
}

test('a mapping written and read again says the same, holds no value, and never claims anything by itself', async () => {
  const { mapping } = await made()
  const text = writeCellMapping(mapping)
  expect(readCellMapping(text)).toEqual({ ok: true, value: mapping })
  expect(text).not.toContain('Valbourg')
  expect(mapping.confirmation).toBeUndefined()
  expect(text.toLowerCase()).not.toContain('enrt')
})

test('the same template is known again once it is filled, and another workbook is not', async () => {
  const { template, cells, mapping } = await made()
  const filled = fillTemplate(template, toFillLines(template, exampleFields(), cells, new Set()))
  expect(filled.ok && isTemplateOf(mapping, opened(filled.value))).toBe(true)
  const other =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Commune</t></is></c></row></sheetData></worksheet>'
  expect(isTemplateOf(mapping, opened(handmade(other)))).toBe(false)
})

test('cells follow their label when rows were added above; a label that is gone gives its value back to the user', async () => {
  const { template, cells, mapping } = await made()
  expect(applyCellMapping(mapping, template)).toEqual({ cells, lost: [] })
  const [sheet] = template.sheets
  if (!sheet) throw new Error('no sheet')
  const moved = new Map([...sheet.cells].map(([row, entries]) => [row > 3 ? row + 2 : row, entries]))
  const { cells: now } = applyCellMapping(mapping, { ...template, sheets: [{ ...sheet, cells: moved }] })
  expect(now.get('profile.name')?.place).toEqual({ row: 3, column: 2 })
  expect(now.get('profile.inseeCode')?.place).toEqual({ row: 6, column: 2 })
  const { lost } = applyCellMapping(mapping, { ...template, sheets: [{ ...sheet, cells: new Map() }] })
  expect(lost).toHaveLength(mapping.cells.length)
})

test.each([
  ['a text', 'bonjour'],
  ['another format', '{"format":"autre","version":1}'],
  ['a key that reaches the prototype of all objects', '{"__proto__":{"x":1}}'],
])('%s is no mapping', (_name, text) => {
  expect(readCellMapping(text).ok).toBe(false)
})

test('a mapping with one field too many is refused whole', async () => {
  const { mapping } = await made()
  expect(readCellMapping(JSON.stringify({ ...mapping, script: 'x' })).ok).toBe(false)
})
