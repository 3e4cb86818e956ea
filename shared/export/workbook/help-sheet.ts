import type { WorkbookSheet } from '../workbook-model.ts'
import { sheetLink } from './addresses.ts'
import type { SheetInput } from './build-context.ts'
import { link, value } from './cells.ts'
import { sheetNames } from './sheet-names.ts'
import { defineTable } from './sheet-table.ts'

/** Sheet 13: whom to ask, where to look and how to fill, sheet by sheet. */
export const buildHelpSheet = ({ texts }: SheetInput): WorkbookSheet => {
  const { help } = texts
  const table = defineTable(help.columns)
  const names = sheetNames(texts)
  return {
    name: help.name,
    columns: table.columns,
    rows: [
      table.banner('title', help.name, 'sheet', 'how'),
      table.banner('note', help.note, 'sheet', 'how'),
      ...table.headers([]),
      ...help.rows.map((row) => {
        const name = names.find((entry) => entry.key === row.sheet)?.name ?? row.sheet
        return table.row({
          sheet: link(name, sheetLink(name)),
          who: value('text', row.who),
          where: value('text', row.where),
          how: value('text', row.how),
        })
      }),
      { cells: [] },
      table.banner('section', help.colours.title ?? '', 'sheet', 'how'),
      table.row({ sheet: value('inputText', undefined), who: value('text', help.colours.input) }),
      table.row({ who: value('text', help.colours.computed) }),
      table.row({ sheet: value('default', 5), who: value('text', help.colours.default) }),
    ],
    frozenRows: 3,
    frozenColumns: 1,
    repeatedRows: [3, 3],
    printedColumns: table.printedColumns,
    rules: [],
    bars: [],
    isInput: false,
  }
}
