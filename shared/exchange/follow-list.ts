import { foldName } from '../municipalities/fold-name.ts'
import { type AlertKind, alertKinds, type FollowAlert, type FollowedCommune } from './alerts.ts'

/** A line of the list of communes. */
export interface FollowLine {
  readonly commune: FollowedCommune
  readonly alerts: readonly FollowAlert[]
}

export const sortKeys = ['alerts', 'name', 'step', 'council', 'return', 'hours', 'action'] as const
export type SortKey = (typeof sortKeys)[number]

export interface FollowFilter {
  readonly query: string
  /** Only communes with this alert; `any`: with at least one. */
  readonly alert?: AlertKind | 'any'
}

const LAST = '9999'

/** The most urgent alert first, then the greatest number of them. */
const urgency = ({ alerts }: FollowLine): number =>
  alerts[0] === undefined ? alertKinds.length : alertKinds.indexOf(alerts[0].kind) - alerts.length / 100

const shareOf = ({ commune: { facts } }: FollowLine): number => (facts.counted === 0 ? 1 : facts.done / facts.counted)

const comparers: Readonly<Record<SortKey, (a: FollowLine, b: FollowLine) => number>> = {
  alerts: (a, b) => urgency(a) - urgency(b),
  name: () => 0,
  step: (a, b) => shareOf(a) - shareOf(b),
  council: (a, b) => compareDays(a.commune.facts.councilDate, b.commune.facts.councilDate),
  // Who has never sent anything comes first: the longest silence.
  return: (a, b) => (a.commune.lastReturnOn ?? '').localeCompare(b.commune.lastReturnOn ?? ''),
  hours: (a, b) => b.commune.hoursSpent - a.commune.hoursSpent,
  action: (a, b) => compareDays(a.commune.nextActionOn, b.commune.nextActionOn),
}

/** The nearest day first; no day comes last. */
const compareDays = (a = LAST, b = LAST): number => (a < b ? -1 : a > b ? 1 : 0)

const names = new Intl.Collator('fr-FR')

/** The lines that answer a search and a filter, in an order; communes alike stand by name. */
export const arrangeLines = (
  lines: readonly FollowLine[],
  { query, alert }: FollowFilter,
  key: SortKey,
): readonly FollowLine[] => {
  const asked = foldName(query)
  return lines
    .filter(({ commune: { facts }, alerts }) => {
      const isFound = asked === '' || foldName(facts.name).includes(asked) || facts.inseeCode?.startsWith(query.trim())
      return (
        isFound &&
        (alert === undefined || (alert === 'any' ? alerts.length > 0 : alerts.some(({ kind }) => kind === alert)))
      )
    })
    .toSorted((a, b) => comparers[key](a, b) || names.compare(a.commune.facts.name, b.commune.facts.name))
}
