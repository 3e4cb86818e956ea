import type { FollowFacts } from './follow-facts.ts'
import { type FollowRules, loadFollowRules, plannedHoursOf, totalHours } from './follow-rules.ts'

/** A commune as the body that helps it sees it: its dossier summed up, and what the body itself noted. */
export interface FollowedCommune {
  readonly projectId: string
  /** ISO day since which it is followed. */
  readonly since: string
  readonly facts: FollowFacts
  /** ISO day on which the last return was taken in. */
  readonly lastReturnOn?: string
  readonly hoursSpent: number
  readonly nextAction?: string
  readonly nextActionOn?: string
}

/** Why a commune may need help, in the order in which they are told: what is urgent first. */
export const alertKinds = [
  'council-soon',
  'no-return',
  'never-returned',
  'no-elected',
  'many-unknown',
  'law-unanswered',
  'hours-high',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** One alert; `count` and `limit` are the figures of its sentence: days, per cent, missing answers or hours. */
export interface FollowAlert {
  readonly kind: AlertKind
  readonly count: number
  readonly limit: number
}

const DAY_MS = 86_400_000
const PER_CENT = 100

/** Whole days from one ISO day to another; below zero when the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

const returnAlert = (
  { facts, since, lastReturnOn }: FollowedCommune,
  today: string,
  limit: number,
): FollowAlert | undefined => {
  // Who works in the place of the commune holds the dossier: no return is to be expected.
  if (facts.mode === 'acts_as_referent') return undefined
  const count = daysBetween(lastReturnOn ?? since, today)
  return count > limit ? { kind: lastReturnOn === undefined ? 'never-returned' : 'no-return', count, limit } : undefined
}

/** A dossier that was just sent: the commune has said nothing in it yet, and what it lacks says nothing of the commune. */
const isUntouched = ({ facts, lastReturnOn }: FollowedCommune): boolean =>
  lastReturnOn === undefined && facts.mode !== 'acts_as_referent' && facts.done === 0 && facts.answeredPractices === 0

/** The alerts of one commune on a day (mutualisateur.md, section 5). What is not known raises none. */
export const alertsOf = (
  commune: FollowedCommune,
  today: string,
  rules: FollowRules = loadFollowRules(),
): readonly FollowAlert[] => {
  const { facts, hoursSpent } = commune
  const { daysWithoutReturn, daysBeforeCouncil, unknownShare, hoursShare } = rules.thresholds
  const untilCouncil = facts.councilDate === undefined ? undefined : daysBetween(today, facts.councilDate)
  const missing = [facts.hasPurchases, facts.hasDisposals].filter((isThere) => !isThere).length
  const isKnown = !isUntouched(commune)
  const planned = plannedHoursOf(facts.mode, rules)
  const hours = planned && totalHours(planned)
  const alerts: readonly (FollowAlert | undefined | false)[] = [
    untilCouncil !== undefined &&
      untilCouncil >= 0 &&
      untilCouncil < daysBeforeCouncil &&
      !facts.isRoadmapWritten && { kind: 'council-soon', count: untilCouncil, limit: daysBeforeCouncil },
    returnAlert(commune, today, daysWithoutReturn),
    isKnown && !facts.hasElectedPartner && { kind: 'no-elected', count: 0, limit: 0 },
    facts.unknownPractices > facts.answeredPractices * unknownShare && {
      kind: 'many-unknown',
      count: Math.round((facts.unknownPractices / facts.answeredPractices) * PER_CENT),
      limit: Math.round(unknownShare * PER_CENT),
    },
    isKnown && missing > 0 && { kind: 'law-unanswered', count: missing, limit: 2 },
    hours !== undefined && hoursSpent > hours * hoursShare && { kind: 'hours-high', count: hoursSpent, limit: hours },
  ]
  return alerts.filter((alert) => alert !== undefined && alert !== false)
}
