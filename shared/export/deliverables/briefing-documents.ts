import { summariseLots } from '../../inventory/summarise-lots.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatNumber } from '../document/french-format.ts'
import { missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { openBlockers } from '../report/waiting-facts.ts'
import { averageComputerAge } from './computer-age.ts'
import { councilFacts } from './council-facts.ts'
import { voteValues } from './deliberation-documents.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lawBlocks } from './law-blocks.ts'
import { lowerFirst } from './municipality-words.ts'
import { objectivesTable } from './objectives-table.ts'
import { footprintBlocks } from './regulatory-report.ts'
import { meansItems } from './roadmap-sections.ts'
import { strategySentence } from './strategy-sentence.ts'
import { startingFigures, strengthsOf } from './synthesis-document.ts'
import { listOf, tableOf } from './tables.ts'

/** Yearly savings that the action sheets expect, in euros; undefined when none says anything. */
export const expectedSavings = ({ project }: DeliverableScope): number | undefined => {
  const known = project.actions.flatMap(({ expectedSaving }) => expectedSaving ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0)
}

const whyBlocks = (scope: DeliverableScope): readonly Block[] => {
  const own = scope.typed(scope.project.roadmap?.context)
  return [paragraph(own ?? missing(scope.content.family.d6.whyEmpty))]
}

/** Five things to say in five minutes, in order. */
const speech = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, today, gap } = scope
  const { speech: texts, decisionVote, decisionInformation } = content.family.d7
  const kinds = new Map(content.equipmentKinds.map((kind) => [kind.id, kind]))
  const { devicesInUse } = summariseLots(project.equipmentLots, kinds)
  const age = averageComputerAge(project, Number(today.slice(0, 4)))
  const message = typed(project.keyMessages[0]?.text)
  const axes = project.axes
    .flatMap(({ title }) => typed(title) ?? [])
    .map((title, at) => (at > 0 ? lowerFirst(title) : title))
  const [, budget = []] = meansItems(scope)
  return [
    fillRuns(texts.why, { text: message ? asSentence(message) : texts.whyFallback }),
    devicesInUse > 0 && age !== undefined
      ? fillRuns(texts.start, {
          devices: fillCount(content.family.d4.devices, devicesInUse),
          age: formatNumber(age, 1),
        })
      : fillRuns(texts.startUnknown, { missing: missing(content.family.d4.inventoryEmpty) }),
    fillRuns(texts.what, { text: axes.length === 0 ? gap('axes') : asSentence(axes.join(texts.join)) }),
    fillRuns(texts.cost, { text: budget }),
    fillRuns(texts.ask, { text: councilFacts(scope).isInformation ? decisionInformation : decisionVote }),
  ]
}

/** An answer worked out from the dossier, for a question that nobody prepared. */
const readyAnswer = (scope: DeliverableScope, topic: string): Inline => {
  const { project, content, say, gap, people, facts } = scope
  const { questions } = content.family.d7
  const owners = new Set(project.actions.flatMap(({ owner }) => owner ?? [])).size
  if (topic === 'cost') return meansItems(scope).flatMap((item) => [...item, { text: ' ' }])
  if (topic === 'duty') {
    const rules = fillCount(questions.rules, facts().obligations.binding.length)
    return plain(fillText(questions.duty, { strategy: strategySentence(scope), rules }))
  }
  if (topic === 'who') {
    const hours = project.profile.weeklyHours
    return fillRuns(questions.who, {
      referent: say(people.referent?.name ?? project.profile.referentName, 'referent'),
      hours: hours === undefined ? gap('weeklyHours') : fillCount(content.common.labels.hours, hours),
      owners: owners === 0 ? '' : fillCount(questions.owners, owners),
    })
  }
  const saving = expectedSavings(scope)
  if (topic === 'gain' && saving !== undefined) return plain(fillText(questions.gain, { saving: formatEuros(saving) }))
  return gap('answer')
}

/** The questions the commune prepared, then the usual ones that none of them covers. */
const questionRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, say } = scope
  const { topics } = content.family.d7.questions
  const own = project.questionAnswers
  const isCovered = (pattern: string): boolean => own.some(({ question }) => new RegExp(pattern, 'iu').test(question))
  return [
    ...own.map(({ question, answer }) => row([typed(question) ?? '', say(answer, 'answer')])),
    ...topics
      .filter(({ pattern }) => !isCovered(pattern))
      .map(({ id, question }) => row([question, readyAnswer(scope, id)])),
  ]
}

/** d7.briefing: the summary note for the councillors and the sheet of whoever presents. */
export const buildBriefing: BuildParts = (scope) => ({
  values: voteValues(scope),
  slots: {
    why: whyBlocks(scope),
    objectives: objectivesTable(scope),
    means: listOf(meansItems(scope)),
    law: lawBlocks(scope),
    speech: [{ kind: 'list', marker: 'number', items: speech(scope) }],
    questions: tableOf(scope.content.family.d7.questions, questionRows(scope)),
  },
})

/** What is asked of the elected: read, vote, decide, find an owner, unblock. */
const asks = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed, today } = scope
  const { asks: texts } = content.family.d7
  const { isInformation, sessionDate } = councilFacts(scope)
  const open = project.actions.filter(({ status }) => status !== 'done')
  const fill = (template: string, values: Readonly<Record<string, string>>): Inline => plain(fillText(template, values))
  return [
    plain(texts.read),
    ...(sessionDate && sessionDate >= today
      ? [fill(isInformation ? texts.takeNote : texts.vote, { date: formatDate(sessionDate) })]
      : []),
    ...open
      .filter(({ needsDecision }) => needsDecision === true)
      .map(({ title }) => fill(texts.decide, { title: typed(title) ?? '' })),
    ...open
      .filter(({ owner }) => owner === undefined)
      .map(({ title }) => fill(texts.owner, { title: typed(title) ?? '' })),
    ...openBlockers(project).flatMap(({ request }) => {
      const asked = typed(request)
      return asked === undefined ? [] : [fill(texts.blocker, { request: lowerFirst(asSentence(asked)) })]
    }),
  ]
}

/** d7.elected_note: two pages for the elected: the law, the start, the proposal, the cost, what is asked. */
export const buildElectedNote: BuildParts = (scope) => {
  const { d7 } = scope.content.family
  const saving = expectedSavings(scope)
  return {
    values: {
      ...voteValues(scope),
      savings: saving === undefined ? missing(d7.savingsEmpty) : fillText(d7.savings, { saving: formatEuros(saving) }),
    },
    slots: {
      figures: [startingFigures(scope)],
      law: lawBlocks(scope),
      start: footprintBlocks(scope),
      strengths: listOf(strengthsOf(scope)),
      objectives: objectivesTable(scope),
      means: listOf(meansItems(scope)),
      asks: listOf(asks(scope)),
    },
  }
}
