import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../../../shared/import/readers/read-spreadsheet.ts'
import type { Spreadsheet } from '../../../../shared/import/readers/spreadsheet.ts'
import { textsOf } from '../table-fixtures.ts'

const read = (bytes: Uint8Array): Spreadsheet => {
  const result = readSpreadsheet(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const refusal = (bytes: Uint8Array) => {
  const result = readSpreadsheet(bytes)
  return result.ok ? undefined : result.error.details
}
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])
const table = [
  ['Nom', 'Modèle'],
  ['été', 'œuvre à 3 €'],
]

describe('a csv list', () => {
  test.each([
    ['semicolons, UTF-8', strToU8('Nom;Modèle\r\nété;œuvre à 3 €\r\n'), ';', 'utf-8'],
    ['commas, UTF-8 with its mark', strToU8('\ufeffNom,Modèle\nété,œuvre à 3 €\n'), ',', 'utf-8'],
    ['tabs, UTF-16 as Excel writes "Unicode text"', utf16('Nom\tModèle\r\nété\tœuvre à 3 €\r\n'), '\t', 'utf-16'],
    ['old Macintosh line ends', strToU8('Nom;Modèle\rété;œuvre à 3 €'), ';', 'utf-8'],
    [
      'Windows-1252, where œ and € are below 160',
      latin1('Nom;Mod\u00e8le\r\n\u00e9t\u00e9;\u009cuvre \u00e0 3 \u0080'),
      ';',
      'windows-1252',
    ],
  ])('is read with %s', (_name, bytes, delimiter, encoding) => {
    const spreadsheet = read(bytes)
    expect(spreadsheet.csv).toEqual({ delimiter, encoding })
    expect(textsOf(spreadsheet)).toEqual(table)
  })

  test('keeps delimiters, quotes and line ends inside quotes', () => {
    const bytes = strToU8('Nom;Note\n"Poste; accueil";"écran 24"" neuf"\n"deux\nlignes";ok\n')
    expect(textsOf(read(bytes))).toEqual([
      ['Nom', 'Note'],
      ['Poste; accueil', 'écran 24" neuf'],
      ['deux\nlignes', 'ok'],
    ])
  })

  test('a quote that nobody closed costs only its own field', () => {
    const bytes = strToU8('Nom;Note\nEcran;"24 pouces\nPortable;Dell\n')
    expect(textsOf(read(bytes))).toEqual([
      ['Nom', 'Note'],
      ['Ecran', '"24 pouces'],
      ['Portable', 'Dell'],
    ])
  })

  test('the line that tells Excel the delimiter is no data, and rows keep the number a spreadsheet shows', () => {
    const spreadsheet = read(strToU8('sep=,\r\nNom,Modèle\r\n\r\nPC,Dell\r\n'))
    expect(spreadsheet.sheets[0]?.rows.map((row) => row.number)).toEqual([2, 4])
  })

  test('a decimal comma does not pass for a delimiter', () => {
    const spreadsheet = read(strToU8('Nom;Taille;Prix\nA;23,8;120,50\nB;27,0;99,90\n'))
    expect(spreadsheet.csv?.delimiter).toBe(';')
  })
})

describe('a workbook', () => {
  const workbook = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> => {
    const made = new ExcelJS.Workbook()
    fill(made.addWorksheet('Liste'))
    return new Uint8Array(await made.xlsx.writeBuffer())
  }

  test('gives texts, numbers, days and booleans; formulas are marked and not computed', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['_x0041_', 12, 2.5, new Date('2019-03-12T00:00:00Z'), true])
      sheet.getRow(1).getCell(4).numFmt = 'dd/mm/yyyy'
      sheet.getCell('B3').value = { formula: '1+1', result: 2 }
      sheet.getCell('C3').value = { richText: [{ text: 'Dell ' }, { text: 'P2419H', font: { bold: true } }] }
      sheet.getCell('D3').value = { text: 'ici', hyperlink: 'https://example.org' }
    })
    const [sheet] = read(bytes).sheets
    expect(sheet?.name).toBe('Liste')
    // `toEqual` takes a hole, an empty cell, for undefined.
    expect(sheet?.rows).toEqual([
      {
        number: 1,
        cells: [
          { type: 'text', text: 'A' },
          { type: 'number', text: '12' },
          { type: 'number', text: '2.5' },
          { type: 'date', text: '2019-03-12' },
          { type: 'boolean', text: 'true' },
        ],
      },
      {
        number: 3,
        cells: [
          undefined,
          { type: 'number', text: '2', isFormula: true },
          { type: 'text', text: 'Dell P2419H' },
          { type: 'text', text: 'ici' },
        ],
      },
    ])
  })

  test('6 kB with a defined name over 32 million cells, or a merged range, are read at once', async () => {
    const parts = unzipSync(await workbook((sheet) => sheet.addRow(['Nom'])))
    const edit = (name: string, from: string, to: string) => {
      parts[name] = strToU8(new TextDecoder().decode(parts[name]).replace(from, to))
    }
    edit(
      'xl/workbook.xml',
      '</sheets>',
      '</sheets><definedNames><definedName name="a">Liste!$A$1:$XFD$2000</definedName></definedNames>',
    )
    edit('xl/worksheets/sheet1.xml', '</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD9"/></mergeCells>')
    expect(textsOf(read(zipSync(parts)))).toEqual([['Nom']])
  })

  test('too many cells, rows, columns or levels are refused while reading', () => {
    const rows = (cells: string) =>
      zipSync(
        {
          'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="L" r:id="r1"/></sheets></workbook>'),
          'xl/_rels/workbook.xml.rels': strToU8(
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
          ),
          'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
        },
        { level: 0 },
      )
    const row = `<row>${'<c><v>1</v></c>'.repeat(10)}</row>`
    expect(refusal(rows(row))).toBeUndefined()
    expect(refusal(rows(row.repeat(20_001)))).toMatchObject({ reason: 'too-large', what: 'cells' })
    expect(refusal(rows('<row><c><v>1</v></c></row>'.repeat(30_001)))).toMatchObject({ what: 'rows' })
    expect(refusal(rows('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatchObject({ what: 'columns' })
    expect(refusal(rows('<a>'.repeat(100)))).toMatchObject({ what: 'depth' })
  })

  test.each([
    ['a document type', '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>', 'doctype'],
    ['an element never closed', '<worksheet><sheetData>', 'xml'],
    ['a tag never closed', '<worksheet><sheetData', 'xml'],
  ])('%s is refused', (_name, xml, reason) => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="L" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r1" Target="/xl/worksheets/s.xml"/></R>'),
      'xl/worksheets/s.xml': strToU8(xml),
    })
    expect(refusal(bytes)).toEqual({ reason })
  })
})

describe('an OpenDocument sheet', () => {
  const ods = (rows: string, name = 'Liste') =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>` +
          `<table:table table:name="${name}">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    })

  test('gives texts with their spaces, days, numbers; comments are left out', () => {
    const bytes = ods(
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation>' +
        '<text:p>Dell<text:s text:c="2"/>P24</text:p><text:p>bureau</text:p></table:table-cell>' +
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"><text:p>5,0</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="date" office:date-value="2019-03-12T10:00:00"><text:p>12/03/19</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>' +
        '</table:table-row>',
    )
    expect(read(bytes).sheets[0]?.rows).toEqual([
      {
        number: 3,
        cells: [
          { type: 'text', text: 'Dell  P24\nbureau' },
          { type: 'number', text: '5' },
          { type: 'number', text: '5' },
          { type: 'date', text: '2019-03-12' },
          { type: 'number', text: '2', isFormula: true },
        ],
      },
    ])
  })

  test.each([
    ['cells', 'table:number-columns-repeated="999999999"', ''],
    ['rows', '', 'table:number-rows-repeated="1048576"'],
  ])('300 bytes that stand for a billion %s are refused before any is made', (_name, onCell, onRow) => {
    const bytes = ods(
      `<table:table-row ${onRow}><table:table-cell ${onCell} office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
    )
    expect(refusal(bytes)).toMatchObject({ reason: 'too-large', what: 'cells' })
  })
})

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['an .xls file or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-excel'],
  ['a pdf', strToU8('%PDF-1.7'), 'pdf'],
  ['a web page named .xls', strToU8('<html><table><tr><td>Nom</td></tr></table>'), 'web-page'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not-a-table'],
  ['a zip of something else', zipSync({ 'lisez-moi.txt': strToU8('bonjour') }), 'not-a-table'],
  [
    'a zip cut in the middle',
    zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.repeat(99)) }).slice(0, 60),
    'damaged',
  ],
])('%s is refused with its reason', (_name, bytes, reason) => {
  expect(refusal(bytes)).toMatchObject({ reason })
})
