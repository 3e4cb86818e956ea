import type { Indicator, IndicatorValue } from '../../domain/plan.ts'
import { fillText } from '../document/fill-template.ts'
import { formatNumber } from '../document/french-format.ts'
import { row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { tableOf } from './tables.ts'

/** The last measure that holds a value. */
export const lastMeasure = (values: readonly IndicatorValue[], id: string): IndicatorValue | undefined =>
  values
    .filter(({ indicator, value }) => indicator === id && value !== undefined)
    .toSorted((one, other) => one.period.localeCompare(other.period))
    .at(-1)

/** True when the last measure is on the right side of the target. */
export const isReached = ({ target, direction }: Indicator, value: number | undefined): boolean =>
  target !== undefined &&
  value !== undefined &&
  (direction === 'down_is_better' ? value <= target : direction === 'up_is_better' ? value >= target : value === target)

/** Every indicator: start, last measure, target, and which way is better. */
export const indicatorsTable = (scope: DeliverableScope): readonly Block[] => {
  const { project, content, typed, gap } = scope
  const { d9 } = content.family
  const { direction: directions } = content.common.labels
  const measure = (value: number, period: string): string =>
    fillText(d9.measure, { value: formatNumber(value, 1), period })
  const at = (value: number | undefined, year: number | undefined, name: 'baseline' | 'target'): Inline | string =>
    value === undefined ? gap(name) : year === undefined ? formatNumber(value, 1) : measure(value, String(year))
  return tableOf(
    d9.indicators,
    project.indicators.map((indicator) => {
      const last = lastMeasure(project.indicatorValues, indicator.id)
      const unit = typed(indicator.unit)
      const title = typed(indicator.title) ?? ''
      return row([
        unit ? fillText(d9.indicatorName, { title, unit }) : title,
        at(indicator.baseline, indicator.baselineYear, 'baseline'),
        last?.value === undefined ? gap('value') : measure(last.value, typed(last.period) ?? ''),
        at(indicator.target, indicator.targetYear, 'target'),
        isReached(indicator, last?.value)
          ? d9.reached
          : indicator.direction === undefined
            ? ''
            : directions[indicator.direction],
      ])
    }),
  )
}
