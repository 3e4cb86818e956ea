import { trimRuns } from './inline-runs.ts'
import { type TextBlock, type TextRun, textLimits, toSafeLink } from './text-block.ts'
import { decodeEntities } from './text-entities.ts'

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)((?:"[^"]*"|'[^']*'|[^'"<>]){0,3000})>|[^<]+|</gi
const hrefAttribute = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** What these hold is no text. */
const silent = names('script style template head noscript iframe object svg')
const breaking = names(
  'p div section article header footer main nav aside ul ol li h1 h2 h3 h4 h5 h6 blockquote pre form figure',
)
const headingLevels: Readonly<Record<string, number>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

interface OpenTable {
  header: TextRun[][] | undefined
  readonly rows: TextRun[][][]
  /** The cells of the row being read; a row of `th` alone is the header. */
  row: { readonly cells: TextRun[][]; onlyHeaders: boolean } | undefined
}

/** Gathers blocks while the tags go by. */
const createPage = () => {
  const blocks: TextBlock[] = []
  const lists: boolean[] = [] // for each open list, whether it is numbered
  let runs: TextRun[] = []
  let next: { readonly level?: number; readonly isItem?: boolean } = {}
  let table: OpenTable | undefined
  let href: string | undefined
  let isStrong = false

  const take = (): TextRun[] => {
    const taken = trimRuns(runs)
    runs = []
    return taken
  }
  const addText = (text: string): void => {
    const clean = decodeEntities(text).replace(/[ \t\r\n]+/g, ' ')
    if (clean === '' || (clean === ' ' && runs.length === 0) || runs.length >= textLimits.runs) return
    runs.push({ text: clean.slice(0, textLimits.run), ...(isStrong && { strong: true }), ...(href && { href }) })
  }
  const flush = (): void => {
    const taken = take()
    const { level, isItem } = next
    next = {}
    if (taken.length === 0 || blocks.length >= textLimits.blocks) return
    if (level !== undefined) blocks.push({ kind: 'heading', level, runs: taken })
    else if (isItem) {
      const item = { depth: Math.min(Math.max(lists.length - 1, 0), 5), ordered: lists.at(-1) ?? false, runs: taken }
      const last = blocks.at(-1)
      if (last?.kind === 'list' && last.items.length < textLimits.items) last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else blocks.push({ kind: 'paragraph', runs: taken })
  }
  const closeRow = (): void => {
    if (!table?.row) return
    const { cells, onlyHeaders } = table.row
    const kept = cells.slice(0, textLimits.cells)
    table.row = undefined
    if (onlyHeaders && !table.header && table.rows.length === 0) table.header = kept
    else if (kept.some((cell) => cell.length > 0) && table.rows.length < textLimits.rows) table.rows.push(kept)
  }
  const closeTable = (): void => {
    closeRow()
    if (table && (table.header || table.rows.length > 0))
      blocks.push({ kind: 'table', ...(table.header && { header: table.header }), rows: table.rows })
    table = undefined
  }
  const onTableTag = (name: string, isEnd: boolean): void => {
    if (name === 'table') {
      flush()
      closeTable()
      if (!isEnd) table = { header: undefined, rows: [], row: undefined }
    } else if (name === 'tr') {
      closeRow()
      if (table && !isEnd) table.row = { cells: [], onlyHeaders: true }
    } else if (table?.row) {
      if (isEnd) table.row.cells.push(take())
      else if (name === 'td') table.row.onlyHeaders = false
    }
  }
  const onTag = (name: string, isEnd: boolean, attributes: string): void => {
    if (name === 'br') addText(' ')
    else if (name === 'strong' || name === 'b') isStrong = !isEnd
    else if (name === 'a') {
      const match = isEnd ? null : hrefAttribute.exec(attributes)
      href = match ? toSafeLink(decodeEntities(match[1] ?? match[2] ?? '')) : undefined
    } else if (name === 'table' || name === 'tr' || name === 'td' || name === 'th') onTableTag(name, isEnd)
    else if (!breaking.has(name)) return
    // A cell holds one line: a paragraph inside it is a space.
    else if (table?.row) addText(' ')
    else {
      flush()
      if (name === 'ul' || name === 'ol') {
        if (isEnd) lists.pop()
        else lists.push(name === 'ol')
      }
      const level = headingLevels[name]
      if (!isEnd && level !== undefined) next = { level }
      if (!isEnd && name === 'li') next = { isItem: true }
    }
  }
  const end = (): TextBlock[] => {
    flush()
    closeTable()
    return blocks
  }
  return { addText, onTag, end }
}

/**
 * The text of some HTML as blocks: paragraphs, headings, lists, tables and safe links; every tag goes. It reads what
 * official exports and tables in Markdown hold; it is no browser and needs none.
 */
export const htmlToBlocks = (html: string): TextBlock[] => {
  const page = createPage()
  let silence: string | undefined
  for (const [all, slash, rawName, attributes = ''] of html.matchAll(token)) {
    const name = rawName?.toLowerCase()
    const isEnd = slash === '/'
    if (silence !== undefined) {
      if (isEnd && name === silence) silence = undefined
    } else if (name === undefined) {
      if (!all.startsWith('<!--')) page.addText(all)
    } else if (silent.has(name)) silence = isEnd ? undefined : name
    else page.onTag(name, isEnd, attributes)
  }
  return page.end()
}
