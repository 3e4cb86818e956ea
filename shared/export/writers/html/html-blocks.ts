import { escapeMarkup, toSvg } from '../../../charts/to-svg.ts'
import { assertNever } from '../../../errors/app-error.ts'
import { cleanText } from '../../document/clean-text.ts'
import { linkOf } from '../../document/runs.ts'
import type { Block, CalloutBlock, Inline, ListBlock, Run, TableBlock, TableRow } from '../../document-model.ts'
import { isForPen, PEN_ROW_MM, penRowMm } from '../pen-row.ts'
import { isShortTable } from '../short-table.ts'

const toSpan = (run: Run): string => {
  let html = escapeMarkup(cleanText(run.text)).replaceAll('\n', '<br>')
  if (run.missing) html = `<mark>${html}</mark>`
  if (run.italic) html = `<em>${html}</em>`
  if (run.bold) html = `<strong>${html}</strong>`
  const link = linkOf(run)
  return link ? `<a href="${escapeMarkup(link)}">${html}</a>` : html
}

const toClass = (names: readonly (string | false | undefined)[]): string => {
  const given = names.filter(Boolean)
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}

/** Runs as HTML. */
export const toInlineHtml = (content: Inline): string => content.map(toSpan).join('')

const toList = (block: ListBlock): string => {
  const tag = block.marker === 'number' ? 'ol' : 'ul'
  const attribute = block.marker === 'check' ? ' class="check"' : ''
  return `<${tag}${attribute}>${block.items.map((item) => `<li>${toInlineHtml(item)}</li>`).join('')}</${tag}>`
}

const toRow = (row: TableRow, table: TableBlock, isHeader: boolean): string => {
  let column = 0
  const cells = row.cells.map((cell) => {
    const first = column
    const span = cell.span ?? 1
    column += span
    const align = span === 1 ? table.columns[first]?.align : undefined
    const isRowHeader = !isHeader && first === 0 && (table.hasRowHeaders || row.role === 'group')
    const tag = isHeader || isRowHeader ? 'th' : 'td'
    const scope = isHeader ? ' scope="col"' : isRowHeader ? ` scope="${row.role === 'group' ? 'rowgroup' : 'row'}"` : ''
    return `<${tag}${scope}${span > 1 ? ` colspan="${span}"` : ''}${align ? ` class="${align}"` : ''}>${toInlineHtml(cell.content)}</${tag}>`
  })
  return `<tr${toClass([row.role, !isHeader && isForPen(row) && (penRowMm(row) === PEN_ROW_MM.line ? 'pen' : 'pen-question')])}>${cells.join('')}</tr>`
}

const toTable = (table: TableBlock): string => {
  const sum = table.columns.reduce((shares, column) => shares + column.width, 0)
  const columns = table.columns
    .map((column) => `<col style="width:${((column.width / sum) * 100).toFixed(2)}%">`)
    .join('')
  const header = table.header.map((row) => toRow(row, table, true)).join('')
  const body = table.rows.map((row) => toRow(row, table, false)).join('')
  const note = table.note ? `<p class="small">${toInlineHtml(table.note)}</p>` : ''
  return `<div class="table${isShortTable(table) ? ' short' : ''}"><table><caption>${escapeMarkup(table.caption)}</caption><colgroup>${columns}</colgroup><thead>${header}</thead><tbody>${body}</tbody></table>${note}</div>`
}

const toCallout = (block: CalloutBlock): string =>
  `<aside class="callout">${block.title ? `<p><strong>${escapeMarkup(block.title)}</strong></p>` : ''}${block.paragraphs
    .map((line) => `<p>${toInlineHtml(line)}</p>`)
    .join('')}</aside>`

const toLines = (lines: readonly Inline[]): string => lines.map(toInlineHtml).join('<br>')

/** A block as HTML. Headings start at `h2`: the title of the document is the only `h1`. `index` makes ids unique. */
export const toHtmlBlock = (block: Block, index: number): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${toInlineHtml(block.content)}</h${block.level + 1}>`
    case 'paragraph':
      return block.style === 'quote'
        ? `<blockquote><p>${toInlineHtml(block.content)}</p></blockquote>`
        : `<p${toClass([block.style, block.keepWithNext && 'keep'])}>${toInlineHtml(block.content)}</p>`
    case 'list':
      return toList(block)
    case 'table':
      return toTable(block)
    case 'figure':
      return `<figure>${toSvg(block.drawing, `figure-${index}`)}<figcaption>${toInlineHtml(block.caption)}</figcaption></figure>`
    case 'callout':
      return toCallout(block)
    case 'key-figures':
      return `<dl class="key-figures">${block.figures
        .map(({ value, label }) => `<div><dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd></div>`)
        .join('')}</dl>`
    case 'addresses':
      return `<div class="addresses"><p>${toLines(block.sender)}</p><p>${toLines(block.recipient)}</p></div>${
        block.placeAndDate ? `<p>${toInlineHtml(block.placeAndDate)}</p>` : ''
      }`
    case 'signature':
      return `${block.placeAndDate ? `<p>${toInlineHtml(block.placeAndDate)}</p>` : ''}<div class="signatures">${block.signatories
        .map(({ name, title }) => `<p>${toInlineHtml(title)}<br>${toInlineHtml(name)}</p>`)
        .join('')}</div>`
    case 'page-break':
      return '<hr class="page-break">'
    default:
      return assertNever(block)
  }
}
