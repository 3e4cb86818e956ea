import { fillCount, fillText } from '../document/fill-template.ts'
import { formatDate, formatFullDate, formatNumber, joinFrench } from '../document/french-format.ts'
import { heading, missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import {
  councilFacts,
  deadlineReason,
  deadlineSentence,
  noteValues,
  noticeRule,
  publicationRule,
} from './council-facts.ts'
import { articles, reasons, visas } from './deliberation-text.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lowerFirst, upperFirst } from './municipality-words.ts'
import { objectivesTable } from './objectives-table.ts'
import { roadmapNamed } from './roadmap-documents.ts'
import { meansItems, roadmapSections } from './roadmap-sections.ts'
import { listOf, tableOf } from './tables.ts'

/** The heart of the roadmap, for whoever reads the act alone. */
const annex = (scope: DeliverableScope): readonly Block[] => {
  const { d6 } = scope.content.family
  const section = (key: keyof typeof d6.headings): readonly Block[] => [
    heading(2, d6.headings[key]),
    ...(roadmapSections[key]?.(scope) ?? []),
  ]
  return [
    ...section('ambition'),
    heading(2, d6.headings.objectives),
    ...objectivesTable(scope),
    ...section('actions'),
    heading(2, d6.headings.means),
    ...listOf(meansItems(scope)),
    paragraph(scope.content.family.d7.annexWeak, 'small'),
  ]
}

const voteTable = (scope: DeliverableScope): readonly Block[] => {
  const { content } = scope
  const { deliberation } = councilFacts(scope)
  const number = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value))
  return tableOf(
    content.family.d7.vote,
    [
      row([
        '',
        '',
        '',
        '',
        number(deliberation?.votesFor),
        number(deliberation?.votesAgainst),
        number(deliberation?.abstentions),
      ]),
    ],
    { hasRowHeaders: false },
  )
}

/** What the clerk does around the vote, with its days. Taken out before the text leaves the town hall. */
const clerkPage = (scope: DeliverableScope, proposed: readonly string[]): readonly Block[] => {
  const { project, content, day } = scope
  const { clerk } = content.family.d7
  const { deliberation, sessionDate, rules, deadline } = councilFacts(scope)
  const planned = project.milestones.find(({ title }) => /convocation/iu.test(title))?.date
  const sent = deliberation?.noticeSentOn
  const isRequired = rules?.isSummaryNoteRequired === true
  const act = content.acts.find(({ id }) => id === 'council_affairs_by_reference')
  const table = tableOf({ caption: clerk.deadlineCaption, columns: clerk.columns }, [
    row([clerk.notice, day(deadline, 'noticeDate'), deadlineReason(scope)]),
    ...(sent ? [row([clerk.noticeSent, formatDate(sent), ''])] : []),
    ...(!sent && planned ? [row([clerk.planned, formatDate(planned), ''])] : []),
    row([clerk.session, day(sessionDate, 'councilDate'), '']),
    row([clerk.transmit, clerk.afterVote, '']),
    row([clerk.publish, clerk.afterVote, publicationRule(scope)]),
    row([clerk.list, clerk.week, '']),
  ])
  const checks: readonly Inline[] = [
    ...clerk.checks.map(plain),
    plain(fillText(isRequired ? clerk.noteRequired : clerk.noteAdvised, noteValues(scope))),
    ...(proposed.length > 0
      ? [plain(fillCount(clerk.proposed, proposed.length, { numbers: joinFrench(proposed) }))]
      : []),
    ...(rules?.isToVerify ? [plain(fillText(clerk.toVerify, { says: act?.says ?? '' }))] : []),
  ]
  return [...table, heading(2, clerk.checkTitle), { kind: 'list', marker: 'check', items: checks }]
}

/** Values that the documents of the vote share. */
export const voteValues = (scope: DeliverableScope) => {
  const { content, day, say, personOf, people } = scope
  const { d7 } = content.family
  const { deliberation, isInformation, sessionDate, rules } = councilFacts(scope)
  const presenter = personOf(deliberation?.presenter ?? people.deputy?.id) ?? scope.project.profile.deputyName
  return {
    roadmapNamed: roadmapNamed(scope),
    RoadmapNamed: upperFirst(roadmapNamed(scope)),
    sessionDate: day(sessionDate, 'councilDate'),
    presenter: say(presenter, 'presenter'),
    noticeRule: noticeRule(scope),
    publicationRule: publicationRule(scope),
    deadlineSentence: deadlineSentence(scope),
    decisionInText: lowerFirst(isInformation ? d7.decisionInformation : d7.decisionVote),
    noteStatus: rules
      ? fillText(rules.isSummaryNoteRequired ? d7.noteRequiredShort : d7.noteAdvisedShort, noteValues(scope))
      : missing(d7.ruleUnknown),
  }
}

/** d7.draft_deliberation: visas, reasons, articles, annex, and the clerk's page; or a point of information without a vote. */
export const buildDeliberation: BuildParts = (scope) => {
  const { isInformation } = councilFacts(scope)
  const own = articles(scope)
  return {
    ...(isInformation && { template: 'd7.draft_information' }),
    values: voteValues(scope),
    slots: {
      visas: visas(scope),
      reasons: reasons(scope),
      articles: own.blocks,
      vote: voteTable(scope),
      annex: annex(scope),
      clerk: clerkPage(scope, isInformation ? [] : own.proposed),
    },
  }
}

/** d7.notice: the notice of the meeting, with the last day to send it. */
export const buildNotice: BuildParts = (scope) => {
  const { content, project, gap, day, say, typed } = scope
  const { d7 } = content.family
  const { deliberation, isInformation, rules, sessionDate } = councilFacts(scope)
  const place = typed(deliberation?.sessionPlace)
  const planned = project.milestones.find(({ title }) => /convocation/iu.test(title))?.date
  return {
    values: {
      ...voteValues(scope),
      noticeDate: day(deliberation?.noticeSentOn ?? planned, 'noticeDate'),
      sessionDay: sessionDate === undefined ? gap('councilDate') : formatFullDate(sessionDate),
      sessionTime: say(deliberation?.sessionTime, 'time'),
      sessionPlace: place === undefined ? gap('meetingPlace') : lowerFirst(place),
      otherItems: missing(d7.otherItems),
      roadmapItem: isInformation ? d7.roadmapInformation : d7.roadmapVote,
      draftName: isInformation ? d7.draftInformation : d7.draftDeliberation,
    },
    flags: { isNoteNeeded: rules?.isSummaryNoteRequired === true || deliberation?.summaryNoteAttached === true },
  }
}

const actSummary = (scope: DeliverableScope): Inline => {
  const { d7 } = scope.content.family
  const { deliberation, sessionDate } = councilFacts(scope)
  if (sessionDate === undefined) return scope.gap('councilDate')
  const status = deliberation?.status
  const date = formatDate(sessionDate)
  if (status === 'adopted' || status === 'rejected') return plain(fillText(d7.actSummary[status], { date }))
  return plain(status === 'postponed' ? d7.actSummary.postponed : fillText(d7.actSummary.pending, { date }))
}

const remaining = (scope: DeliverableScope): readonly Inline[] => {
  const { d7 } = scope.content.family
  const { deliberation, isInformation, deadline } = councilFacts(scope)
  const hasVote = deliberation?.number !== undefined && deliberation.votesFor !== undefined
  const { sentToPrefectureOn: sent, publishedOn: published } = deliberation ?? {}
  const lines = [
    ...(deliberation?.noticeSentOn === undefined && deadline !== undefined
      ? [fillText(d7.remaining.notice, { day: formatDate(deadline) })]
      : []),
    ...(isInformation || hasVote ? [] : [d7.remaining.vote]),
    ...(isInformation || sent ? [] : [d7.remaining.transmit]),
    ...(isInformation || published ? [] : [d7.remaining.publish]),
  ]
  if (lines.length > 0) return lines.map(plain)
  const date = [sent ?? '', published ?? ''].toSorted().at(-1) ?? ''
  return [date === '' ? plain(d7.changesNone) : plain(fillText(d7.remaining.nothing, { date: formatDate(date) }))]
}

/** d7.voted_act: number, vote, transmission, publication, and what is left to do. */
export const buildVotedAct: BuildParts = (scope) => {
  const { content, day, say, gap, typed } = scope
  const { act, changesNone } = content.family.d7
  const { labels } = content.common
  const { deliberation, isInformation, sessionDate } = councilFacts(scope)
  const votes = (): Inline => {
    const { votesFor, votesAgainst, abstentions } = deliberation ?? {}
    if (isInformation) return plain(act.notApplicable)
    if (votesFor === undefined) return gap('vote')
    return plain(fillText(act.votesValue, { for: votesFor, against: votesAgainst ?? 0, abstentions: abstentions ?? 0 }))
  }
  const mode = deliberation?.publicationMode
  const changes = (deliberation?.requestedChanges ?? []).flatMap((text) => typed(text) ?? [])
  return {
    values: { ...voteValues(scope), actSummary: actSummary(scope) },
    slots: {
      act: tableOf(act, [
        row([act.form, isInformation ? act.information : act.deliberation]),
        row([act.body, upperFirst(scope.kind.council)]),
        row([act.session, day(sessionDate, 'councilDate')]),
        row([act.notice, day(deliberation?.noticeSentOn, 'noticeDate')]),
        row([
          act.status,
          deliberation?.status ? upperFirst(labels.deliberationStatus[deliberation.status]) : gap('status'),
        ]),
        row([act.number, isInformation ? act.notApplicable : say(deliberation?.number, 'number')]),
        row([act.votes, votes()]),
        row([
          act.transmitted,
          isInformation ? act.notApplicable : day(deliberation?.sentToPrefectureOn, 'transmission'),
        ]),
        row([act.published, isInformation ? act.notApplicable : day(deliberation?.publishedOn, 'publication')]),
        row([act.mode, mode ? upperFirst(labels.publicationModes[mode]) : gap('publicationMode')]),
      ]),
      remaining: listOf(remaining(scope)),
      changes: changes.length === 0 ? [paragraph(changesNone)] : listOf(changes.map(plain)),
    },
  }
}
