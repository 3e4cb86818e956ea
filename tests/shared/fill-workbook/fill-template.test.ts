import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Workbook } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toProgressWorkbook } from '../../../shared/export/workbook/to-progress-workbook.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import type { ChosenCell } from '../../../shared/fill-workbook/cell-mapping.ts'
import { fillTemplate, toFillLines } from '../../../shared/fill-workbook/fill-template.ts'
import type { FillField } from '../../../shared/fill-workbook/fill-values.ts'
import { proposeCells } from '../../../shared/fill-workbook/propose-cells.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import { convert } from '../../support/libreoffice.ts'
import { withoutResults } from '../export/workbook-helpers.ts'
import { exampleProject } from '../support.ts'
import {
  changedParts,
  chosen,
  difference,
  exampleFields,
  handmade,
  makeTemplate,
  makeTemplateWithChart,
  now,
  opened,
} from './templates.ts'

const numberField = (id: string, value: number): FillField => ({
  id,
  group: 'equipment',
  subject: id,
  input: { type: 'number', value },
  labels: [],
})
const textField = (id: string, value: string): FillField => ({
  id,
  group: 'municipality',
  subject: id,
  input: { type: 'text', value },
  labels: [],
})

/** Writes these values into these cells. */
const fill = (bytes: Uint8Array, cells: readonly (readonly [FillField, ChosenCell])[]) => {
  const template = opened(bytes)
  const lines = toFillLines(
    template,
    cells.map(([field]) => field),
    new Map(cells.map(([field, cell]) => [field.id, cell])),
    new Set(),
  )
  const filled = fillTemplate(template, lines)
  if (!filled.ok) throw new Error(filled.error.code)
  return { bytes: filled.value, refusals: lines.map(({ refusal }) => refusal) }
}
const sheetOf = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml') =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array(), true)

const proposedFill = (bytes: Uint8Array) => {
  const template = opened(bytes)
  const lines = toFillLines(
    template,
    exampleFields(),
    proposeCells(template, exampleFields(), loadFillVocabulary()),
    new Set(),
  )
  const filled = fillTemplate(template, lines)
  if (!filled.ok) throw new Error(filled.error.code)
  return { filled: filled.value, written: lines.filter(({ refusal }) => refusal === undefined) }
}

test('only the sheets that receive values change; every other part keeps its bytes, compressed or not', async () => {
  const before = await makeTemplate()
  const { bytes } = fill(before, [[numberField('x', 12), chosen('2. Équipements', 'C4')]])
  expect(changedParts(before, bytes)).toEqual(['xl/worksheets/sheet2.xml'])
  const { removed, added } = difference(
    sheetOf(before, 'xl/worksheets/sheet2.xml'),
    sheetOf(bytes, 'xl/worksheets/sheet2.xml'),
  )
  expect(removed).toBe('/')
  expect(added).toMatch(/^><v>12<\/v><\/c$/)
})

test('the values proposed for a template are read back by another program, with styles, lists and protection as they were', async () => {
  const before = await makeTemplate()
  const { filled, written } = proposedFill(before)
  expect(written.length).toBeGreaterThan(10)
  const [was, is] = await Promise.all([before, filled].map((bytes) => new Workbook().xlsx.load(bytes as never))) // exceljs wants a Node Buffer in its types
  const [old, machines] = [was?.getWorksheet('2. Équipements'), is?.getWorksheet('2. Équipements')]
  const laptops = exampleProject().equipmentLots.filter(({ kind, inUse }) => kind === 'laptop' && inUse)
  expect(machines?.getCell('C4').value).toBe(laptops.reduce((sum, { count = 0 }) => sum + count, 0))
  expect(machines?.getCell('C4').style).toEqual(old?.getCell('C4').style)
  expect(machines?.getCell('F4').formula).toBe('C4*E4')
  expect(is?.getWorksheet('Bonnes pratiques')?.getCell('C3').dataValidation).toEqual(
    was?.getWorksheet('Bonnes pratiques')?.getCell('C3').dataValidation,
  )
  expect(is?.getWorksheet('1. Identification')?.getCell('B3').value).toBe('Valbourg-sur-Aure')
})

/** What makes a template what it is, outside the cells to fill: counted in the parts of the package. */
const furniture = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d\.xml$/.test(name))
  const count = (pattern: RegExp) =>
    sheets.reduce((sum, name) => sum + (sheetOf(bytes, name).match(pattern)?.length ?? 0), 0)
  return {
    charts: Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length,
    protections: count(/<sheetProtection /g),
    validations: count(/<dataValidation /g),
    conditions: count(/<cfRule /g),
    formulas: count(/<f[ >]/g),
  }
}

test('a workbook that LibreOffice made, with a chart, protections, lists and conditional formats, is filled in its input cells only, and its chart shows the new values', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-fill-'))
  try {
    const source = path.join(folder, 'modele.xlsx')
    await writeFile(source, await makeTemplateWithChart())
    const again = await convert(source, 'xlsx:Calc MS Excel 2007 XML', path.join(folder, 'lo'))
    const before = new Uint8Array(await readFile(again))
    expect(furniture(before)).toEqual({ charts: 1, protections: 1, validations: 1, conditions: 1, formulas: 6 })
    const { filled, written } = proposedFill(before)
    expect(furniture(filled)).toEqual(furniture(before))
    const parts = changedParts(before, filled)
    expect(parts.length).toBeGreaterThan(0)
    // The chart, its drawing, its style parts, the workbook, the styles and the texts: byte for byte as they came.
    expect(parts.every((part) => /^xl\/worksheets\/sheet\d\.xml$/.test(part))).toBe(true)
    for (const part of parts) {
      const outside = (bytes: Uint8Array) => sheetOf(bytes, part).replace(/<sheetData>.*<\/sheetData>/s, '')
      expect(outside(filled), part).toBe(outside(before))
    }
    expect(written.length).toBeGreaterThan(10)
    const target = path.join(folder, 'rempli.xlsx')
    // Results stay as they were saved: without them, LibreOffice computes at once what it computes when asked to.
    await writeFile(target, withoutResults(filled))
    const result = new Uint8Array(await readFile(await convert(target, 'xlsx', path.join(folder, 'out'))))
    const read = new Workbook()
    await read.xlsx.load(result as never) // exceljs wants its own Buffer in its types
    const sheet = read.getWorksheet('2. Équipements')
    expect(Number(sheet?.getCell('C4').value)).toBeGreaterThan(0)
    expect(read.getWorksheet('1. Identification')?.getCell('B3').value).toBe('Valbourg-sur-Aure')
    expect(furniture(result)).toEqual(furniture(before))
    const chart = strFromU8(unzipSync(result)['xl/charts/chart1.xml'] ?? new Uint8Array())
    expect(chart).toContain(`<c:v>${Number(sheet?.getCell('C4').value) * 150}</c:v>`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a chart, its drawing and their relations keep their bytes when the sheet beside them is filled', async () => {
  const before = await makeTemplateWithChart()
  const { bytes } = fill(before, [[numberField('x', 12), chosen('2. Équipements', 'C4')]])
  expect(Object.keys(unzipSync(before))).toContain('xl/charts/chart1.xml')
  expect(changedParts(before, bytes)).toEqual(['xl/worksheets/sheet2.xml'])
})

test('our own workbook, with its fourteen sheets, drop-downs and bars, changes in nothing but the cells that were chosen', async () => {
  const before = writeXlsx(toProgressWorkbook(exampleProject(), loadWorkbookContent(), { now, appVersion: 'test' }))
  const name = loadWorkbookContent().texts.municipality.name
  const { bytes, refusals } = fill(before, [[textField('x', 'Été & <Cie>'), chosen(name, 'B40')]])
  expect(refusals).toEqual([undefined])
  expect(changedParts(before, bytes)).toEqual(['xl/worksheets/sheet2.xml'])
  const { removed, added } = difference(
    sheetOf(before, 'xl/worksheets/sheet2.xml'),
    sheetOf(bytes, 'xl/worksheets/sheet2.xml'),
  )
  expect(removed).toBe('')
  expect(added).toContain('&amp; &lt;Cie&gt;')
})

const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const prefixed = `\uFEFF<?xml version="1.0"?>\n<!-- fait à la main --><x:worksheet ${main}><x:cols><x:col min="3" max="3" width="9" style="4"/></x:cols><x:sheetData>\n<x:row r="2" spans="1:2" ht="30">\n <x:c r="A2" t="inlineStr"><x:is><x:t>Quantité é</x:t></x:is></x:c> <x:c s="7" r="D2" t = 's' cm="1"><x:v>0</x:v></x:c></x:row><x:row r="5" s="3" customFormat="1"/><x:row r="9"><x:c r="B9"><x:f>D2*2</x:f><x:v>4</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="F2:G3"/></x:mergeCells><x:extLst><x:ext uri="{1}">rien à toucher</x:ext></x:extLst></x:worksheet>`
const shared = { 'xl/sharedStrings.xml': new TextEncoder().encode('<sst><si><t>ancien</t></si></sst>') }

test.each([
  [
    'a cell that holds a shared text',
    'D2',
    `<x:c s="7" r="D2" t = 's' cm="1"><x:v>0</x:v></x:c>`,
    /^<x:c s="7" r="D2" cm="1" t="inlineStr"><x:is><x:t xml:space="preserve">écrit<\/x:t><\/x:is><\/x:c>$/,
  ],
  ['a cell between two others, with the style of its column', 'C2', '', /^<x:c r="C2" s="4" t="inlineStr">.*<\/x:c>$/],
  ['a row without cells, with the style of the row', 'B5', '/', /^><x:c r="B5" s="3" t="inlineStr">.*<\/x:c><\/x:row$/],
  ['a row between two others', 'A7', '', /^<x:row r="7"><x:c r="A7" t="inlineStr">.*<\/x:c><\/x:row>$/],
  ['a row after the last', 'A12', '', /^<x:row r="12"><x:c r="A12" t="inlineStr">.*<\/x:c><\/x:row>$/],
] as const)(
  '%s is written in its place, under another prefix, and every other byte stays',
  (_name, cell, removed, added) => {
    const before = handmade(prefixed, shared)
    const { bytes } = fill(before, [[textField('x', 'écrit'), chosen('Feuille', cell)]])
    expect(changedParts(before, bytes)).toEqual(['xl/worksheets/sheet1.xml'])
    const [was, is] = [sheetOf(before), sheetOf(bytes)]
    const written = new TextDecoder().decode(Uint8Array.from(is, (sign) => sign.charCodeAt(0)))
    expect(written).toContain('rien à toucher')
    // Pieces that begin or end alike hide a part of the difference: the whole text is rebuilt instead.
    const from = is.indexOf(is.match(/<x:row r="(?:7|12)">|<x:c [^>]*r="(?:C2|D2|B5)"/)?.[0] ?? '')
    expect(from).toBeGreaterThan(0)
    const { removed: gone, added: came } = difference(was, is)
    expect(was.replace(gone, came).length).toBe(is.length)
    expect(written).toMatch(new RegExp(added.source.replace(/^\^/, '').replace(/\$$/, ''), 's'))
    if (removed.startsWith('<')) expect(is).not.toContain(removed)
    expect(
      opened(bytes)
        .sheets[0]?.cells.get(Number(/\d+/.exec(cell)?.[0]))
        ?.get(cell.charCodeAt(0) - 64)?.text,
    ).toBe('écrit')
  },
)

test('a sheet without a single row receives its first one', () => {
  const before = handmade(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`,
  )
  const { bytes } = fill(before, [
    [numberField('b', 2), chosen('Feuille', 'B3')],
    [numberField('a', 1), chosen('Feuille', 'A3')],
    [numberField('c', 3), chosen('Feuille', 'A1')],
  ])
  expect(sheetOf(bytes)).toContain(
    '<sheetData><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row></sheetData>',
  )
})

test('a text that looks like a formula stays a text', () => {
  const before = handmade(prefixed, shared)
  const { bytes } = fill(before, [[textField('x', '=1+1'), chosen('Feuille', 'A7')]])
  expect(opened(bytes).sheets[0]?.cells.get(7)?.get(1)).toEqual({ type: 'text', text: '=1+1' })
  expect(sheetOf(bytes).match(/<x:f>/g)).toHaveLength(1)
})

test('formulas, the inside of joined cells, labels and locked cells are refused; only the lock gives way to the user', async () => {
  const hand = handmade(prefixed, shared)
  expect(fill(hand, [[numberField('x', 1), chosen('Feuille', 'B9')]])).toEqual({ bytes: hand, refusals: ['formula'] })
  expect(fill(hand, [[numberField('x', 1), chosen('Feuille', 'G3')]]).refusals).toEqual(['merged'])
  expect(fill(hand, [[numberField('x', 1), chosen('Feuille', 'F2')]]).refusals).toEqual([undefined])
  expect(fill(hand, [[numberField('x', 1), chosen('Feuille', 'A2')]]).refusals).toEqual(['label'])
  const template = await makeTemplate()
  expect(fill(template, [[numberField('x', 1), chosen('2. Équipements', 'B20')]]).refusals).toEqual(['locked'])
  const forced = { ...chosen('2. Équipements', 'B20'), isForced: true }
  expect(fill(template, [[numberField('x', 1), forced]]).refusals).toEqual([undefined])
})

test('two values never go to the same cell', async () => {
  const cell = chosen('2. Équipements', 'C4')
  expect(
    fill(await makeTemplate(), [
      [numberField('x', 1), cell],
      [numberField('y', 2), cell],
    ]).refusals,
  ).toEqual([undefined, 'taken'])
})

test('a day is a date where the cell shows dates, and words elsewhere', async () => {
  const day: FillField = { ...textField('d', ''), input: { type: 'day', value: '2026-11-22' } }
  const { bytes } = fill(await makeTemplate(), [
    [day, chosen('1. Identification', 'B7')],
    [{ ...day, id: 'e' }, chosen('1. Identification', 'B8')],
  ])
  const cells = opened(bytes).sheets[0]?.cells
  expect(cells?.get(7)?.get(2)).toEqual({ type: 'date', text: '2026-11-22' })
  expect(cells?.get(8)?.get(2)).toEqual({ type: 'text', text: '22/11/2026' })
})
