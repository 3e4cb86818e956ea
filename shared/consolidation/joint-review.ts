import { heading, paragraph, plain, row } from '../export/document/runs.ts'
import type { Block, DocumentModel, TableBlock } from '../export/document-model.ts'
import { type FlatTable, loadConsolidationContent } from './flat-table.ts'
import type { GroupTotal } from './group-lists.ts'

/** How many communes are at a step; without a step, all ten are finished. */
export interface StepCount {
  readonly step: string
  readonly count: number
}

/** Communes by the step they are at, from the table of communes; an example is nobody's commune. */
export const countBySteps = ({ columns, rows }: FlatTable): readonly StepCount[] => {
  const [at, example] = [columns.indexOf('etape_en_cours'), columns.indexOf('exemple')]
  const { yes } = loadConsolidationContent()
  const counts = new Map<string, number>()
  for (const cells of rows) {
    if (cells[example] === yes) continue
    const step = String(cells[at] ?? '')
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return [...counts].map(([step, count]) => ({ step, count }))
}

export interface JointReviewInput {
  readonly steps: readonly StepCount[]
  readonly totals: FlatTable
  readonly purchase: readonly GroupTotal[]
  readonly collection: readonly GroupTotal[]
}

/** The words of the document, filled where they hold a figure. */
export interface JointReviewWords {
  readonly title: string
  readonly subtitle: string
  readonly intro: string
  readonly footer: string
  readonly pageLabel: string
  readonly stepsTitle: string
  readonly steps: readonly { readonly step: string; readonly title: string }[]
  readonly finished: string
  readonly communes: string
  readonly measuresTitle: string
  readonly measuresHead: readonly string[]
  readonly measuresNote: string
  /** A unit as it stands after the name of a figure; empty when the figure says it. */
  readonly unit: (unit: unknown) => string
  readonly say: (value: unknown, unit: unknown) => string
  readonly lists: readonly { readonly title: string; readonly head: readonly string[]; readonly none: string }[]
}

const table = (caption: string, head: readonly string[], rows: TableBlock['rows']): TableBlock => ({
  kind: 'table',
  caption,
  columns: head.map((_cell, at) => ({ width: at === 0 ? 3 : 1, ...(at > 0 && { align: 'right' as const }) })),
  header: [row(head)],
  rows,
  hasRowHeaders: true,
})

/**
 * The yearly review of a body (mutualisateur.md, sections 7 and 8, M15): communes by step, figures with how many gave each,
 * and the grouped lists. It names no commune, and compares nothing under five.
 */
export const toJointReview = (
  { steps, totals, purchase, collection }: JointReviewInput,
  words: JointReviewWords,
  now: Date,
): DocumentModel => {
  const { allBands } = loadConsolidationContent()
  const byStep = new Map(steps.map((entry) => [entry.step, entry.count]))
  const stepRows = [...words.steps, { step: '', title: words.finished }].map(({ step, title }) =>
    row([title, String(byStep.get(step) ?? 0)]),
  )
  const measureRows = totals.rows
    .filter(([, , , , , band]) => band === allBands)
    .map(([, measure, unit, , period, , communes, median, low, high, remark]) => {
      const name = [measure, words.unit(unit), period].filter(Boolean).join(', ')
      if (median === undefined) return row([name, String(communes), String(remark ?? ''), '', ''])
      return row([name, String(communes), ...[median, low, high].map((value) => words.say(value, unit))])
    })
  const number = (value: number | undefined): string => (value === undefined ? '' : words.say(value, ''))
  const lists = [purchase, collection].flatMap((lines, at): readonly Block[] => {
    const { title = '', head = [], none = '' } = words.lists[at] ?? {}
    const rows = lines.map(({ type, what = '', confirmed, toCheck, communes }) =>
      row([[type, what].filter(Boolean).join(', '), number(confirmed), number(toCheck), number(communes)]),
    )
    return [heading(2, title), rows.length === 0 ? paragraph(none) : table(title, head, rows)]
  })
  return {
    id: 'body.joint-review',
    language: 'fr-FR',
    title: words.title,
    subtitle: plain(words.subtitle),
    properties: {
      subject: words.title,
      creator: words.footer,
      description: words.intro,
      keywords: [],
      createdAt: now.toISOString(),
    },
    page: { format: 'A4', orientation: 'portrait' },
    footer: { text: words.footer, pageLabel: words.pageLabel },
    blocks: [
      paragraph(words.intro, 'lead'),
      heading(2, words.stepsTitle),
      table(words.stepsTitle, ['', words.communes], stepRows),
      heading(2, words.measuresTitle),
      paragraph(words.measuresNote, 'small'),
      table(words.measuresTitle, words.measuresHead, measureRows),
      ...lists,
    ],
    missing: [],
  }
}
