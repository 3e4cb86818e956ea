import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../../shared/import/readers/read-spreadsheet.ts'
import { convert } from '../../../support/libreoffice.ts'
import { openList } from '../table-fixtures.ts'

const rows: readonly (readonly (string | number | Date | boolean)[])[] = [
  ['Matériel', 'Modèle', 'Qté', 'Date', 'Taille', 'Neuf'],
  ['Écran', 'Iiyama\n« ProLite »', 4, new Date('2019-03-12T00:00:00Z'), 23.8, true],
  ['=HYPERLINK("x")', '_x0041_ & <b>', 0, new Date('1998-01-31T00:00:00Z'), -2.5, false],
  ['00123', '  deux  espaces  ', 1_775, new Date('2024-02-29T00:00:00Z'), 1e-7, true],
]

/** The same list as LibreOffice saves it. */
const savedAs = async (format: 'xlsx' | 'ods'): Promise<Uint8Array> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-list-'))
  try {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('Liste')
    for (const row of rows) sheet.addRow([...row])
    sheet.getColumn(4).numFmt = 'dd/mm/yyyy'
    sheet.getCell('C6').value = { formula: 'SUM(C2:C4)', result: 1779 }
    const file = path.join(folder, 'liste.xlsx')
    await writeFile(file, new Uint8Array(await made.xlsx.writeBuffer()))
    const out = path.join(folder, 'out')
    await mkdir(out)
    return new Uint8Array(await readFile(await convert(file, format, out)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test.each(['xlsx', 'ods'] as const)('a list saved by LibreOffice in %s is read cell by cell', async (format) => {
  const read = readSpreadsheet(await savedAs(format))
  const sheet = read.ok ? read.value.sheets[0] : undefined
  const shown = (value: (typeof rows)[number][number] | undefined) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : asFigure(String(value))
  // LibreOffice turns the logical values of an xlsx file into figures when it saves it as ods.
  const asFigure = (text: string | undefined) => (text === 'true' ? '1' : text === 'false' ? '0' : text)
  expect(sheet?.rows.slice(0, rows.length).map(({ cells }) => cells.map((cell) => asFigure(cell?.text)))).toEqual(
    rows.map((row) => row.map(shown)),
  )
  expect(sheet?.rows[1]?.cells.slice(0, 5).map((cell) => cell?.type)).toEqual([
    'text',
    'text',
    'number',
    'date',
    'number',
  ])
  expect(sheet?.rows.at(-1)).toMatchObject({
    number: 6,
    cells: [undefined, undefined, { text: '1779', isFormula: true }],
  })
})

describe('a damaged or hostile file', () => {
  const workbook = async (): Promise<Uint8Array> => {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('Liste')
    sheet.addRow(['Type', 'Modèle', 'Date'])
    for (let line = 0; line < 20; line += 1)
      sheet.addRow(['Portable', `Latitude ${line}`, new Date('2021-03-15T00:00:00Z')])
    return new Uint8Array(await made.xlsx.writeBuffer())
  }

  test('changed anywhere, gives a table or a refusal, never a failure', async () => {
    const files = [await workbook(), openList('glpi-ordinateurs.csv'), openList('ocs-machines.csv')]
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) })
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 20 }), (file, changes) => {
        const bytes = file.slice()
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte
        const read = readSpreadsheet(bytes)
        expect(read.ok || read.error.code === 'unreadable-table').toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('with its parts changed inside a sound zip, likewise', async () => {
    const parts = unzipSync(await workbook())
    const names = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '&#99999999;',
      '</row>',
      '<c t="s"><v>9999</v></c>',
      '<row r="-5">',
      '=',
      '<![CDATA[',
      '<!--',
    )
    fc.assert(
      fc.property(fc.constantFrom(...names), piece, fc.double({ min: 0, max: 1, noNaN: true }), (name, text, at) => {
        const xml = strFromU8(parts[name] ?? new Uint8Array())
        const place = Math.floor(at * xml.length)
        const bytes = zipSync(
          { ...parts, [name]: strToU8(xml.slice(0, place) + text + xml.slice(place)) },
          { level: 0 },
        )
        const read = readSpreadsheet(bytes)
        expect(read.ok || read.error.code === 'unreadable-table').toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('cannot reach the prototype of all objects', async () => {
    const text = 'Type;Modèle;__proto__\nPortable;constructor;prototype\n'
    expect(readSpreadsheet(strToU8(text)).ok).toBe(true)
    expect(({} as Record<string, unknown>).Modèle).toBeUndefined()
  })

  test('of ten megabytes of tags is given up in seconds', () => {
    const start = performance.now()
    for (const xml of [
      '<a '.repeat(3_000_000),
      `<a ${'b'.repeat(9_000_000)}>`,
      `<a b="${'<'.repeat(9_000_000)}`,
      '&'.repeat(9_000_000),
    ]) {
      const bytes = zipSync({ 'xl/workbook.xml': strToU8(xml) }, { level: 0 })
      expect(readSpreadsheet(bytes).ok).toBe(false)
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
