import { printPalette } from '../../../charts/print-palette.ts'
import type { DocumentModel } from '../../document-model.ts'
import { margins } from '../page-layout.ts'
import { PEN_ROW_MM } from '../pen-row.ts'

/** A text inside a CSS string; the escapes also keep `</style>` out. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

/** "Page 1 sur 9" as generated content, from a label with two placeholders. */
const pageContent = (pageLabel: string): string =>
  pageLabel
    .split(/\{\{(\w+)\}\}/u)
    .filter((part) => part !== '')
    .map((part) => (part === 'page' || part === 'pages' ? `counter(${part})` : cssString(part)))
    .join(' ')

const { ink, path, rule, ask } = printPalette
const soft = printPalette['ink-soft']
const wash = printPalette['path-wash']

/** The look of a standalone page: a sheet on screen, black on white with repeated header rows on paper. */
export const htmlStyle = ({ page, footer }: DocumentModel): string => `
@page {
  size: ${page.format} ${page.orientation};
  margin: ${margins.top}mm ${margins.right}mm ${margins.bottom + 2}mm ${margins.left}mm;
  @bottom-left { content: ${cssString(footer.text)}; width: 80%; font: 8.5pt 'Source Sans 3', Calibri, Carlito, sans-serif; color: ${soft}; }
  @bottom-right { content: ${pageContent(footer.pageLabel)}; font: 8.5pt 'Source Sans 3', Calibri, Carlito, sans-serif; color: ${soft}; }
}
* { box-sizing: border-box; }
html { font-family: 'Source Sans 3', Calibri, Carlito, 'Segoe UI', sans-serif; font-size: 10.5pt; line-height: 1.38; color: ${ink}; background: #f1eee6; }
main { zoom: ${page.scale ?? 1}; }
body { margin: 0 auto; max-width: 190mm; padding: 12mm 10mm; background: #fff; }
h1, h2, h3, h4, h5 { line-height: 1.2; break-after: avoid; break-inside: avoid; margin: 1.1em 0 .35em; }
h1 { font-size: 23pt; color: ${path}; margin: 0 0 .1em; }
h2 { font-size: 16.5pt; color: ${path}; }
h3 { font-size: 13pt; }
h4 { font-size: 11.5pt; color: ${path}; }
h5 { font-size: 10.5pt; color: ${soft}; }
p, ul, ol { margin: 0 0 .55em; orphans: 3; widows: 3; }
ul, ol { padding-left: 1.4em; }
li { margin-bottom: .2em; break-inside: avoid; }
ul.check { list-style: '\\2610\\a0'; }
a { color: ${path}; }
mark { background: ${wash}; color: inherit; font-weight: 600; }
.review { color: ${ask}; font-weight: 600; margin: 0 0 .4em; }
.subtitle { font-size: 12pt; color: ${soft}; margin-bottom: 1em; }
.lead { font-size: 12pt; }
.keep { break-after: avoid; }
.small, figcaption { font-size: 9pt; color: ${soft}; }
.centred { text-align: center; font-size: 14pt; }
blockquote { margin: 0 0 .6em 6mm; font-style: italic; }
figure { margin: .5em 0 .8em; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; font-family: inherit; }
.table { margin: .7em 0 .9em; }
.table.short { break-inside: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.3; }
caption { text-align: left; font-weight: 600; padding-bottom: .3em; break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
thead tr { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .8mm 1.5mm; border-bottom: .25mm solid ${rule}; overflow-wrap: break-word; }
thead th { vertical-align: bottom; background: ${wash}; border-bottom: .35mm solid ${path}; print-color-adjust: exact; }
.right { text-align: right; }
.centre { text-align: center; }
tr.total td, tr.total th { font-weight: 600; border-top: .5mm solid ${path}; }
tr.group th { padding-top: 2mm; break-after: avoid; }
tr.group { break-after: avoid; }
.logo { display: block; max-height: 18mm; max-width: 70mm; margin: 0 0 4mm; }
tr.pen { height: ${PEN_ROW_MM.line}mm; }
tr.pen-question { height: ${PEN_ROW_MM.question}mm; }
.table .small { margin: .3em 0 0; }
.callout { border-left: 1mm solid ${path}; background: ${wash}; padding: 2mm 4mm; margin: 0 0 .9em; break-inside: avoid; print-color-adjust: exact; }
.callout p { margin: 0 0 .2em; }
.key-figures { display: flex; gap: 4mm; margin: .6em 0 1em; border-top: .3mm solid ${rule}; border-bottom: .3mm solid ${rule}; padding: 2mm 0; break-inside: avoid; }
.key-figures div { flex: 1; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.key-figures dt { font-size: 9pt; color: ${soft}; }
.key-figures dd { margin: 0; font-size: 18pt; font-weight: 600; color: ${path}; line-height: 1.15; }
.addresses, .signatures { display: flex; gap: 10mm; }
.addresses p, .signatures p { flex: 1; }
.addresses p + p { padding-top: 12mm; }
.addresses + p { margin: 4mm 0 10mm calc(50% + 5mm); }
.signatures p { min-height: 28mm; }
.page-break { border: 0; margin: 0; height: 8mm; }
.foot { margin-top: 2em; border-top: .3mm solid ${rule}; padding-top: 2mm; font-size: 8.5pt; color: ${soft}; }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; }
  .page-break { height: 0; break-after: page; }
  .foot { display: none; }
  a { color: inherit; }
}
`
