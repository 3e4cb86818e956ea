import { Workbook } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { once } from '../../../shared/content/once.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import { parseAddress } from '../../../shared/fill-workbook/cell-address.ts'
import type { ChosenCell } from '../../../shared/fill-workbook/cell-mapping.ts'
import { type FillField, toFillFields } from '../../../shared/fill-workbook/fill-values.ts'
import { openTemplate, type Template } from '../../../shared/fill-workbook/open-template.ts'
import { loadFillVocabulary } from '../../../shared/fill-workbook/vocabulary.ts'
import { exampleProject } from '../support.ts'

export const now = new Date('2026-11-22T10:00:00')
export const exampleFields = (): readonly FillField[] =>
  toFillFields(exampleProject(), loadWorkbookContent(), loadFillVocabulary(), now)

export const opened = (bytes: Uint8Array): Template => {
  const template = openTemplate(bytes)
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  return template.value
}

export const chosen = (sheet: string, cell: string): ChosenCell => {
  const place = parseAddress(cell)
  if (!place) throw new Error(cell)
  return { sheet, place }
}

/** A template as a public body would send it: identity, a table with formulas, lists, a protected sheet, totals. */
export const makeTemplate = once(async (): Promise<Uint8Array> => {
  const workbook = new Workbook()
  const identity = workbook.addWorksheet('1. Identification')
  identity.getCell('A1').value = 'Auto-évaluation de l’empreinte numérique'
  identity.mergeCells('A1:D1')
  identity.getCell('A3').value = 'Nom de la collectivité :'
  identity.mergeCells('B3:D3')
  identity.getCell('A4').value = 'Code INSEE'
  identity.getCell('A5').value = 'Nombre d’habitants (INSEE)'
  identity.getCell('B5').value = 0
  identity.getCell('B5').numFmt = '#,##0'
  identity.getCell('A6').value = 'Effectif'
  identity.getCell('B6').value = 'agents'
  identity.getCell('A7').value = 'Date de saisie'
  identity.getCell('B7').numFmt = 'dd/mm/yyyy'
  const machines = workbook.addWorksheet('2. Équipements')
  machines.getRow(3).values = ['Équipement', 'Unité', 'QUANTITÉ', 'Durée d’usage (ans)', 'Facteur', 'Total']
  for (const [index, name] of ['Ordinateurs portables', 'PC fixe', 'Écran 24"', 'Smartphone', 'Imprimante'].entries()) {
    const row = 4 + index
    machines.getRow(row).values = [name, 'u', undefined, undefined, 150]
    machines.getCell(row, 6).value = { formula: `C${row}*E${row}`, result: 0 }
    for (const column of [3, 4]) {
      machines.getCell(row, column).protection = { locked: false }
      machines.getCell(row, column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
    }
  }
  machines.getCell('F9').value = { formula: 'SUM(F4:F8)', result: 0 }
  machines.addConditionalFormatting({
    ref: 'C4:C8',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [10], priority: 1, style: { font: { bold: true } } }],
  })
  // Without the hundred thousand rounds that guard the password.
  await machines.protect('secret', { selectLockedCells: true, spinCount: 1 })
  const practices = workbook.addWorksheet('Bonnes pratiques')
  practices.getRow(2).values = ['Réf.', 'Pratique', 'État d’avancement', 'Commentaires']
  for (const [index, id] of ['a.1', 'a.2', 'b.1', 'd.2'].entries()) {
    practices.getRow(3 + index).values = [id, `Pratique ${id}`]
    practices.getCell(3 + index, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['Listes!$A$1:$A$4'],
    }
  }
  const lists = workbook.addWorksheet('Listes', { state: 'hidden' })
  for (const [index, text] of ['Pas commencé', 'En cours', 'Terminé', 'Sans objet'].entries())
    lists.getCell(index + 1, 1).value = text
  return new Uint8Array(await workbook.xlsx.writeBuffer())
})

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const chartXml = (sheet: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Empreinte par équipement</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'${sheet}'!$A$4:$A$8</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'${sheet}'!$F$4:$F$8</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`

const drawingXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Empreinte"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="${packages}/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`

/** The template with a chart of its totals beside the table of machines, as a spreadsheet program stores one. */
export const makeTemplateWithChart = once(async (): Promise<Uint8Array> => {
  const parts = unzipSync(await makeTemplate())
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  if (parts['xl/worksheets/_rels/sheet2.xml.rels']) throw new Error('the sheet has other relations')
  const machines = textOf('xl/worksheets/sheet2.xml').replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>')
  const types = textOf('[Content_Types].xml').replace(
    '</Types>',
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
  )
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types),
    'xl/worksheets/sheet2.xml': strToU8(machines),
    'xl/worksheets/_rels/sheet2.xml.rels': strToU8(relation('rId1', 'drawing', '../drawings/drawing1.xml')),
    'xl/drawings/drawing1.xml': strToU8(drawingXml),
    'xl/drawings/_rels/drawing1.xml.rels': strToU8(relation('rId1', 'chart', '../charts/chart1.xml')),
    'xl/charts/chart1.xml': strToU8(chartXml('2. Équipements')),
  })
})

/** The smallest workbook around one sheet written by hand, with other parts that nobody may touch. */
export const handmade = (sheetXml: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Feuille" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/calcChain.xml': strToU8(`<calcChain xmlns="${main}"><c r="B9" i="1"/></calcChain>`),
      'xl/media/image.bin': Uint8Array.from({ length: 300 }, (_, index) => index % 251),
      ...more,
      'xl/worksheets/sheet1.xml': typeof sheetXml === 'string' ? strToU8(sheetXml) : sheetXml,
    },
    { level: 6 },
  )

/** Names of the parts whose bytes differ, or that only one of the two has. */
export const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [a, b] = [unzipSync(before), unzipSync(after)]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.filter((name) => {
    const [left, right] = [a[name], b[name]]
    return !left || !right || left.length !== right.length || left.some((byte, at) => byte !== right[at])
  })
}

/** What stands before and after the one piece in which two texts differ. */
export const difference = (before: string, after: string): { readonly removed: string; readonly added: string } => {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) }
}
