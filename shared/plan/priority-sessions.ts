import { addRecord, type EditContext, findRecord, patchRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Action } from '../domain/plan.ts'
import type { PriorityMethod, PrioritySession, Ranking } from '../domain/priorities.ts'
import type { Project } from '../domain/project.ts'

/** Three dots a person, as step 5 has it (task c3); five people around the table. */
export const DOTS_EACH = 3
export const PARTICIPANTS = 5

type Sessions = Pick<Project, 'prioritySessions'>
type RankingPatch = { readonly [Key in Exclude<keyof Ranking, 'action'>]?: Ranking[Key] | undefined }
type SessionPatch = {
  readonly [Key in 'date' | 'participants' | 'dotsEach' | 'note']?: PrioritySession[Key]
}

/** The session under way for a way of ranking: the last one that is not applied to the plan yet. */
export const openSession = ({ prioritySessions }: Sessions, method: PriorityMethod): PrioritySession | undefined =>
  prioritySessions.findLast((one) => one.method === method && one.appliedOn === undefined)

/** The sessions applied to the plan, latest first. */
export const appliedSessions = ({ prioritySessions }: Sessions): readonly PrioritySession[] =>
  prioritySessions
    .filter(({ appliedOn }) => appliedOn !== undefined)
    .toSorted((one, other) => other.date.localeCompare(one.date) || other.modifiedAt.localeCompare(one.modifiedAt))

/** What a session says of an action; nothing but its id when it says nothing. */
export const rankingOf = (session: PrioritySession | undefined, action: string): Ranking =>
  session?.rankings.find((one) => one.action === action) ?? { action }

const withSession = (
  project: Project,
  method: PriorityMethod,
  context: EditContext,
): { readonly project: Project; readonly session: PrioritySession } => {
  const open = openSession(project, method)
  if (open) return { project, session: open }
  const isMeeting = method === 'dots' || method === 'poker'
  const added = addRecord(
    project,
    'prioritySessions',
    {
      method,
      date: isoDayOf(context.now),
      rankings: [],
      ...(isMeeting && { participants: PARTICIPANTS }),
      ...(method === 'dots' && { dotsEach: DOTS_EACH }),
    },
    context,
  )
  const session = findRecord(added.project, 'prioritySessions', added.id)
  if (!session) throw new Error('the session that was just added is gone')
  return { project: added.project, session }
}

/** Changes what the session under way says of an action; the first answer begins the session. */
export const rank = (
  project: Project,
  method: PriorityMethod,
  action: string,
  patch: RankingPatch | ((now: Ranking) => RankingPatch),
  context: EditContext,
): Project => {
  const { project: begun, session } = withSession(project, method, context)
  const now = rankingOf(session, action)
  const all = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) }
  const next = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Ranking // same keys, minus empty ones
  const others = session.rankings.filter((one) => one.action !== action)
  const rankings = Object.keys(next).length > 1 ? [...others, next] : others
  return patchRecord(begun, 'prioritySessions', session.id, { rankings }, context)
}

/** Changes the day, the number of people or the dots of the session under way, which begins when there is none. */
export const changeSession = (
  project: Project,
  method: PriorityMethod,
  patch: SessionPatch,
  context: EditContext,
): Project => {
  const { project: begun, session } = withSession(project, method, context)
  return patchRecord(begun, 'prioritySessions', session.id, patch, context)
}

/** One person's estimate of an action in days; undefined takes it back. */
export const estimate = (
  project: Project,
  action: string,
  person: number,
  days: number | undefined,
  context: EditContext,
): Project =>
  rank(
    project,
    'poker',
    action,
    ({ estimates = [] }) => {
      const next = Array.from({ length: Math.max(estimates.length, person + 1) }, (_, at) => estimates[at] ?? null)
      next[person] = days ?? null
      return { estimates: next.some((one) => one !== null) ? next : undefined }
    },
    context,
  )

/** Effect and ease of an action: what the session says, else what the plan already knows. */
export const placeOf = (
  session: PrioritySession | undefined,
  action: Pick<Action, 'id' | 'impact' | 'ease'>,
): Pick<Action, 'impact' | 'ease'> => {
  const { impact = action.impact, ease = action.ease } = rankingOf(session, action.id)
  return { ...(impact !== undefined && { impact }), ...(ease !== undefined && { ease }) }
}
