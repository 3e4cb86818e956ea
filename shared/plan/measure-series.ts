import type { Indicator, IndicatorValue } from '../domain/plan.ts'
import type { Project } from '../domain/project.ts'

export interface MeasureSeries {
  readonly indicator: Indicator
  /** At least two, in the order of time. */
  readonly measures: readonly { readonly period: string; readonly value: number }[]
}

const inTime = (one: IndicatorValue, other: IndicatorValue): number => (one.period < other.period ? -1 : 1)

/** The indicators that were measured twice or more: what a line over time can show. */
export const measureSeries = ({ indicators, indicatorValues }: Project): readonly MeasureSeries[] =>
  indicators.flatMap((indicator) => {
    const measures = indicatorValues
      .filter((one) => one.indicator === indicator.id)
      .toSorted(inTime)
      .flatMap(({ period, value }) => (value === undefined ? [] : [{ period, value }]))
    return measures.length < 2 ? [] : [{ indicator, measures }]
  })
