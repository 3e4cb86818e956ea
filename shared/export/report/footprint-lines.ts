import type { FootprintLine } from '../../footprint/footprint-result.ts'
import { chooseForm, fillCount, fillCountRuns, fillRuns, fillText } from '../document/fill-template.ts'
import { formatNumber, joinFrench } from '../document/french-format.ts'
import { heading, row } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'

const titleOf = (line: FootprintLine, { content, typed }: ReportScope): string => {
  const kind = content.equipmentKinds.find(({ id }) => id === line.kind)
  return typed(line.title) ?? kind?.label ?? line.kind
}

const nameOf = (line: FootprintLine, scope: ReportScope): string => {
  const site = scope.typed(line.site)
  const title = titleOf(line, scope)
  return site ? fillText(scope.texts.footprint.lineName, { title, site }) : title
}

/** The lines that weigh most, where keeping a device longer changes the total. */
export const topLinesTable = (scope: ReportScope): readonly Block[] => {
  const { facts, texts } = scope
  const { footprint } = texts
  const lines = facts.footprint.topLines.slice(0, 8)
  if (lines.length === 0) return []
  return [
    heading(3, footprint.topHeading),
    {
      kind: 'table',
      caption: fillCount(footprint.topCaption, lines.length),
      columns: [
        { width: 56 },
        { width: 12, align: 'right' },
        { width: 18, align: 'right' },
        { width: 14, align: 'right' },
      ],
      header: [row([footprint.line, footprint.count, footprint.duration, footprint.value])],
      rows: lines.map((line) => {
        const { durationYears, count, totalKgCo2e } = line
        const years = line.defaults.includes('duration') ? footprint.yearsDefault : footprint.years
        return row([
          nameOf(line, scope),
          count === undefined ? '' : formatNumber(count),
          durationYears === undefined ? '' : fillText(chooseForm(years, durationYears), { value: durationYears }),
          formatNumber(Math.round(totalKgCo2e ?? 0), 0),
        ])
      }),
      hasRowHeaders: true,
      ...(lines.some((line) => line.defaults.includes('duration')) && { note: fillRuns(footprint.topNote) }),
    },
  ]
}

const reasonsOf = (lines: readonly FootprintLine[], { texts }: ReportScope): string =>
  joinFrench([...new Set(lines.flatMap(({ reasons }) => reasons))].map((reason) => texts.footprint.reasons[reason]))

/** What has no figure, and why: devices one by one, services together. */
export const uncountedList = (scope: ReportScope): readonly Block[] => {
  const { facts, texts } = scope
  const uncounted = facts.footprint.lines.filter(({ state, isDormant }) => state !== 'counted' && !isDormant)
  const services = uncounted.filter(({ collection }) => collection === 'digitalServices')
  const others = uncounted.filter(({ collection }) => collection !== 'digitalServices')
  if (uncounted.length === 0) return []
  return [
    heading(3, texts.footprint.uncountedHeading),
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        ...others.map((line) =>
          fillRuns(texts.footprint.uncounted, { title: nameOf(line, scope), reasons: reasonsOf([line], scope) }),
        ),
        ...(services.length === 0
          ? []
          : [
              fillCountRuns(texts.footprint.uncountedServices, services.length, {
                reasons: reasonsOf(services, scope),
              }),
            ]),
      ],
    },
  ]
}
