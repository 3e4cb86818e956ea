import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import type { Block, DocumentModel, Inline } from '../../../../shared/export/document-model.ts'

interface Heading {
  readonly level: number
  readonly text: string
}
interface ReadTable {
  readonly header: readonly string[]
  readonly rows: number
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a person reads in some markup. */
const textOf = (xml: string): string =>
  xml
    .replace(/<text:(?:line-break|tab|s)[^>]*\/>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
    .trim()

/** Every number of a text as it is written: "1 812", "5,8", "2027". */
const numbersOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(/\d+(?:\u00a0\d{3})*(?:,\d+)?/gu) ?? []).toSorted()

/** What LibreOffice understood of a document it opened, from the flat text format it saves. */
export const readFlatOdt = (xml: string) => {
  const body = (/<office:text[ >].*<\/office:text>/su.exec(xml)?.[0] ?? '')
    // A picture and its description are no text of the page.
    .replace(/<office:binary-data>.*?<\/office:binary-data>|<svg:(title|desc)>.*?<\/svg:\1>/gsu, '')
  const lines = [...body.matchAll(/<text:(p|h)((?: [^>]*?)?)(?:\/>|>(.*?)<\/text:\1>)/gsu)].map(
    ([, tag, attributes = '', inside = '']) => ({
      tag,
      style: /text:style-name="([^"]+)"/u.exec(attributes)?.[1] ?? '',
      level: Number(/text:outline-level="(\d)"/u.exec(attributes)?.[1] ?? 0),
      text: textOf(inside),
    }),
  )
  const tables = [...body.matchAll(/<table:table [^>]*>(.*?)<\/table:table>/gsu)].flatMap(
    ([, inside = '']): ReadTable[] => {
      const header = /<table:table-header-rows>(.*?)<\/table:table-header-rows>/su.exec(inside)?.[1]
      if (header === undefined) return []
      return [
        {
          header: [...header.matchAll(/<table:table-cell[^>]*[^/>]>(.*?)<\/table:table-cell>/gsu)].map(
            ([, cell = '']) => textOf(cell),
          ),
          rows: [...inside.matchAll(/<table:table-row/gu)].length - 1,
        },
      ]
    },
  )
  // A letter spaces its title in its own way: an automatic style over that of titles.
  const titleStyles = new Set([
    'Title',
    ...[...xml.matchAll(/<style:style style:name="([^"]+)"[^>]*style:parent-style-name="Title"/gu)].map(
      ([, name = '']) => name,
    ),
  ])
  return {
    title: lines.find(({ style }) => titleStyles.has(style))?.text ?? '',
    headings: lines.flatMap(({ tag, level, text }): Heading[] => (tag === 'h' ? [{ level, text }] : [])),
    tables,
    figures: numbersOf(lines.map(({ text }) => text)),
    texts: lines.map(({ text }) => text),
  }
}

const printedLines = (block: Block): readonly Inline[] => (block.kind === 'figure' ? [block.caption] : linesOf(block))

/** The same of the model that the document was written from. */
export const headingsOf = ({ blocks }: DocumentModel): readonly Heading[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ level: block.level, text: toPlainText(block.content) }] : [],
  )

export const tablesOf = ({ blocks }: DocumentModel): readonly ReadTable[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            header: block.header.flatMap(({ cells }) => cells.map(({ content }) => toPlainText(content))),
            rows: block.rows.length,
          },
        ]
      : [],
  )

export const figuresOf = ({ title, review, subtitle, blocks }: DocumentModel): readonly string[] =>
  numbersOf([title, review ?? '', toPlainText(subtitle ?? []), ...blocks.flatMap(printedLines).map(toPlainText)])
