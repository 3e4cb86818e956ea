import type { Deliberation } from '../../domain/strategy.ts'
import { type CouncilRulesForPopulation, councilRulesFor } from '../../obligations/council-rules.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber } from '../document/french-format.ts'
import { missing, plain } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Inline } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { upperFirst } from './municipality-words.ts'
import { isWeekend, lastNoticeDay, lastWorkingDay } from './notice-days.ts'

export interface CouncilFacts {
  readonly deliberation: Deliberation | undefined
  readonly isInformation: boolean
  readonly sessionDate: string | undefined
  /** Undefined without a population: the delays depend on it. */
  readonly rules: CouncilRulesForPopulation | undefined
  /** Last day to send the notice, worked out from the rules. */
  readonly deadline: string | undefined
}

/** The passage before the council that the dossier works on: the last one, whatever became of it. */
export const councilFacts = ({ project, content }: DeliverableScope): CouncilFacts => {
  const { kind, population, councilDate } = project.profile
  const deliberation = project.deliberations
    .toSorted((one, other) => (one.sessionDate ?? '').localeCompare(other.sessionDate ?? ''))
    .at(-1)
  const sessionDate = deliberation?.sessionDate ?? councilDate
  const rules = population === undefined ? undefined : councilRulesFor(population, kind, content.council)
  return {
    deliberation,
    isInformation: deliberation?.form === 'information',
    sessionDate,
    rules,
    deadline: rules && sessionDate ? lastNoticeDay(sessionDate, rules.clearDays) : undefined,
  }
}

const referenceOf = ({ content, project }: DeliverableScope): string => {
  const population = project.profile.population ?? 0
  const rule = content.council.noticeClearDays.filter(({ populationFrom }) => populationFrom <= population).at(-1)
  return tieReferences(rule?.reference ?? '')
}

/** "Convocation : 3 jours francs…", or what must be known first. */
export const noticeRule = (scope: DeliverableScope): Inline => {
  const { d7 } = scope.content.family
  const { rules } = councilFacts(scope)
  if (!rules) return missing(d7.ruleUnknown)
  const values = { rule: scope.content.council.clearDayRule, reference: referenceOf(scope) }
  return plain(fillCount(d7.rule, rules.clearDays, values))
}

/** Why the deadline is that day, and the working day before when it falls on a weekend. */
export const deadlineReason = (scope: DeliverableScope): Inline => {
  const { d7 } = scope.content.family
  const { rules, deadline } = councilFacts(scope)
  if (!rules) return missing(d7.ruleUnknown)
  const days = fillCount(d7.clerk.clearDays, rules.clearDays, {
    rule: scope.content.council.clearDayRule,
    reference: referenceOf(scope),
  })
  const weekend =
    deadline !== undefined && isWeekend(deadline)
      ? ` ${fillText(d7.clerk.weekend, { day: formatDate(lastWorkingDay(deadline)) })}`
      : ''
  return plain(`${days}${weekend}`)
}

/** "Cette convocation part au plus tard le…", or what must be known first. */
export const deadlineSentence = (scope: DeliverableScope): Inline => {
  const { d7 } = scope.content.family
  const { deadline, rules } = councilFacts(scope)
  if (!rules) return missing(d7.ruleUnknown)
  if (deadline === undefined) return scope.gap('councilDate')
  const values = { day: formatDate(deadline), working: formatDate(lastWorkingDay(deadline)) }
  return plain(fillText(isWeekend(deadline) ? d7.deadlineWeekend : d7.deadlineSentence, values))
}

/** How the act must be made public, and the way the commune chose when it has a choice. */
export const publicationRule = (scope: DeliverableScope): Inline => {
  const { content, kind } = scope
  const { publication } = content.family.d7
  const { rules, deliberation } = councilFacts(scope)
  if (!rules) return missing(content.family.d7.ruleUnknown)
  const reference = tieReferences(rules.publication.reference)
  const mode = deliberation?.publicationMode
  const rule =
    rules.publication.mode === 'online'
      ? fillText(publication.online, { reference })
      : fillText(publication.choice, { reference, Council: upperFirst(kind.council) })
  const planned = mode
    ? ` ${fillText(publication.planned, { mode: content.common.labels.publicationModes[mode] })}`
    : ''
  return plain(`${rule}${planned}`)
}

/** The threshold and the reference of the summary note. */
export const noteValues = ({ content }: DeliverableScope) => ({
  threshold: formatNumber(content.council.summaryNote.populationFrom),
  reference: tieReferences(content.council.summaryNote.reference),
})
