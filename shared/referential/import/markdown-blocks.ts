import { htmlToBlocks } from './html-blocks.ts'
import { type LocalProblem, problem } from './import-problem.ts'
import { toRuns } from './inline-runs.ts'
import { type TextBlock, type TextRun, textLimits } from './text-block.ts'

export interface MarkdownText {
  readonly blocks: readonly TextBlock[]
  /** What could not be kept as it was, with the line of the file. */
  readonly remarks: readonly LocalProblem[]
}

const bullet = /^([ \t]*)(?:[*+-]|(\d{1,3})[.)])[ \t]+(\S.*)$/
const heading = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const delimiterRow = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?[ \t]*)?$/
const htmlLine = /^[ \t]{0,3}<(?:!--|\/?([a-z][a-z\d]*)(?=[\s/>]))/i
/** HTML that runs on over blank lines, until its own end. */
const runsOn: ReadonlySet<string> = new Set([
  'table',
  'script',
  'style',
  'pre',
  'textarea',
  'template',
  'svg',
  'iframe',
])
const MAX_REMARKS = 20

/** `## Title ##` is `## Title`. */
const withoutClosingMarks = (title: string): string => {
  const text = title.trimEnd()
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return /\s/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : text
}

/** Columns of an indentation; a tab goes to the next multiple of four. */
const columnsOf = (indent: string): number =>
  [...indent].reduce((column, sign) => (sign === '\t' ? column + 4 - (column % 4) : column + 1), 0)

/** The cells of a row of a table; `\|` is a bar inside a cell. */
const cellsOf = (line: string): readonly string[] => {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
  return cells.slice(0, textLimits.cells).map((cell) => cell.replaceAll('\\|', '|').trim())
}

/** Last line of a piece of HTML that starts at `from`: its own end tag for tables and the like, else the line before a blank one. */
const htmlEnd = (lines: readonly string[], from: number): number => {
  const first = lines[from] ?? ''
  const name = htmlLine.exec(first)?.[1]?.toLowerCase()
  const closing = first.trimStart().startsWith('<!--') ? '-->' : name && runsOn.has(name) ? `</${name}` : undefined
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').toLowerCase()
    if (closing ? line.includes(closing) : (lines[at + 1] ?? '').trim() === '') return at
  }
  return lines.length - 1
}

/**
 * Reads the body of a sheet: the Markdown that the official sheets and their drafts use, with their habits (bullets of
 * two kinds in one list, a tab after the bullet, a list right under its paragraph). Never yields HTML.
 */
export const readMarkdown = (body: string, firstLine: number): MarkdownText => {
  const lines = body.split('\n')
  const blocks: TextBlock[] = []
  const remarks: LocalProblem[] = []
  let isCut = false
  const remark = (reason: LocalProblem['reason'], at: number, detail?: string): void => {
    const isTold = remarks.some((entry) => entry.reason === reason && entry.detail === detail)
    if (!isTold && remarks.length < MAX_REMARKS) remarks.push(problem(reason, firstLine + at, detail))
  }
  const runsOf = (text: string, at: number): TextRun[] =>
    toRuns(text, (loss, detail) => remark(loss, at, loss === 'link-as-text' ? detail : undefined))
  const push = (block: TextBlock): void => {
    if (blocks.length < textLimits.blocks) blocks.push(block)
    else isCut = true
  }

  let paragraph: { readonly at: number; readonly texts: string[] } | undefined
  let items: { readonly at: number; readonly column: number; readonly ordered: boolean; readonly texts: string[] }[] =
    []
  const flushParagraph = (): void => {
    if (!paragraph) return
    const runs = runsOf(paragraph.texts.join(' '), paragraph.at)
    if (runs.length > 0) push({ kind: 'paragraph', runs })
    paragraph = undefined
  }
  const flushList = (): void => {
    if (items.length === 0) return
    const open: number[] = []
    const list = items.slice(0, textLimits.items).map(({ at, column, ordered, texts }) => {
      while (open.length > 1 && column < (open.at(-1) ?? 0)) open.pop()
      // One column more is a slip, not a level.
      if (open.length === 0 || column > (open.at(-1) ?? 0) + 1) open.push(column)
      return { depth: Math.min(open.length - 1, 5), ordered, runs: runsOf(texts.join(' '), at) }
    })
    push({ kind: 'list', items: list.filter(({ runs }) => runs.length > 0) })
    items = []
  }
  const flush = (): void => {
    flushParagraph()
    flushList()
  }

  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/^ {0,3}(?:> ?)+/, '')
    const isAfterBlank = at > 0 && (lines[at - 1] ?? '').trim() === ''
    if (line.trim() === '') {
      flushParagraph()
      continue
    }
    const title = heading.exec(line)
    if (title) {
      flush()
      const runs = runsOf(withoutClosingMarks(title[2] ?? ''), at)
      const level = Math.max(2, title[1]?.length ?? 2)
      if (runs.length > 0) push({ kind: 'heading', level, runs })
      continue
    }
    if (rule.test(line)) {
      flush()
      continue
    }
    const found = bullet.exec(line)
    // A number opens a list inside a paragraph only when it is 1: « 2021. » may just begin a line.
    if (found && (found[2] === undefined || found[2] === '1' || items.length > 0 || !paragraph)) {
      flushParagraph()
      const column = columnsOf(found[1] ?? '')
      items.push({ at, column, ordered: found[2] !== undefined, texts: [found[3] ?? ''] })
      continue
    }
    if (items.length > 0 && (!isAfterBlank || columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '') >= 2)) {
      items.at(-1)?.texts.push(line.trim())
      continue
    }
    flushList()
    if (line.includes('|') && delimiterRow.test(lines[at + 1] ?? '')) {
      flush()
      const header = cellsOf(line).map((cell) => runsOf(cell, at))
      const rows: TextRun[][][] = []
      at += 1
      while ((lines[at + 1] ?? '').includes('|') && rows.length < textLimits.rows) {
        at += 1
        rows.push(cellsOf(lines[at] ?? '').map((cell) => runsOf(cell, at)))
      }
      push({ kind: 'table', header, rows })
      continue
    }
    if (!paragraph && htmlLine.test(line)) {
      const end = htmlEnd(lines, at)
      const found = htmlToBlocks(lines.slice(at, end + 1).join('\n'))
      if (found.length > 0) remark('html-as-text', at)
      for (const block of found) push(block)
      at = end
      continue
    }
    if (/^ {0,3}(?:```|~~~)/.test(line)) continue
    if (paragraph) paragraph.texts.push(line.trim())
    else paragraph = { at, texts: [line.trim()] }
  }
  flush()
  if (isCut) remark('cut', 0)
  return { blocks, remarks }
}
