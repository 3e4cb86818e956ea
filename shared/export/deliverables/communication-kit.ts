import type { KeyMessage } from '../../domain/strategy.ts'
import { summariseLots } from '../../inventory/summarise-lots.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatMonth, formatNumber, formatShare } from '../document/french-format.ts'
import { heading, missing, paragraph, plain } from '../document/runs.ts'
import type { Block, Inline, KeyFiguresBlock } from '../document-model.ts'
import { lastKnown } from '../report/reuse-shares.ts'
import { asSentence } from '../report/user-text.ts'
import { doneItems, nextItems, notDoneItems } from './annual-report.ts'
import { expectedSavings } from './briefing-documents.ts'
import { supportChecks } from './communication-plan.ts'
import { averageComputerAge } from './computer-age.ts'
import { councilFacts } from './council-facts.ts'
import type { BuildParts, OwnParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import { roadmapFigures, roadmapTitle } from './roadmap-documents.ts'
import { strategyShort } from './strategy-sentence.ts'
import { startingFigures } from './synthesis-document.ts'
import { listOf } from './tables.ts'

const SHOWN_ACTIONS = 4

const forResidents = ({ project }: DeliverableScope): readonly KeyMessage[] =>
  project.keyMessages.filter(({ audience }) => audience === undefined || audience.includes('residents'))

/** Said as done only once it is: before the vote, its date stands in brackets. */
const adoptedSentence = (scope: DeliverableScope): Inline => {
  const { d10 } = scope.content.family
  const { deliberation, isInformation, sessionDate } = councilFacts(scope)
  const isVoted = deliberation?.status === 'adopted' && sessionDate !== undefined
  const planned = sessionDate ? fillText(d10.toAnnouncePlanned, { date: formatDate(sessionDate) }) : d10.toAnnounce
  return fillRuns(isInformation ? d10.adoptedInformation : d10.adopted, {
    Council: upperFirst(scope.kind.council),
    date: isVoted ? formatDate(sessionDate) : missing(planned),
  })
}

const reasons = (scope: DeliverableScope): readonly Block[] => {
  const { d10 } = scope.content.family
  const [first] = forResidents(scope)
  const text = scope.typed(first?.text)
  if (text === undefined) return [paragraph(missing(d10.messagesEmpty))]
  const figure = scope.typed(first?.figure)
  return [
    paragraph(
      figure === undefined
        ? asSentence(text)
        : fillRuns(d10.reasonFigure, { text: asSentence(text), figure, source: scope.say(first?.source, 'source') }),
    ),
  ]
}

/** Actions still to come, with their month, in their order of start. */
const actionsToTell = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const { d10 } = content.family
  const items = project.actions
    .filter(({ status, needsDecision }) => status !== 'done' && needsDecision !== true)
    .toSorted((one, other) => (one.startPeriod ?? '9999').localeCompare(other.startPeriod ?? '9999'))
    .slice(0, SHOWN_ACTIONS)
    .map(({ title, startPeriod, status }) =>
      status === 'in_progress'
        ? plain(fillText(d10.actionStarted, { title: typed(title) ?? '' }))
        : startPeriod === undefined
          ? plain(fillText(d10.actionBare, { title: typed(title) ?? '' }))
          : plain(fillText(d10.action, { title: typed(title) ?? '', month: formatMonth(startPeriod) })),
    )
  return listOf(items, d10.actionsEmpty)
}

/** A poster holds three lines, without their dates. */
const posterActions = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const items = project.actions
    .filter(({ needsDecision }) => needsDecision !== true)
    .slice(0, 3)
    .map(({ title }) => plain(fillText(content.family.d10.actionBare, { title: typed(title) ?? '' })))
  return listOf(items, content.family.d10.actionsEmpty)
}

/** A quotation is printed only once its author has read and allowed it. */
const quoteBlocks = ({ project, content, typed, personOf, gap }: DeliverableScope): readonly Block[] => {
  const { d10 } = content.family
  if (project.quotes.length === 0) return []
  const approved = project.quotes.find(({ approvedOn }) => approvedOn !== undefined)
  const text = typed(approved?.text)
  if (text === undefined) return [paragraph(missing(d10.quotePending), 'quote')]
  return [
    paragraph(fillRuns(d10.quoteApproved, { text, author: personOf(approved?.author) ?? gap('person') }), 'quote'),
  ]
}

const residentsBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { d10 } = scope.content.family
  const own = forResidents(scope)
  const last = own.length > 1 ? scope.typed(own.at(-1)?.text) : undefined
  return [paragraph([last && asSentence(last), d10.residentsFallback].filter(Boolean).join(' '))]
}

const costSentence = ({ project, content }: DeliverableScope): Inline => {
  const { d10 } = content.family
  const { meansBudget } = project.roadmap ?? {}
  if (meansBudget === undefined) return missing(d10.costUnknown)
  return plain(meansBudget === 0 ? d10.costFree : fillText(d10.costSentence, { budget: formatEuros(meansBudget) }))
}

/** The message of a poster: what the commune does, else the first one for the inhabitants. */
const posterBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { d10 } = scope.content.family
  const own = forResidents(scope)
  const text = scope.typed((own[1] ?? own[0])?.text)
  return [paragraph(text === undefined ? missing(d10.posterMessageEmpty) : [{ text, bold: true }], 'centred')]
}

/** What every text of the kit is made of. */
const kitParts = (scope: DeliverableScope): OwnParts => {
  const { content, project, name, gap } = scope
  const { d10 } = content.family
  const year = project.ambition?.horizonYear
  return {
    values: {
      roadmapTitle: roadmapTitle(scope),
      headline: fillText(d10.headline, { TheName: upperFirst(name.the) }),
      articleWhen: d10.articleWhen,
      adoptedSentence: adoptedSentence(scope),
      strategyShort: strategyShort(scope),
      horizonSentence: year === undefined ? gap('horizon') : fillText(d10.horizonSentence, { year: String(year) }),
      costSentence: costSentence(scope),
      posterTitle: d10.posterTitle,
      removalDate: missing(d10.removalDate),
      supplier: missing(d10.supplier),
    },
    slots: {
      why: reasons(scope),
      actionsToTell: actionsToTell(scope),
      quote: quoteBlocks(scope),
      forResidents: residentsBlocks(scope),
      figures: [roadmapFigures(scope)],
      posterMessage: posterBlocks(scope),
      posterActions: posterActions(scope),
      checks: [heading(1, d10.checksTitle), ...supportChecks(scope)],
    },
  }
}

/** d10.kit and each of its texts alone: article, e-mail, press release, posters, letter to suppliers. */
export const buildKit: BuildParts = (scope) => kitParts(scope)

const residentsFigures = ({ project, content, facts, today }: DeliverableScope): KeyFiguresBlock => {
  const { figures } = content.family.d10
  const { actions } = project
  const last = lastKnown(facts().purchases)
  const age = averageComputerAge(project, Number(today.slice(0, 4)))
  const done = actions.filter(({ status }) => status === 'done').length
  return {
    kind: 'key-figures',
    figures: [
      actions.length === 0
        ? figures.noActions
        : { value: fillText(figures.actions.value, { done, total: actions.length }), label: figures.actions.label },
      age === undefined
        ? figures.noAge
        : { value: fillText(figures.age.value, { years: formatNumber(age, 1) }), label: figures.age.label },
      last?.share === undefined
        ? figures.noReuse
        : {
            value: fillText(figures.reuse.value, { share: formatShare(last.share) }),
            label: fillText(figures.reuse.label, { year: String(last.year) }),
          },
    ],
  }
}

/** d10.residents_report: three figures, what is done, one difficulty, what comes. */
export const buildResidentsReport: BuildParts = (scope) => {
  const { annual } = scope.content.family.d9
  return {
    slots: {
      figures: [residentsFigures(scope)],
      done: listOf(doneItems(scope), annual.doneEmpty),
      notDone: listOf(notDoneItems(scope).slice(0, 2), annual.notDoneEmpty),
      next: listOf(nextItems(scope, 4), annual.nextEmpty),
      forResidents: residentsBlocks(scope),
    },
  }
}

/** d10.slides: six slides, each with what it shows and what is said. */
export const buildSlides: BuildParts = (scope) => {
  const { project, content, typed } = scope
  const { slides } = content.family.d10
  const { d7 } = content.family
  const empty = missing(slides.empty)
  const practices = startingFigures(scope).figures[3]
  const { devicesInUse } = summariseLots(
    project.equipmentLots,
    new Map(content.equipmentKinds.map((kind) => [kind.id, kind])),
  )
  const axes = project.axes.flatMap(({ title }) => typed(title) ?? [])
  const open = project.actions.filter(({ status }) => status !== 'done').slice(0, SHOWN_ACTIONS)
  const titles = open.flatMap(({ title }) => typed(title) ?? [])
  const saving = expectedSavings(scope)
  const cost = costSentence(scope)
  const isCounted = project.equipmentLots.length > 0
  const contents: readonly { readonly screen: Inline; readonly say: string }[] = [
    { screen: fillRuns(slides.subject, { title: roadmapTitle(scope) }), say: slides.saySubject },
    {
      screen: isCounted
        ? fillRuns(slides.start, {
            devices: fillCount(content.family.d4.devices, devicesInUse),
            practices: practices?.value ?? '',
          })
        : empty,
      say: slides.sayStart,
    },
    { screen: axes.length === 0 ? empty : plain(asSentence(axes.join(slides.join))), say: slides.sayWant },
    {
      screen: titles.length === 0 ? empty : plain(asSentence(titles.map(lowerFirst).join(slides.join))),
      say: slides.sayDo,
    },
    {
      screen:
        saving === undefined
          ? fillRuns(slides.cost, { cost })
          : fillRuns(slides.costSaving, { cost, saving: formatEuros(saving) }),
      say: slides.sayCost,
    },
    {
      screen: plain(councilFacts(scope).isInformation ? d7.decisionInformation : d7.decisionVote),
      say: slides.sayAsk,
    },
  ]
  return {
    slots: {
      slides: contents.flatMap(({ screen, say }, index): readonly Block[] => [
        heading(1, fillText(slides.title, { number: index + 1, title: slides.names[index] ?? '' })),
        paragraph(fillRuns(slides.screen, { text: screen })),
        paragraph(fillRuns(slides.say, { text: say }), 'quote'),
      ]),
    },
  }
}
