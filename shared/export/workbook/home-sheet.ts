import { fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import type { Cell, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { literal, sheetLink } from './addresses.ts'
import type { SheetInput } from './build-context.ts'
import { formula, link, value } from './cells.ts'
import type { ResultRefs } from './results-types.ts'
import { sheetNames } from './sheet-names.ts'

const WIDTHS = [6, 40, 15, 20, 60] as const

const wide = (style: 'title' | 'subtitle' | 'note' | 'warning' | 'section' | 'text', text: string): WorkbookRow => ({
  cells: [value(style, text)],
  merge: [[1, WIDTHS.length]],
})

/** Sheet 0: what the workbook says, what it does not say, and where to find it. */
export const buildHomeSheet = (input: SheetInput, results: ResultRefs): WorkbookSheet => {
  const { texts, project, footprint, content } = input
  const { home, units, words } = texts
  const figure = (label: string | undefined, cell: Cell, unit: Cell | undefined): WorkbookRow => ({
    cells: [value('label', label), undefined, cell, unit],
    merge: [[1, 2]],
  })
  const of = (count: string, result: number): Cell =>
    formula('muted', `${literal(`${words.of} `)}&${count}`, `${words.of} ${result}`)
  const lines = footprint.countedLines + footprint.notCountedLines + footprint.notFilledInLines
  const done = project.practiceAnswers.filter((answer) => answer.state === 'in_place').length
  const { figures } = home
  return {
    name: home.name,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      wide('title', texts.title),
      wide('subtitle', fillText(home.for, { name: project.profile.name })),
      wide('note', fillText(home.date, { date: formatDate(input.today) })),
      ...(project.kind === 'example' ? [wide('warning', words.example ?? '')] : []),
      { cells: [] },
      wide('section', home.figuresTitle),
      figure(
        figures.total,
        formula('bigKg', results.internal, footprint.internal.totalKgCo2e),
        value('muted', units.kgPerYear),
      ),
      figure(figures.low, formula('kg', results.low, footprint.range.lowKgCo2e), value('muted', units.kgPerYear)),
      figure(figures.high, formula('kg', results.high, footprint.range.highKgCo2e), value('muted', units.kgPerYear)),
      figure(
        figures.unknown,
        formula('kg', results.unknownKg, footprint.range.kgCo2eWithoutUncertainty),
        value('muted', units.kgPerYear),
      ),
      figure(
        figures.perAgent,
        formula('kg', results.perAgent, footprint.perAgentKgCo2e),
        value('muted', units.kgPerAgent),
      ),
      figure(
        figures.perInhabitant,
        formula('fine', results.perInhabitant, footprint.perInhabitantKgCo2e),
        value('muted', units.kgPerInhabitant),
      ),
      figure(
        figures.filled,
        formula('integer', results.filled, lines - footprint.notFilledInLines),
        of(results.lines, lines),
      ),
      figure(
        figures.practices,
        formula('integer', results.practicesDone, done),
        value('muted', `${words.of} ${content.practices.practices.length}`),
      ),
      { cells: [] },
      wide('section', home.limitsTitle),
      ...home.limits.map((text) => wide('text', text)),
      { cells: [] },
      wide('section', home.contentsTitle),
      {
        cells: [
          value('header', home.contents.number),
          value('header', home.contents.sheet),
          value('header', home.contents.what),
          value('header', ''),
          value('header', ''),
        ],
        merge: [[3, 5]],
      },
      ...sheetNames(texts).map(
        (sheet, index): WorkbookRow => ({
          cells: [
            value('technical', index),
            link(sheet.name, sheetLink(sheet.name)),
            value('text', sheet.summary),
            value('text', ''),
            value('text', ''),
          ],
          merge: [[3, 5]],
        }),
      ),
      { cells: [] },
      wide('section', home.licenceTitle),
      ...home.licence.map((text) => wide('text', text)),
      wide('text', content.practices.attribution),
    ],
    frozenRows: 0,
    frozenColumns: 0,
    printedColumns: WIDTHS.length,
    rules: [],
    bars: [],
    isInput: false,
  }
}
