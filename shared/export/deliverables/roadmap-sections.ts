import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatMonth, joinFrench } from '../document/french-format.ts'
import { missing, paragraph, plain, row, toPlainText } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { timelineBlocks } from './action-plan.ts'
import { actionSheetBlocks } from './action-sheets.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { indicatorsTable } from './indicators-table.ts'
import { lawBlocks } from './law-blocks.ts'
import { lowerFirst } from './municipality-words.ts'
import { objectivesTable } from './objectives-table.ts'
import { linksOf } from './policy-note.ts'
import { footprintBlocks } from './regulatory-report.ts'
import { startingFigures, strengthsOf } from './synthesis-document.ts'
import { listOf, tableOf } from './tables.ts'

/** Width of a portrait page in units of a drawing. */
const PORTRAIT_UNITS = 680

type Section = (scope: DeliverableScope) => readonly Block[]

const definition: Section = ({ project, content, typed }) => [
  paragraph(typed(project.roadmap?.definition) ?? content.family.d6.definition),
]

const ambition: Section = ({ project, content, typed, say, gap }) => {
  const { d6 } = content.family
  const { audiences } = content.common.labels
  const { ambition: own } = project
  const whom = (own?.audiences ?? []).map((key) => audiences[key])
  const axes = project.axes
    .toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
    .map(({ title, summary }, index) =>
      fillRuns(d6.axis, { rank: index + 1, title: typed(title) ?? '', summary: typed(summary) ?? '' }),
    )
  return [
    paragraph(say(own?.statement, 'statement'), 'quote'),
    paragraph(
      fillRuns(d6.ambitionFor, {
        audiences: whom.length === 0 ? gap('audiences') : joinFrench(whom),
        horizon: own?.horizonYear === undefined ? gap('horizon') : String(own.horizonYear),
      }),
    ),
    ...listOf(axes, d6.axesEmpty),
  ]
}

const why: Section = ({ project, content, typed }) => {
  const own = typed(project.roadmap?.context)
  return [paragraph(own ?? missing(content.family.d6.whyEmpty))]
}

const startingPoint: Section = (scope) => [startingFigures(scope), ...listOf(strengthsOf(scope))]

const localLinks: Section = (scope) => {
  const { project, content, typed } = scope
  const { d6, d3 } = content.family
  const items = project.localPriorities
    .toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))
    .map(({ id, title }) => {
      // Only the sentences: the themes are for the working note.
      const sentences = project.policyLinks
        .filter(({ priority }) => priority === id)
        .flatMap(({ sentence }) => typed(sentence) ?? [])
      const links =
        sentences.length > 0
          ? plain(sentences.map(asSentence).join(' '))
          : (linksOf(scope, id)[0] ?? missing(d3.linksEmpty))
      return fillRuns(d6.link, { priority: typed(title) ?? '', links })
    })
  return listOf(items, d6.linksEmpty)
}

const actions: Section = ({ project, content, typed, say, monthOf, euros, nameOf }) =>
  tableOf(
    content.family.d6.actions,
    project.actions.map(({ title, owner, startPeriod, budget }) =>
      row([typed(title) ?? '', say(nameOf(owner), 'owner'), monthOf(startPeriod, 'start'), euros(budget, 'budget')]),
    ),
  )

const expectedResults: Section = ({ project, content, typed, say }) =>
  listOf(
    project.actions.map(({ title, expectedResults: results }) =>
      fillRuns(content.family.d6.expected, { title: typed(title) ?? '', results: say(results, 'results') }),
    ),
    content.family.d6.expectedEmpty,
  )

const actors: Section = ({ project, content, personOf, say }) =>
  tableOf(
    content.family.d6.actors,
    project.actors.map(({ id, contribution }) => row([personOf(id) ?? '', say(contribution, 'contribution')])),
  )

const milestones: Section = ({ project, content, typed, nameOf, gap, today }) =>
  tableOf(
    content.family.d6.milestones,
    project.milestones
      .filter(({ date }) => date === undefined || date >= today)
      .toSorted((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999'))
      .map(({ title, date, owner }) =>
        row([date === undefined ? gap('date') : formatDate(date), typed(title) ?? '', nameOf(owner) ?? '']),
      ),
    { hasRowHeaders: false },
  )

/** Who carries the roadmap before the council, who coordinates, where choices are made. */
export const carryingLine = ({ project, content, say, nameOf, kind, people }: DeliverableScope): Inline => {
  const { d6 } = content.family
  const strategic = project.governanceBodies.find(({ level }) => level === 'strategic')
  const body = nameOf(strategic?.id)
  const carrier = nameOf(project.roadmap?.carrier ?? people.deputy?.id) ?? project.profile.deputyName
  return [
    ...fillRuns(d6.carrying, {
      carrier: say(carrier, 'carrier'),
      beforeCouncil: kind.beforeCouncil,
      referent: say(people.referent?.name ?? project.profile.referentName, 'referent'),
    }),
    ...(body ? plain(` ${fillText(d6.decide, { body: lowerFirst(body) })}`) : []),
  ]
}

/** Time and money, and what the actions add up to; an action without a cost is said, never counted as free. */
export const meansItems = ({ project, content, say, gap }: DeliverableScope): readonly Inline[] => {
  const { d6 } = content.family
  const { meansStaff, meansBudget } = project.roadmap ?? {}
  const open = project.actions.filter(({ status }) => status !== 'done')
  const known = open.flatMap(({ budget }) => budget ?? [])
  const unknown = open.length - known.length
  const sum = known.reduce((total, budget) => total + budget, 0)
  return [
    fillRuns(d6.meansStaff, {
      staff: say(meansStaff === undefined ? undefined : lowerFirst(meansStaff.replace(/[.\s]+$/u, '')), 'meansStaff'),
    }),
    meansBudget === 0
      ? plain(d6.meansFree)
      : fillRuns(d6.meansBudget, { budget: meansBudget === undefined ? gap('meansBudget') : formatEuros(meansBudget) }),
    ...(known.length > 0
      ? [
          plain(
            [
              fillCount(d6.meansActions, known.length, { amount: formatEuros(sum) }),
              unknown > 0 ? fillCount(d6.meansMissing, unknown) : '',
            ]
              .filter(Boolean)
              .join(' '),
          ),
        ]
      : []),
  ]
}

const followUp: Section = ({ project, content, typed, nameOf, gap }) => {
  const { d6 } = content.family
  const own = typed(project.roadmap?.followUp)
  if (own !== undefined) return [paragraph(own)]
  const body = project.governanceBodies.find(({ level }) => level === 'operational') ?? project.governanceBodies[0]
  const name = nameOf(body?.id)
  const kept = project.indicators.filter(({ level }) => level === 'ambition' || level === 'plan')
  const titles = kept.flatMap(({ title }) => typed(title) ?? []).map(lowerFirst)
  const review = project.milestones.find(({ title }) => /revue|bilan/iu.test(title))?.date
  const sentences = [
    ...(name && body?.frequency
      ? [
          fillText(d6.followUpBody, {
            body: lowerFirst(name),
            frequency: content.common.labels.frequency[body.frequency],
          }),
        ]
      : []),
    ...(titles.length > 0 ? [fillCount(d6.followUpIndicators, titles.length, { titles: joinFrench(titles) })] : []),
    ...(review ? [fillText(d6.followUpReview, { date: formatDate(review) })] : []),
  ]
  return [paragraph(sentences.length === 0 ? gap('followUp') : sentences.join(' '))]
}

const communication: Section = ({ project, content, typed }) => {
  const { d6 } = content.family
  const messages = project.keyMessages.flatMap(({ text }) => {
    const message = typed(text)
    return message === undefined ? [] : [plain(message)]
  })
  const dates = project.communicationActions
    .filter(({ status, date }) => status !== 'done' && date !== undefined)
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
    .map(({ title, date }) =>
      plain(fillText(d6.communication, { date: formatDate(date ?? ''), title: typed(title) ?? '' })),
    )
  if (messages.length === 0) return [paragraph(missing(d6.messagesEmpty))]
  return [paragraph(d6.messagesIntro), ...listOf(messages), ...listOf(dates)]
}

/** The parts of a roadmap by the key that the dossier gives them. The glossary comes after all of them. */
export const roadmapSections: Readonly<Record<string, Section>> = {
  definition,
  ambition,
  why,
  starting_point: startingPoint,
  local_links: localLinks,
  objectives: objectivesTable,
  actions,
  expected_results: expectedResults,
  actors,
  milestones,
  carrying: (scope) => [paragraph(carryingLine(scope))],
  means: (scope) => listOf(meansItems(scope)),
  follow_up: followUp,
  communication,
  footprint: footprintBlocks,
  indicators: indicatorsTable,
  timeline: (scope) => timelineBlocks(scope, PORTRAIT_UNITS),
  action_sheets: actionSheetBlocks,
  law: lawBlocks,
}

/** Three promises with a date: objectives first, then actions. */
export const threeCommitments = ({ project, content, typed }: DeliverableScope): readonly Inline[] => {
  const { d6 } = content.family
  const objectives = project.objectives.flatMap(({ title, deadline }) =>
    deadline === undefined ? [] : [fillRuns(d6.commitment, { title: typed(title) ?? '', date: formatDate(deadline) })],
  )
  const actionLines = project.actions.flatMap(({ title, startPeriod, status }) =>
    startPeriod === undefined || status === 'done'
      ? []
      : [fillRuns(d6.commitmentStart, { title: typed(title) ?? '', month: formatMonth(startPeriod) })],
  )
  return [...objectives, ...actionLines].filter((line) => toPlainText(line) !== '').slice(0, 3)
}
