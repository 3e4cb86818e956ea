import { drawRangeLine } from '../../charts/draw-range-line.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatNumber } from '../document/french-format.ts'
import { missing, paragraph, row } from '../document/runs.ts'
import type { Block, TableRow } from '../document-model.ts'
import { inReadableUnit } from '../report/report-scope.ts'
import { asSentence } from '../report/user-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { strategySentence } from './strategy-sentence.ts'
import { listOf, tableOf } from './tables.ts'

/** The footprint as a sentence and a range, in the words of the progress report. */
export const footprintBlocks = ({ content, facts, report }: DeliverableScope): readonly Block[] => {
  const texts = content.family.d4.report
  const { weight, footprint } = report().texts
  const { estimate } = facts()
  if (!estimate) return [paragraph(missing(texts.footprintEmpty))]
  const masses = [estimate.lowKgCo2e, estimate.centralKgCo2e, estimate.highKgCo2e]
  const { unit, divisor, values } = inReadableUnit(report().texts, masses)
  const [low = '', central = '', high = ''] = values
  const withUnit = (value: string): string => fillText(weight.withUnit, { value, unit })
  return [
    paragraph(fillText(texts.footprint, { low, central, high, unit })),
    {
      kind: 'figure',
      drawing: drawRangeLine({
        title: weight.title,
        description: fillText(weight.description, { low, central, high, unit }),
        low: estimate.lowKgCo2e / divisor,
        central: estimate.centralKgCo2e / divisor,
        high: estimate.highKgCo2e / divisor,
        lowLabel: low,
        centralLabel: withUnit(central),
        highLabel: high,
        formatTick: (value) => formatNumber(value, 2),
      }),
      caption: fillRuns(weight.caption, { unit: unit === footprint.kg ? footprint.kg : footprint.tonnes }),
    },
  ]
}

const themeRows = ({ project, content }: DeliverableScope): readonly TableRow[] => {
  const texts = content.family.d4.report
  return content.decreeThemes.themes.map(({ id, number, title }) => {
    const objectives = project.objectives.filter(({ decreeTheme }) => decreeTheme === id).length
    const actions = project.actions.filter(({ decreeTheme }) => decreeTheme === id).length
    const said = [
      ...(objectives > 0 ? [fillCount(texts.themeObjectives, objectives)] : []),
      ...(actions > 0 ? [fillCount(texts.themeActions, actions)] : []),
    ]
    return row([fillText(texts.theme, { number, title }), said.join(', ') || texts.themeNone])
  })
}

/** d4.regulatory_report: impact, uses and actions already under way; says when nothing asks for it. */
export const buildRegulatoryReport: BuildParts = (scope) => {
  const { project, content, typed, personOf, say } = scope
  const texts = content.family.d4.report
  const { labels } = content.common
  return {
    values: { strategySentence: strategySentence(scope) },
    slots: {
      footprint: footprintBlocks(scope),
      findings: listOf(
        project.interviews.flatMap(({ person, findings }) => {
          const said = (findings ?? []).flatMap((finding) => typed(finding) ?? []).map(asSentence)
          return said.length === 0
            ? []
            : [fillRuns(texts.finding, { who: say(personOf(person), 'person'), findings: said.join(' ') })]
        }),
        texts.findingsEmpty,
      ),
      services: tableOf(
        texts.services,
        project.digitalServices.map(({ name, users, accessibilityStatement, stillUsed }) =>
          row([
            typed(name) ?? '',
            users === undefined ? '' : formatNumber(users),
            accessibilityStatement === undefined ? '' : labels.accessibility[accessibilityStatement],
            stillUsed === undefined ? '' : labels.stillUsed[stillUsed],
          ]),
        ),
      ),
      existing: tableOf(
        texts.existing,
        project.existingActions.map(({ title, since, result }) =>
          row([typed(title) ?? '', since === undefined ? '' : String(since), typed(result) ?? '']),
        ),
      ),
      actors: listOf(
        project.actors.flatMap(({ id, contribution }) => {
          const name = personOf(id)
          const said = typed(contribution)
          return name && said ? [fillRuns(texts.actor, { name, contribution: said })] : []
        }),
        texts.actorsEmpty,
      ),
      themes: tableOf(texts.themes, themeRows(scope)),
    },
  }
}
