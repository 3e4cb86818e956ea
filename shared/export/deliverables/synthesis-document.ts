import { summariseLots } from '../../inventory/summarise-lots.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatNumber } from '../document/french-format.ts'
import { plain } from '../document/runs.ts'
import type { Inline, KeyFiguresBlock } from '../document-model.ts'
import { shareItems } from '../report/brief-law-section.ts'
import { inReadableUnit } from '../report/report-scope.ts'
import { asSentence } from '../report/user-text.ts'
import { averageComputerAge } from './computer-age.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { listOf } from './tables.ts'

const KEPT = 3

/** Four figures that say where the commune starts from; a dash when nothing is known. */
export const startingFigures = (scope: DeliverableScope): KeyFiguresBlock => {
  const { project, content, facts, today } = scope
  const texts = content.family.d4.synthesis
  const kinds = new Map(content.equipmentKinds.map((kind) => [kind.id, kind]))
  const { devicesInUse, lotsInUse } = summariseLots(project.equipmentLots, kinds)
  const age = averageComputerAge(project, Number(today.slice(0, 4)))
  const { estimate, answered } = facts()
  const scale = estimate && inReadableUnit(scope.report().texts, [estimate.centralKgCo2e])
  const inPlace = answered.filter(({ answer }) => answer.state === 'in_place').length
  return {
    kind: 'key-figures',
    figures: [
      { value: lotsInUse === 0 ? texts.unknown : formatNumber(devicesInUse), label: texts.devices },
      {
        value: age === undefined ? texts.unknown : fillText(texts.ageValue, { years: formatNumber(age, 1) }),
        label: texts.age,
      },
      {
        value: scale
          ? fillText(texts.footprintValue, { value: scale.values[0] ?? '', unit: scale.unit })
          : texts.unknown,
        label: texts.footprint,
      },
      {
        value:
          answered.length === 0
            ? texts.unknown
            : fillText(texts.practicesValue, { inPlace, answered: answered.length }),
        label: texts.practices,
      },
    ],
  }
}

/** What is already done, as the commune noted it, then practices in place; the most recent are not always the best known. */
export const strengthsOf = ({ project, content, typed, facts }: DeliverableScope): readonly Inline[] => {
  const texts = content.family.d4.synthesis
  const own = project.existingActions.map(({ title, result, since }) => {
    const values = { title: typed(title) ?? '', result: asSentence(typed(result) ?? '') }
    return since === undefined
      ? fillRuns(texts.strength, values)
      : fillRuns(texts.strengthSince, { ...values, year: String(since) })
  })
  const noted = new Set(project.existingActions.flatMap(({ practice }) => practice ?? []))
  const practices = facts()
    .answered.filter(({ practice, answer }) => answer.state === 'in_place' && !noted.has(practice.id))
    .map(({ practice }) => fillRuns(texts.strengthPractice, { title: practice.title }))
  return [...own, ...practices].slice(0, KEPT)
}

/** Practices not started, those that count most first. */
const notStarted = ({ facts }: DeliverableScope) =>
  facts()
    .answered.filter(({ answer }) => answer.state === 'not_started')
    .toSorted((one, other) => (other.practice.impact ?? 0) - (one.practice.impact ?? 0))

const leadsOf = (scope: DeliverableScope): readonly Inline[] => {
  const { project, content, typed } = scope
  const texts = content.family.d4.synthesis
  const levers = project.levers
    .filter(({ decision }) => decision !== 'drop')
    .toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
    .map(({ title, reason }) =>
      fillRuns(texts.lead, { title: typed(title) ?? '', reason: asSentence(typed(reason) ?? '') }),
    )
  const actions = new Map(content.fullPractices.map(({ practice: { id }, plain }) => [id, plain.mondayMorning.action]))
  const practices = notStarted(scope).flatMap(({ practice }) => {
    const action = actions.get(practice.id)
    // A sheet of an imported guide may have no text of ours.
    return !action ? [] : [fillRuns(texts.leadPractice, { title: practice.title, action })]
  })
  return (levers.length > 0 ? levers : practices).slice(0, KEPT)
}

/** One line for people: an action that keeps a human service, else what somebody said in an interview. */
const socialOf = ({ project, content, typed, personOf }: DeliverableScope): readonly Inline[] => {
  const texts = content.family.d4.synthesis
  const kept = project.existingActions.find(({ theme }) => theme === 'services')
  const adviser = project.actors.find(({ role }) => role === 'digital_adviser')?.id
  const interview = project.interviews.find(({ person }) => person !== undefined && person === adviser)
  const finding = typed(interview?.findings?.at(-1))
  const who = personOf(interview?.person)
  return [
    ...(kept
      ? [fillRuns(texts.socialKept, { title: typed(kept.title) ?? '', result: asSentence(typed(kept.result) ?? '') })]
      : []),
    ...(finding && who ? [plain(fillText(texts.socialSaid, { who, finding }))] : []),
  ]
}

/** d4.synthesis: three strengths, three gaps, three leads, the two shares of the law and a line for people. */
export const buildSynthesis: BuildParts = (scope) => {
  const texts = scope.content.family.d4.synthesis
  return {
    slots: {
      figures: [startingFigures(scope)],
      strengths: listOf(strengthsOf(scope), texts.strengthsEmpty),
      gaps: listOf(
        notStarted(scope)
          .slice(0, KEPT)
          .map(({ practice }) => fillRuns(texts.gap, { title: practice.title })),
        texts.gapsEmpty,
      ),
      leads: listOf(leadsOf(scope), texts.leadsEmpty),
      shares: listOf(shareItems(scope.report())),
      social: listOf(socialOf(scope), texts.socialEmpty),
    },
  }
}
