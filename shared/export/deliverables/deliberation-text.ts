import { summariseLots } from '../../inventory/summarise-lots.ts'
import { fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatEuros, formatNumber, joinFrench } from '../document/french-format.ts'
import { paragraph, plain } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Block, Inline } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { asClause, needsElision } from './act-sentences.ts'
import { commonFlags } from './common-values.ts'
import { averageComputerAge } from './computer-age.ts'
import { councilFacts } from './council-facts.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { roadmapNamed } from './roadmap-documents.ts'

const typedList = ({ typed }: DeliverableScope, texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).flatMap((text) => typed(text) ?? [])

const withPlainSpaces = (text: string): string => text.replace(/\s/gu, ' ')

/** The texts the commune cites, then those the act rests on and that it did not cite yet. */
export const visas = (scope: DeliverableScope): readonly Block[] => {
  const { project, content } = scope
  const { d7 } = content.family
  const own = typedList(scope, councilFacts(scope).deliberation?.legalReferences)
  const { isStrategyRequired } = commonFlags(scope)
  const wanted = ['council_affairs', 'council_affairs_by_reference', 'statutes', 'reen', 'agec'].concat(
    isStrategyRequired ? ['reen_strategy'] : [],
  )
  const proposed = content.acts
    .filter(({ id, kinds }) => wanted.includes(id) && kinds.includes(project.profile.kind))
    .filter(({ article }) => !own.some((text) => withPlainSpaces(text).includes(withPlainSpaces(article))))
  const isNoteCited = typedList(scope, councilFacts(scope).deliberation?.reasons).some((text) =>
    /note d’ambition/iu.test(text),
  )
  const validatedOn = isNoteCited ? undefined : project.ambition?.validatedOn
  return [
    ...own.map((text) => fillText(d7.visa, { text: tieReferences(asClause(text)) })),
    ...proposed.map(({ visa }) => fillText(d7.visa, { text: tieReferences(visa) })),
    ...(validatedOn ? [fillText(d7.visaNote, { date: formatDate(validatedOn) })] : []),
  ].map((text) => paragraph(text))
}

const counted = (scope: DeliverableScope): string => {
  const { project, content } = scope
  const { d7 } = content.family
  return joinFrench([
    fillCount(d7.objectiveCount, project.objectives.length),
    fillCount(d7.actionCount, project.actions.length),
  ])
}

/** Facts of the dossier that an act may rest on; only what is known. */
const factReasons = (scope: DeliverableScope): readonly string[] => {
  const { project, content, today } = scope
  const { d7 } = content.family
  const kinds = new Map(content.equipmentKinds.map((kind) => [kind.id, kind]))
  const { devicesInUse } = summariseLots(project.equipmentLots, kinds)
  const age = averageComputerAge(project, Number(today.slice(0, 4)))
  const { meansBudget } = project.roadmap ?? {}
  return [
    ...(devicesInUse > 0 && age !== undefined
      ? [fillCount(d7.inventory, devicesInUse, { age: formatNumber(age, 1) })]
      : []),
    ...(meansBudget !== undefined && project.objectives.length > 0
      ? [fillText(d7.cost, { counts: counted(scope), budget: formatEuros(meansBudget) })]
      : []),
  ]
}

/** What the commune says, else why it acts; then what the dossier proves. */
export const reasons = (scope: DeliverableScope): readonly Block[] => {
  const { content, kind } = scope
  const { d7 } = content.family
  const own = typedList(scope, councilFacts(scope).deliberation?.reasons).map(asClause)
  const strategy = content.obligations.obligations.find(({ id }) => id === 'reen-35-strat')
  const over = strategy?.kind === 'threshold' ? (strategy.threshold.all?.[0]?.over ?? 0) : 0
  const { isStrategyRequired, isStrategyVoluntary } = commonFlags(scope)
  const unbound = isStrategyVoluntary
    ? fillText(d7.voluntary, { theBody: kind.theBody })
    : fillText(d7.neutralReason, { ofBody: kind.ofBody })
  const usual = isStrategyRequired ? fillText(d7.required, { threshold: formatNumber(over) }) : unbound
  return [...(own.length > 0 ? own : [usual]), ...factReasons(scope)].map((clause) => {
    const that = fillText(needsElision(clause) ? d7.thatVowel : d7.thatPlain, { text: clause })
    return paragraph(fillText(d7.reason, { text: that }))
  })
}

export interface Articles {
  readonly blocks: readonly Block[]
  /** Numbers of the articles that the commune did not write itself. */
  readonly proposed: readonly string[]
}

/** The commune's articles, then the usual ones it has not written: follow-up, budget, execution. */
export const articles = (scope: DeliverableScope): Articles => {
  const { project, content, kind, nameOf, people, personOf, say, gap } = scope
  const texts = content.family.d7.articles
  const own = typedList(scope, councilFacts(scope).deliberation?.articles).map(
    (text): Inline => plain(asSentence(text)),
  )
  const budget = project.roadmap?.meansBudget
  const carrier = nameOf(project.roadmap?.carrier ?? people.deputy?.id) ?? project.profile.deputyName
  const mayor = personOf(people.mayor?.id)
  const isSaid = (pattern: RegExp): boolean => own.some((runs) => runs.some(({ text }) => pattern.test(text)))
  const proposed: readonly Inline[] = [
    ...(own.length === 0 ? [fillRuns(texts.adopt, { named: roadmapNamed(scope) })] : []),
    ...(isSaid(/chaque année|une fois par an|annuel/iu)
      ? []
      : [
          fillRuns(texts.carry, { carrier: say(carrier, 'carrier') }),
          fillRuns(texts.report, { beforeCouncil: kind.beforeCouncil }),
        ]),
    ...(budget && !isSaid(/crédit|budget/iu) ? [fillRuns(texts.budget, { budget: formatEuros(budget) })] : []),
    ...(isSaid(/exécution/iu) ? [] : [fillRuns(texts.execute, { head: mayor === undefined ? gap('mayor') : mayor })]),
  ]
  const { article, articleFirst } = content.family.d7
  const all = [...own, ...proposed]
  return {
    blocks: all.map((text, index) =>
      paragraph(fillRuns(index === 0 ? articleFirst : article, { text, number: index + 1 })),
    ),
    proposed: proposed.map((_, index) => (own.length + index === 0 ? '1er' : String(own.length + index + 1))),
  }
}
