import { type Bar, drawBars } from '../../charts/draw-bars.ts'
import type { Totals } from '../../footprint/footprint-result.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatNumber, formatShare } from '../document/french-format.ts'
import { heading, paragraph, row } from '../document/runs.ts'
import type { Block, FigureBlock, TableBlock } from '../document-model.ts'
import { topLinesTable, uncountedList } from './footprint-lines.ts'
import { rangeFigure, rangeSentence } from './opening-section.ts'
import type { ReportScope } from './report-scope.ts'

/** Kilograms without decimals: nothing finer is known. */
const kg = (value: number): string => formatNumber(Math.round(value), 0)

interface NamedTotals {
  readonly label: string
  readonly totals: Totals
  /** Nothing filled in: shown as such, never as zero. */
  readonly isEmpty: boolean
}

const barsFigure = (title: string, rows: readonly NamedTotals[], texts: ReportScope['texts']): FigureBlock => {
  const { footprint } = texts
  const bars = rows.map(({ label, totals, isEmpty }): Bar => {
    const valueLabel = isEmpty
      ? footprint.notFilledIn
      : fillText(footprint.kgPerYear, { value: kg(totals.totalKgCo2e) })
    // What comes as one yearly total has no split: it is drawn plain, and the table says so.
    return { label, first: totals.manufacturingKgCo2e + totals.unsplitKgCo2e, second: totals.useKgCo2e, valueLabel }
  })
  const words = bars.map(({ label, valueLabel }) => fillText(footprint.barDescription, { label, value: valueLabel }))
  return {
    kind: 'figure',
    drawing: drawBars({
      title,
      description: `${title}. ${words.join(' ')}`,
      bars,
      firstLegend: footprint.legendFirst,
      secondLegend: footprint.legendSecond,
    }),
    caption: fillRuns(footprint.barCaption),
  }
}

const familiesTable = ({ facts, texts }: ReportScope): readonly TableBlock[] => {
  const { footprint } = texts
  const families = facts.estimate?.families ?? []
  if (families.length < 2) return []
  const unknown = facts.footprint.range.kgCo2eWithoutUncertainty / Math.max(facts.footprint.internal.totalKgCo2e, 1e-9)
  return [
    {
      kind: 'table',
      caption: footprint.familiesCaption,
      columns: [
        { width: 40 },
        { width: 20, align: 'right' },
        { width: 20, align: 'right' },
        { width: 20, align: 'right' },
      ],
      header: [row([footprint.family, footprint.total, footprint.range, footprint.linesOwn])],
      rows: families.map((one) =>
        row([
          footprint.families[one.family],
          kg(one.totalKgCo2e),
          one.lowKgCo2e === undefined || one.highKgCo2e === undefined
            ? footprint.noRange
            : fillText(footprint.rangeValue, { low: kg(one.lowKgCo2e), high: kg(one.highKgCo2e) }),
          one.ownLines === undefined
            ? footprint.mixedLines
            : fillText(footprint.ownLines, { own: one.ownLines, all: one.lines }),
        ]),
      ),
      hasRowHeaders: true,
      note: fillRuns(footprint.familiesNote, { share: formatShare(Math.min(unknown, 1)) }),
    },
  ]
}

const perimeterBlocks = ({ facts, texts }: ReportScope): readonly Block[] => {
  const { footprint } = texts
  const { perimeters, internal } = facts.footprint
  const shown = perimeters.filter(({ lines }) => lines > 0)
  // The column of totals without a split shows only where there are some: panels, services, monetary ratios.
  const hasUnsplit = internal.unsplitKgCo2e > 0
  const cells = (totals: Totals): readonly string[] => [
    kg(totals.manufacturingKgCo2e),
    kg(totals.useKgCo2e),
    ...(hasUnsplit ? [kg(totals.unsplitKgCo2e)] : []),
    kg(totals.totalKgCo2e),
  ]
  const empty = [...Array.from({ length: hasUnsplit ? 3 : 2 }, () => ''), footprint.notFilledIn]
  const columns = [footprint.manufacturing, footprint.use, ...(hasUnsplit ? [footprint.unsplit] : []), footprint.sum]
  return [
    heading(3, footprint.perimeterHeading),
    barsFigure(
      footprint.perimeterFigure,
      shown.map((one) => ({
        label: footprint.perimeters[one.perimeter],
        totals: one,
        isEmpty: one.countedLines === 0,
      })),
      texts,
    ),
    {
      kind: 'table',
      caption: footprint.perimeterCaption,
      columns: [
        { width: 28 },
        ...columns.map(() => ({ width: 14, align: 'right' as const })),
        { width: 18, align: 'right' },
      ],
      header: [row([footprint.perimeter, ...columns, footprint.lines])],
      rows: [
        ...perimeters.map((one) =>
          row([
            footprint.perimeters[one.perimeter],
            ...(one.countedLines === 0 ? empty : cells(one)),
            one.lines === 0
              ? footprint.nothing
              : fillText(footprint.linesValue, { counted: one.countedLines, lines: one.lines }),
          ]),
        ),
        row([footprint.together, ...cells(internal), ''], 'total'),
      ],
      hasRowHeaders: true,
      note: fillRuns(footprint.perimeterNote),
    },
  ]
}

const siteBlocks = ({ facts, texts, typed }: ReportScope): readonly Block[] => {
  const { footprint } = texts
  const sites = facts.footprint.sites.filter(({ totalKgCo2e }) => totalKgCo2e > 0)
  if (sites.length < 2) return []
  const nameOf = (site: string): string => {
    const name = typed(site) ?? ''
    return name.charAt(0).toLocaleUpperCase('fr-FR') + name.slice(1)
  }
  const sum = (one: Totals, other: Totals): Totals => ({
    manufacturingKgCo2e: one.manufacturingKgCo2e + other.manufacturingKgCo2e,
    useKgCo2e: one.useKgCo2e + other.useKgCo2e,
    unsplitKgCo2e: one.unsplitKgCo2e + other.unsplitKgCo2e,
    totalKgCo2e: one.totalKgCo2e + other.totalKgCo2e,
  })
  return [
    heading(3, footprint.siteHeading),
    barsFigure(
      footprint.siteFigure,
      sites.map(({ site, equipment, connectedObjects }) => ({
        label: nameOf(site),
        totals: sum(equipment, connectedObjects),
        isEmpty: false,
      })),
      texts,
    ),
    {
      kind: 'table',
      caption: footprint.siteCaption,
      columns: [
        { width: 40 },
        { width: 20, align: 'right' },
        { width: 20, align: 'right' },
        { width: 20, align: 'right' },
      ],
      header: [row([footprint.site, footprint.equipment, footprint.objects, footprint.sum])],
      rows: sites.map(({ site, equipment, connectedObjects, totalKgCo2e }) =>
        row([nameOf(site), kg(equipment.totalKgCo2e), kg(connectedObjects.totalKgCo2e), kg(totalKgCo2e)]),
      ),
      hasRowHeaders: true,
    },
  ]
}

const perHeadSentence = ({ facts, texts }: ReportScope): string => {
  const { perAgentKgCo2e, perInhabitantKgCo2e } = facts.footprint
  const perAgent = perAgentKgCo2e === undefined ? undefined : formatNumber(Math.round(perAgentKgCo2e), 0)
  const perInhabitant = perInhabitantKgCo2e === undefined ? undefined : formatNumber(perInhabitantKgCo2e, 1)
  if (perAgent && perInhabitant) return fillText(texts.footprint.perHead, { perAgent, perInhabitant })
  if (perAgent) return fillText(texts.footprint.perAgent, { perAgent })
  return perInhabitant ? fillText(texts.footprint.perInhabitant, { perInhabitant }) : ''
}

const defaultsSentence = ({ facts, texts }: ReportScope): string => {
  const { defaults, monetaryShare, dormant } = facts.footprint
  const { footprint } = texts
  return [
    fillText(footprint.defaults, {
      share: formatShare(defaults.shareOfTotal),
      durations: fillCount(footprint.lineCount, defaults.durationLines),
      consumptions: fillCount(footprint.lineCount, defaults.consumptionLines),
    }),
    monetaryShare > 0 ? fillText(footprint.monetary, { share: formatShare(monetaryShare) }) : '',
    dormant.totalKgCo2e > 0 ? fillText(footprint.dormant, { value: kg(dormant.totalKgCo2e) }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The footprint in detail: range and databases, perimeters, places, heaviest lines, and what is not counted. */
export const footprintSection = (scope: ReportScope): readonly Block[] => {
  const { facts, texts } = scope
  const range = rangeFigure(scope)
  const perHead = perHeadSentence(scope)
  if (!facts.estimate || !range) {
    return [heading(2, texts.footprint.heading), paragraph(rangeSentence(scope)), ...uncountedList(scope)]
  }
  return [
    heading(2, texts.footprint.heading),
    paragraph(texts.footprint.intro),
    heading(3, texts.footprint.rangeHeading),
    paragraph(rangeSentence(scope)),
    ...(perHead ? [paragraph(perHead)] : []),
    ...familiesTable(scope),
    paragraph(defaultsSentence(scope)),
    ...perimeterBlocks(scope),
    ...siteBlocks(scope),
    ...topLinesTable(scope),
    ...uncountedList(scope),
  ]
}
