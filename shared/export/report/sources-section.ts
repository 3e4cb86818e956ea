import { electricityKgCo2ePerKwh } from '../../footprint/default-parameters.ts'
import { latestEvaluation } from '../../footprint/freeze-footprint.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber } from '../document/french-format.ts'
import { heading, row } from '../document/runs.ts'
import type { Block, Inline, TableBlock } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'

const usedFactors = ({ facts, content }: ReportScope) => {
  const { lines, parameters } = facts.footprint
  const electricity = parameters.electricity
  const ids = new Set([
    ...lines.flatMap(({ factorId }) => (factorId === undefined ? [] : [factorId])),
    ...(electricity && 'factorId' in electricity ? [electricity.factorId] : []),
  ])
  return content.factors.filter(({ id }) => ids.has(id))
}

const factorsTable = (scope: ReportScope): readonly TableBlock[] => {
  const { sources } = scope.texts
  const factors = usedFactors(scope)
  // Short enough for a column: what stands in brackets is in the table of databases.
  const databaseOf = (family: string): string =>
    scope.content.factorSources.find(({ families }) => families.includes(family))?.title.split(' (')[0] ?? family
  // The caption says kilograms of CO₂e: the column says per what.
  const readableUnit = (unit: string): string => (unit.startsWith('kgCO2e/') ? unit.slice('kgCO2e/'.length) : unit)
  if (factors.length === 0) return []
  return [
    {
      kind: 'table',
      caption: sources.caption,
      columns: [
        { width: 38 },
        { width: 10, align: 'right' },
        { width: 9 },
        { width: 35 },
        { width: 8, align: 'right' },
      ],
      header: [row([sources.factor, sources.value, sources.unit, sources.source, sources.yearColumn])],
      rows: factors.map(({ label, value, unit, family, confidence, sourceYear }) =>
        row([
          label,
          value === undefined ? sources.noValue : formatNumber(value, 4),
          readableUnit(unit),
          confidence === 'inferred' ? fillText(sources.inferred, { source: databaseOf(family) }) : databaseOf(family),
          String(sourceYear),
        ]),
      ),
      hasRowHeaders: true,
      ...(factors.some(({ confidence }) => confidence === 'inferred') && { note: fillRuns(sources.inferredNote) }),
    },
  ]
}

const databasesTable = (scope: ReportScope): readonly TableBlock[] => {
  const { sources } = scope.texts
  const families = new Set(usedFactors(scope).map(({ family }) => family))
  const used = scope.content.factorSources.filter((one) => one.families.some((family) => families.has(family)))
  if (used.length === 0) return []
  return [
    {
      kind: 'table',
      caption: sources.databasesCaption,
      columns: [{ width: 40 }, { width: 60 }],
      header: [row([sources.database, sources.limit])],
      rows: used.map(({ title, limits }) => row([title, limits])),
      hasRowHeaders: true,
    },
  ]
}

/** What the figures were computed with, and the footprint that was frozen last. */
const settingsItems = ({ facts, texts, project, content }: ReportScope): readonly Inline[] => {
  const { sources, footprint } = texts
  const { parameters } = facts.footprint
  const electricity = electricityKgCo2ePerKwh(parameters, content.footprint)
  const last = latestEvaluation(project.footprintEvaluations)
  return [
    fillRuns(sources.settings, {
      year: String(parameters.year),
      family: footprint.families[parameters.sourceFamily],
      hours: sources.hours[parameters.usageProfile],
      pue: formatNumber(parameters.pue, 2),
      electricity:
        electricity === undefined
          ? sources.noElectricity
          : fillText(sources.electricity, { value: formatNumber(electricity, 4) }),
    }),
    ...(last
      ? [
          fillRuns(sources.frozen, {
            year: String(last.year),
            date: formatDate(last.date),
            version: formatDate(last.parameters.factorsVersion),
          }),
        ]
      : []),
  ]
}

/** Where each figure comes from, with year and unit, and what the report does not count. */
export const sourcesSection = (scope: ReportScope): readonly Block[] => {
  const { texts, content, today } = scope
  const { sources } = texts
  return [
    heading(2, sources.heading),
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        fillRuns(sources.dossier, { date: formatDate(today) }),
        fillRuns(sources.steps, { date: formatDate(content.programme.version), source: content.programme.source }),
        fillRuns(sources.practices, { attribution: content.referential.attribution }),
        fillRuns(sources.factors, { date: formatDate(content.pins.factors) }),
        ...settingsItems(scope),
        fillRuns(sources.law, { date: formatDate(content.obligations.version), asOf: content.obligations.asOf }),
        fillRuns(sources.limits),
      ],
    },
    ...factorsTable(scope),
    ...databasesTable(scope),
  ]
}
