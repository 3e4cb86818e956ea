import type { Objective } from '../../domain/strategy.ts'
import { fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber } from '../document/french-format.ts'
import { groupRow, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { tableOf } from './tables.ts'

/** A value with its unit: "5,8 années", "29 %". The long part of a unit of percentage is left to the note of the table. */
export const valueWithUnit = (scope: DeliverableScope, value: number, unit: string | undefined): string => {
  const { d6 } = scope.content.family
  const printed = formatNumber(value, 1)
  const printedUnit = scope.typed(unit)
  if (printedUnit === undefined) return printed
  return printedUnit.startsWith('%')
    ? fillText(d6.percent, { value: printed })
    : fillText(d6.withUnit, { value: printed, unit: printedUnit })
}

const objectiveRow = (scope: DeliverableScope, { title, baseline, target, unit, deadline }: Objective): TableRow => {
  const { typed, gap } = scope
  const value = (amount: number | undefined, name: 'baseline' | 'target'): Inline =>
    amount === undefined ? gap(name) : plain(valueWithUnit(scope, amount, unit))
  return row([
    typed(title) ?? '',
    value(baseline, 'baseline'),
    value(target, 'target'),
    deadline === undefined ? gap('deadline') : formatDate(deadline),
  ])
}

/** The objectives under their axis: start, target, date. */
export const objectivesTable = (scope: DeliverableScope): readonly Block[] => {
  const { project, content, typed } = scope
  const { d6 } = content.family
  const axes = project.axes.toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
  const known = new Set(axes.map(({ id }) => id))
  const group = (title: string, objectives: readonly Objective[]): readonly TableRow[] =>
    objectives.length === 0
      ? []
      : [groupRow(title, 4), ...objectives.map((objective) => objectiveRow(scope, objective))]
  const hasPercentOfSpending = project.objectives.some(({ unit }) => unit !== undefined && /^%./u.test(unit))
  return tableOf(
    d6.objectives,
    [
      ...axes.flatMap(({ id, title }, index) =>
        group(
          fillText(d6.axisGroup, { rank: index + 1, title: typed(title) ?? '' }),
          project.objectives.filter(({ axis }) => axis === id),
        ),
      ),
      ...group(
        d6.noAxis,
        project.objectives.filter(({ axis }) => axis === undefined || !known.has(axis)),
      ),
    ],
    hasPercentOfSpending ? { note: plain(d6.objectivesNote) } : {},
  )
}
