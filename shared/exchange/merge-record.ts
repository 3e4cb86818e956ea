import type { Decision, MergeConflict } from '../merge/merge-types.ts'
import type { ExchangeWords } from './exchange-words.ts'
import type { LotMatch } from './match-lots.ts'
import type { LotDecision } from './receive-file.ts'

/** One choice of a merge, in words: what stands now, and what was left aside and is kept only here. */
export interface DecidedLine {
  readonly place: string
  readonly field?: string
  /** Empty where what was decided leaves nothing. */
  readonly kept: string
  /** Empty where nothing was left aside. */
  readonly left: string
}

/** What was decided, conflict by conflict, for the printed record and the journal. Without a decision *mine* was kept. */
export const decidedLines = (
  conflicts: readonly MergeConflict[],
  decisions: ReadonlyMap<string, Decision>,
  keyOf: (conflict: MergeConflict) => string,
  words: ExchangeWords,
): readonly DecidedLine[] =>
  conflicts.flatMap((conflict): readonly DecidedLine[] => {
    const decision = decisions.get(keyOf(conflict)) ?? 'mine'
    const place = words.place(conflict.place)
    if (conflict.kind === 'removal') {
      const record = words.record(conflict.place, conflict.record).join(' ; ')
      const isKept = decision !== conflict.removedBy
      return [isKept ? { place, kept: record, left: '' } : { place, kept: '', left: record }]
    }
    const { field, mine, theirs } = conflict
    const say = (value: unknown) => words.value(conflict.place, field, value)
    if (decision === 'both')
      return [
        {
          place,
          field: words.field(conflict.place, field),
          kept: `${say(mine.value)} ; ${say(theirs.value)}`,
          left: '',
        },
      ]
    const [kept, left] = decision === 'theirs' ? [theirs, mine] : [mine, theirs]
    return [{ place, field: words.field(conflict.place, field), kept: say(kept.value), left: say(left.value) }]
  })

/** What was decided of two lots that may be the same devices. */
export const lotLine = (
  { mine, theirs }: LotMatch,
  decision: LotDecision | undefined,
  words: ExchangeWords,
): DecidedLine => {
  const place = { kind: 'record', collection: 'equipmentLots', id: mine.id } as const
  const [own, other] = [mine, theirs].map((lot) => words.record(place, lot).join(' ; '))
  const title = words.place(place)
  if (decision === 'both') return { place: title, kept: `${own} / ${other}`, left: '' }
  const [kept = '', left = ''] = decision === 'theirs' ? [other, own] : [own, other]
  return { place: title, kept, left }
}

/** A journal line holds this many signs at most; more lines follow. */
const JOURNAL_LENGTH = 15_000

/** Texts joined into as few journal lines as fit. */
export const journalLines = (title: string, lines: readonly string[]): readonly string[] => {
  const pages: string[] = []
  let page = title
  for (const line of lines) {
    if (page.length + line.length + 1 > JOURNAL_LENGTH) {
      pages.push(page)
      page = title
    }
    page = `${page}\n${line.slice(0, JOURNAL_LENGTH - title.length - 1)}`
  }
  return [...pages, page]
}
