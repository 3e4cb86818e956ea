import { columnLetter } from '../../workbook/addresses.ts'
import type { WorkbookModel, WorkbookProperties, WorkbookSheet } from '../../workbook-model.ts'
import { escapeAttribute, escapeXml, MAIN, PACKAGES, RELATIONS, XML_HEAD } from './xml.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument'

const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`
const relations = (list: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGES}/relationships">${list.join('')}</Relationships>`

export const contentTypesPart = ({ sheets }: WorkbookModel): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGES}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
  sheets
    .map((_sheet, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`))
    .join('') +
  override('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
  override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  `${override('docProps/app.xml', `${DOCUMENT}.extended-properties+xml`)}</Types>`

export const packageRelationsPart = (): string =>
  relations([
    relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${PACKAGES}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
  ])

export const bookRelationsPart = ({ sheets }: WorkbookModel): string =>
  relations([
    ...sheets.map((_sheet, index) =>
      relation(`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation('rIdStyles', `${RELATIONS}/styles`, 'styles.xml'),
    relation('rIdTexts', `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'),
  ])

/** The web and mail addresses of one sheet, in the order of its links. */
export const linksPart = (targets: readonly string[]): string =>
  relations(
    targets.map((target, index) =>
      relation(`rId${index + 1}`, `${RELATIONS}/hyperlink`, escapeAttribute(target), ' TargetMode="External"'),
    ),
  )

const printNames = (sheet: WorkbookSheet, index: number): string => {
  const name = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`)
  const area = `$A$1:$${columnLetter(sheet.printedColumns)}$${sheet.rows.length}`
  const titles = sheet.repeatedRows
    ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$${sheet.repeatedRows.join(':$')}</definedName>`
    : ''
  return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${name}!${area}</definedName>${titles}`
}

/** `xl/workbook.xml`. A program that opens the file recalculates it: the cached values serve readers without a calculator. */
export const bookPart = ({ sheets }: WorkbookModel): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>` +
  sheets
    .map(({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('') +
  `</sheets><definedNames>${sheets.map(printNames).join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`

/** The table of texts, in the order of their numbers, each already escaped. */
export function* textsPart(texts: Iterable<string>, uses: number, count: number): Generator<string> {
  yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${count}">`
  for (const text of texts) yield `<si>${text}</si>`
  yield '</sst>'
}

export const corePart = (properties: WorkbookProperties): string => {
  const at = `${properties.createdAt.slice(0, 19)}Z`
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGES}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(properties.author)}</dc:creator><cp:keywords>${escapeXml(properties.keywords)}</cp:keywords>` +
    `<dc:description>${escapeXml(properties.description)}</dc:description>` +
    `<cp:lastModifiedBy>${escapeXml(properties.application)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
    `<cp:category>${escapeXml(properties.category)}</cp:category><dc:language>${escapeXml(properties.language)}</dc:language>` +
    '</cp:coreProperties>'
  )
}

export const appPart = ({ application, author }: WorkbookProperties): string =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>${escapeXml(application)}</Application><Company>${escapeXml(author)}</Company></Properties>`
