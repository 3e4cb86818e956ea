import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
} from 'docx'
import type { TableBlock, TableColumn, TableRow } from '../../document-model.ts'
import { isForPen, penRowMm } from '../pen-row.ts'
import { isShortTable } from '../short-table.ts'
import { fill, mm, noRule, rule } from './docx-look.ts'
import { toChildren } from './docx-text.ts'

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const

/** Column widths in twips that add up to `total`, from their shares. */
export const shareWidths = (columns: readonly Pick<TableColumn, 'width'>[], total: number): readonly number[] => {
  const sum = columns.reduce((shares, column) => shares + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width / sum) * total))
  const rest = total - widths.reduce((added, width) => added + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

interface RowLook {
  readonly widths: readonly number[]
  readonly isHeader: boolean
  readonly isRowHeader: boolean
  readonly keepNext: boolean
}

const toRow = (row: TableRow, table: TableBlock, look: RowLook): WordRow => {
  let column = 0
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1
    const first = column
    column += span
    const width = look.widths.slice(first, column).reduce((added, one) => added + one, 0)
    const isBold = row.role !== undefined || (look.isRowHeader && first === 0)
    const align = table.columns[first]?.align ?? 'left'
    return new WordCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 && { columnSpan: span }),
      verticalAlign: look.isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      ...(look.isHeader && { shading: fill('path-wash') }),
      borders: {
        top: row.role === 'total' ? rule('path', 8) : noRule,
        bottom: look.isHeader ? rule('path', 8) : rule('rule', 4),
      },
      children: [
        new Paragraph({
          style: look.isHeader ? 'TableHeader' : 'TableText',
          alignment: span > 1 ? AlignmentType.LEFT : alignments[align],
          ...(look.keepNext && { keepNext: true }),
          children: [
            ...toChildren(isBold ? cell.content.map((run) => ({ ...run, bold: true as const })) : cell.content),
          ],
        }),
      ],
    })
  })
  return new WordRow({
    cantSplit: true,
    ...(look.isHeader && { tableHeader: true }),
    ...(!look.isHeader && isForPen(row) && { height: { value: mm(penRowMm(row)), rule: HeightRule.ATLEAST } }),
    children: cells,
  })
}

/** A table as Word shows it: caption above, header rows repeated, rows never cut, then its note. */
export const toWordTable = (table: TableBlock, textWidth: number): readonly (Paragraph | Table)[] => {
  const widths = shareWidths(table.columns, textWidth)
  const isShort = isShortTable(table)
  const last = table.rows.length - 1
  const rows = [
    ...table.header.map((row) => toRow(row, table, { widths, isHeader: true, isRowHeader: false, keepNext: true })),
    ...table.rows.map((row, index) =>
      toRow(row, table, {
        widths,
        isHeader: false,
        isRowHeader: table.hasRowHeaders === true,
        keepNext: index < last && (isShort || index === 0 || index === last - 1 || row.role === 'group'),
      }),
    ),
  ]
  return [
    new Paragraph({ style: 'Caption', children: [...toChildren([{ text: table.caption }])] }),
    new Table({
      rows,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { top: 0, bottom: 0, left: mm(2), right: mm(2) },
      borders: {
        top: noRule,
        bottom: noRule,
        left: noRule,
        right: noRule,
        insideHorizontal: noRule,
        insideVertical: noRule,
      },
      tableLook: {
        firstRow: true,
        firstColumn: table.hasRowHeaders === true,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
    // Word joins two tables that nothing separates.
    table.note
      ? new Paragraph({ style: 'Small', children: [...toChildren(table.note)] })
      : new Paragraph({ spacing: { before: 0, after: 60, line: 200 }, children: [] }),
  ]
}
