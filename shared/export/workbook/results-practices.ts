import { literal } from './addresses.ts'
import type { SheetInput } from './build-context.ts'
import { formula, value } from './cells.ts'
import type { PracticeRefs, ResultRows } from './results-types.ts'

/**
 * How many practices stand in each state, and the part done. The part of each state (0, 10, 40, 60, 100 %) is a
 * convention of ours, shown as such. Returns the cell with the number of practices in place.
 */
export const practiceRows = (input: SheetInput, refs: PracticeRefs, out: ResultRows): string => {
  const { texts, project } = input
  const { practices } = texts.results
  const { practiceShares } = texts
  const inState = (state: string): number => project.practiceAnswers.filter((answer) => answer.state === state).length
  out.headers({ label: practices.headers.state, value: practices.headers.count, share: practices.headers.share })
  const firstRow = out.nextRow()
  let done = ''
  for (const [state, label] of Object.entries(texts.practiceStates)) {
    const at = out.push({
      label: value('label', label),
      value: formula('integer', `COUNTIF(${refs.states},${literal(label)})`, inState(state)),
      share: value('percent', practiceShares[state]),
    })
    if (state === 'in_place') done = at
  }
  const lastRow = out.nextRow() - 1
  const answered = project.practiceAnswers.filter((answer) => answer.state !== undefined).length
  out.push({
    label: value('label', practices.notAssessed),
    value: formula(
      'integer',
      `${refs.count}-SUM($${out.letter('value')}$${firstRow}:$${out.letter('value')}$${lastRow})`,
      refs.count - answered,
    ),
  })
  const assessed = Object.keys(practiceShares)
  const lastAssessed = firstRow + assessed.length - 1
  const counts = `$${out.letter('value')}$${firstRow}:$${out.letter('value')}$${lastAssessed}`
  const shares = `$${out.letter('share')}$${firstRow}:$${out.letter('share')}$${lastAssessed}`
  const assessedCount = assessed.reduce((sum, state) => sum + inState(state), 0)
  const weighted = assessed.reduce((sum, state) => sum + inState(state) * (practiceShares[state] ?? 0), 0)
  out.line(practices.assessed, formula('integer', `SUM(${counts})`, assessedCount))
  out.line(
    practices.progress,
    formula(
      'percent',
      `IF(SUM(${counts})=0,"",SUMPRODUCT(${counts},${shares})/SUM(${counts}))`,
      assessedCount === 0 ? undefined : weighted / assessedCount,
    ),
    undefined,
    practices.comment,
  )
  return done
}
