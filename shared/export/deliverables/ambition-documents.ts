import type { Lever } from '../../domain/strategy.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber, joinFrench } from '../document/french-format.ts'
import { heading, missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { drawGrid } from './draw-grid.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import { factRows, tableOf } from './tables.ts'

const isLevel = (value: number | undefined): value is 1 | 2 | 3 => value === 1 || value === 2 || value === 3
const levelKey = (value: 1 | 2 | 3): '1' | '2' | '3' => `${value}`

const ranked = (levers: readonly Lever[]): readonly Lever[] =>
  levers.toSorted((one, other) => (other.votes ?? -1) - (one.votes ?? -1))

const grid = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const { grid: texts } = content.family.d5
  const { numbers, ease: easeWords } = content.common.labels
  const points = ranked(project.levers).flatMap(({ title, impact, ease }, index) =>
    isLevel(impact) && isLevel(ease)
      ? [{ row: impact, column: ease, label: fillText(texts.point, { number: index + 1, title: typed(title) ?? '' }) }]
      : [],
  )
  if (points.length === 0) return [paragraph(missing(texts.gridEmpty))]
  const levels = [3, 2, 1] as const
  const cells = levels.flatMap((impact) =>
    levels.flatMap((ease) => {
      const here = points.filter((point) => point.row === impact && point.column === ease)
      if (here.length === 0) return []
      const names = here.map((point) => point.label).join(', ')
      return [fillText(texts.cell, { row: numbers[levelKey(impact)], column: easeWords[levelKey(ease)], names })]
    }),
  )
  return [
    {
      kind: 'figure',
      drawing: drawGrid({
        title: texts.title,
        description: fillText(texts.description, { cells: cells.join(' ') }),
        rows: [numbers['1'], numbers['2'], numbers['3']],
        columns: [easeWords['1'], easeWords['2'], easeWords['3']],
        rowAxis: texts.rowAxis,
        columnAxis: texts.columnAxis,
        points,
      }),
      caption: plain(texts.caption),
    },
  ]
}

/** d5.lever_ranking: the levers by votes, and where each stands between effect and ease. */
export const buildLeverRanking: BuildParts = (scope) => {
  const { project, content, typed } = scope
  const texts = content.family.d5
  const { labels } = content.common
  const { levers } = project
  const count = (decision: Lever['decision']): number => levers.filter((one) => one.decision === decision).length
  return {
    values: {
      rankingSummary:
        levers.length === 0
          ? missing(texts.empty)
          : fillCount(texts.summary, levers.length, {
              keep: count('keep'),
              later: count('later'),
              drop: count('drop'),
              votes: levers.reduce((sum, { votes }) => sum + (votes ?? 0), 0),
            }),
    },
    slots: {
      grid: grid(scope),
      ranking: tableOf(
        texts.ranking,
        ranked(levers).map(({ title, impact, ease, votes, decision, reason }, index) =>
          row([
            fillText(texts.grid.point, { number: index + 1, title: typed(title) ?? '' }),
            isLevel(impact) ? labels.numbers[levelKey(impact)] : '',
            isLevel(ease) ? labels.ease[levelKey(ease)] : '',
            votes === undefined ? '' : formatNumber(votes),
            decision === undefined ? '' : labels.decisions[decision],
            typed(reason) ?? '',
          ]),
        ),
      ),
    },
  }
}

const smartRows = ({ project, content, say, day }: DeliverableScope): readonly TableRow[] => {
  const texts = content.family.d5
  const { trafficLights } = content.common.labels
  const { ambition } = project
  const state = (name: keyof typeof texts.criteria): Inline | string => {
    const light = ambition?.smartState?.[name]
    return light === undefined ? missing(texts.stateEmpty) : upperFirst(trafficLights[light])
  }
  return [
    row([texts.criteria.specific, say(ambition?.smartSpecific, 'sentence'), state('specific')]),
    row([texts.criteria.measurable, say(ambition?.smartMeasurable, 'sentence'), state('measurable')]),
    row([texts.criteria.acceptable, say(ambition?.smartAcceptable, 'sentence'), state('acceptable')]),
    row([texts.criteria.realistic, say(ambition?.smartRealistic, 'sentence'), state('realistic')]),
    row([texts.criteria.timeBound, day(ambition?.smartTimeBound, 'deadline'), state('timeBound')]),
  ]
}

const axisBlocks = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const texts = content.family.d5
  if (project.axes.length === 0) return [paragraph(missing(texts.axesEmpty))]
  const priorities = new Map(project.localPriorities.map(({ id, title }) => [id, title]))
  return project.axes
    .toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
    .flatMap(({ title, summary, expectedEffect, means, localPriority }, index) => {
      const priority = typed(localPriority === undefined ? undefined : priorities.get(localPriority))
      const effect = typed(expectedEffect)
      const needs = typed(means)
      const lines = [
        typed(summary),
        effect && fillText(texts.axisEffect, { effect: lowerFirst(asSentence(effect)) }),
        needs && fillText(texts.axisMeans, { means: lowerFirst(asSentence(needs)) }),
        priority && fillText(texts.axisPriority, { priority: lowerFirst(priority) }),
      ].filter((line): line is string => Boolean(line))
      return [
        heading(2, fillText(texts.axisTitle, { rank: index + 1, title: typed(title) ?? '' })),
        paragraph(lines.length === 0 ? missing(content.common.gaps.sentence) : lines.join(' ')),
      ]
    })
}

/** d5.ambition_note: the sentence, for whom, the axes, and the five questions put to it. */
export const buildAmbitionNote: BuildParts = (scope) => {
  const { project, content, nameOf, gap } = scope
  const texts = content.family.d5
  const { labels } = content.common
  const { ambition } = project
  const words = <Key extends string>(
    keys: readonly Key[] | undefined,
    names: Readonly<Record<Key, string>>,
    missingName: 'audiences' | 'dimensions',
  ) => (keys === undefined || keys.length === 0 ? gap(missingName) : joinFrench(keys.map((key) => names[key])))
  const body = nameOf(ambition?.validatedBy)
  const validation = (): Inline => {
    if (ambition?.validatedOn === undefined) return missing(texts.toValidate)
    const date = formatDate(ambition.validatedOn)
    return fillRuns(body ? texts.validated : texts.validatedBare, { date, body: body ? lowerFirst(body) : '' })
  }
  return {
    values: { validation: validation() },
    slots: {
      scope: tableOf(
        texts.scope,
        factRows([
          [
            texts.scope.perimeter,
            ambition?.perimeter === undefined ? gap('perimeter') : upperFirst(labels.perimeter[ambition.perimeter]),
          ],
          [texts.scope.audiences, words(ambition?.audiences, labels.audiences, 'audiences')],
          [texts.scope.dimensions, words(ambition?.dimensions, labels.dimensions, 'dimensions')],
          [texts.scope.horizon, ambition?.horizonYear === undefined ? gap('horizon') : String(ambition.horizonYear)],
        ]),
      ),
      axes: axisBlocks(scope),
      smart: tableOf(texts.smart, smartRows(scope)),
    },
  }
}
