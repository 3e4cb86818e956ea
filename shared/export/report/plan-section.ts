import type { Indicator, IndicatorValue } from '../../domain/plan.ts'
import { fillText } from '../document/fill-template.ts'
import { formatEuros, formatMonth, formatNumber } from '../document/french-format.ts'
import { heading, paragraph, row } from '../document/runs.ts'
import type { Block, TableBlock } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'

const actionsTable = ({ project, texts, typed, nameOf }: ReportScope): TableBlock => {
  const { plan } = texts
  const known = project.actions.filter(({ budget }) => budget !== undefined)
  const total = known.reduce((sum, { budget }) => sum + (budget ?? 0), 0)
  return {
    kind: 'table',
    caption: plan.caption,
    columns: [{ width: 40 }, { width: 22 }, { width: 16 }, { width: 11, align: 'right' }, { width: 11 }],
    header: [row([plan.action, plan.owner, plan.start, plan.budget, plan.status])],
    rows: [
      ...project.actions.map(({ title, owner, startPeriod, budget, status }) =>
        row([
          typed(title) ?? '',
          nameOf(owner) ?? plan.toName,
          startPeriod === undefined ? plan.toSet : formatMonth(startPeriod),
          budget === undefined ? plan.toEstimate : formatEuros(budget),
          plan.statuses[status],
        ]),
      ),
      row([plan.total, '', '', formatEuros(total), ''], 'total'),
    ],
    hasRowHeaders: true,
  }
}

const lastValue = (values: readonly IndicatorValue[], id: string): IndicatorValue | undefined =>
  values
    .filter(({ indicator, value }) => indicator === id && value !== undefined)
    .toSorted((one, other) => one.period.localeCompare(other.period))
    .at(-1)

const indicatorsTable = ({ project, texts, typed }: ReportScope): readonly TableBlock[] => {
  const { plan } = texts
  if (project.indicators.length === 0) return []
  const withYear = (value: number | undefined, year: number | string | undefined): string => {
    if (value === undefined) return plan.toSet
    return year === undefined
      ? formatNumber(value)
      : fillText(plan.valueYear, { value: formatNumber(value), year: String(year) })
  }
  const measured = ({ id }: Indicator): string => {
    const last = lastValue(project.indicatorValues, id)
    if (last?.value === undefined) return plan.noValue
    return `${withYear(last.value, typed(last.period))}${plan.confidence[last.confidence ?? 'sure']}`
  }
  const nameOf = ({ title, unit }: Indicator): string => {
    const printedUnit = typed(unit)
    const printedTitle = typed(title) ?? ''
    return printedUnit ? fillText(plan.indicatorName, { title: printedTitle, unit: printedUnit }) : printedTitle
  }
  return [
    {
      kind: 'table',
      caption: plan.indicatorsCaption,
      columns: [
        { width: 43 },
        { width: 17, align: 'right' },
        { width: 23, align: 'right' },
        { width: 17, align: 'right' },
      ],
      header: [row([plan.indicator, plan.baseline, plan.last, plan.target])],
      rows: project.indicators.map((indicator) =>
        row([
          nameOf(indicator),
          withYear(indicator.baseline, indicator.baselineYear),
          measured(indicator),
          withYear(indicator.target, indicator.targetYear),
        ]),
      ),
      hasRowHeaders: true,
    },
  ]
}

/** Actions with owner, start, budget and status, then the indicators: start, last measure, target. */
export const planSection = (scope: ReportScope): readonly Block[] => [
  heading(2, scope.texts.plan.heading),
  ...(scope.project.actions.length === 0 ? [paragraph(scope.texts.plan.none)] : [actionsTable(scope)]),
  ...indicatorsTable(scope),
]
