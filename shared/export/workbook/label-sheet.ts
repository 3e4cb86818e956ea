import type { WorkbookSheet } from '../workbook-model.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { value } from './cells.ts'
import { listRule } from './rules.ts'
import { defineTable } from './sheet-table.ts'

const FIRST_ROW = 4
/** Room for the label's grid, about 57 actions, which the commune pastes itself. */
const EMPTY_ROWS = 60

/** Sheet 11: empty columns for the label's grid, whose text and rights we do not have. */
export const buildLabelSheet = ({ texts }: SheetInput, admin: AdminRefs): WorkbookSheet => {
  const { label } = texts
  const table = defineTable(label.columns)
  const empty = table.row({
    axis: value('inputText', undefined),
    principle: value('inputText', undefined),
    action: value('inputText', undefined),
    state: value('inputList', undefined),
    evidence: value('inputText', undefined),
  })
  const states = `${table.letter('state')}${FIRST_ROW}:${table.letter('state')}${FIRST_ROW + EMPTY_ROWS - 1}`
  return {
    name: label.name,
    columns: table.columns,
    rows: [
      table.banner('title', label.name, 'axis', 'evidence'),
      table.banner('note', label.note, 'axis', 'evidence'),
      ...table.headers([]),
      ...Array.from({ length: EMPTY_ROWS }, () => empty),
    ],
    frozenRows: 3,
    frozenColumns: 0,
    repeatedRows: [3, 3],
    printedColumns: table.printedColumns,
    rules: [listRule(texts, states, admin.list('practiceStates').values)],
    bars: [],
    isInput: true,
  }
}
