import type { FormerAnswer, PracticeAnswer } from '../../domain/answers.ts'
import { addRecord, type EditContext, findRecord, patchRecord, removeRecord } from '../../domain/edit.ts'
import { isoDayOf } from '../../domain/iso-day.ts'
import type { Project } from '../../domain/project.ts'
import type { ReferentialComparison } from './compare-referentials.ts'
import { compareIds } from './practice-ids.ts'
import { hasPracticeLink, relinkPractices } from './relink-practices.ts'

/**
 * What a person says of an answer whose practice changed title or id: the practice is still the `same`; the answer
 * `follows` its title to another id; the practice is a `different` one, and the answer is set aside, not carried over.
 */
export type MoveDecision = 'same' | 'follows' | 'different'

export interface MoveQuestion {
  readonly id: string
  readonly title: string
  /** Title that this id has in the new version; absent when the id is gone. */
  readonly titleAfter?: string
  /** Id that has the old title in the new version. */
  readonly nowAt?: string
  readonly choices: readonly MoveDecision[]
}

/** What becomes of the answers to the guide's practices; a mere note, or an answer to a local practice, is not concerned. */
export interface MoveReport {
  readonly from: string
  readonly to: string
  /** Answers that stay as they are. */
  readonly kept: readonly string[]
  readonly followed: readonly { readonly from: string; readonly to: string }[]
  readonly setAside: readonly string[]
  /** Answers to practices that the new version has no more: they stay in the dossier. */
  readonly noLonger: readonly string[]
}

export type MoveResult =
  | { readonly ok: true; readonly project: Project; readonly report: MoveReport }
  /** Nothing was changed. `clashes`: two answers would land on one practice. */
  | { readonly ok: false; readonly undecided: readonly string[]; readonly clashes: readonly string[] }

/** What must be asked before the dossier moves: only practices that have an answer, or something linked to them. */
export const moveQuestions = (project: Project, comparison: ReferentialComparison): readonly MoveQuestion[] => {
  const conflicting = comparison.conflicting.map(({ id, before, after, oldTitleNowAt }): MoveQuestion => {
    const choices: readonly MoveDecision[] = oldTitleNowAt ? ['same', 'follows', 'different'] : ['same', 'different']
    return { id, title: before, titleAfter: after, ...(oldTitleNowAt && { nowAt: oldTitleNowAt }), choices }
  })
  const renumbered = comparison.renumbered.map(
    ({ from, to, title }): MoveQuestion => ({ id: from, title, nowAt: to, choices: ['follows', 'same'] }),
  )
  return [...conflicting, ...renumbered]
    .filter(({ id }) => findRecord(project, 'practiceAnswers', id) !== undefined || hasPracticeLink(project, id))
    .toSorted((first, second) => compareIds(first.id, second.id))
}

/** The practices of the guide that have an answer, in their natural order. */
export const answersToGuide = ({ practiceAnswers, localPractices }: Project): readonly string[] => {
  const own = new Set<string>(localPractices.map(({ id }) => id))
  return practiceAnswers.flatMap(({ id, state }) => (state === undefined || own.has(id) ? [] : id)).toSorted(compareIds)
}

const toFormer = (answer: PracticeAnswer, title: string, referential: string, context: EditContext): FormerAnswer => {
  const {
    id: _id,
    modifiedAt: _at,
    modifiedBy: _by,
    prefilled: _prefilled,
    former: _former,
    placement: _place,
    ...said
  } = answer
  return { ...said, title, referential, setAsideOn: isoDayOf(context.now) }
}

/**
 * Moves a dossier from one version of a guide to another: answers stay, links follow, and the pin changes. Without a
 * decision on each of {@link moveQuestions} nothing is done: an answer is never carried over to another practice silently.
 */
export const moveToReferential = (
  project: Project,
  comparison: ReferentialComparison,
  pin: string,
  decisions: Readonly<Record<string, MoveDecision>>,
  context: EditContext,
): MoveResult => {
  const questions = moveQuestions(project, comparison)
  const isOpen = ({ id, choices }: MoveQuestion): boolean => {
    const decision = decisions[id]
    return decision === undefined || !choices.includes(decision)
  }
  const undecided = questions.filter(isOpen).map(({ id }) => id)
  const decided = (wanted: MoveDecision) => questions.filter(({ id }) => decisions[id] === wanted)
  const followed = decided('follows').flatMap(({ id, nowAt }) => (nowAt ? [{ from: id, to: nowAt }] : []))
  const leaves = new Set([...decided('follows'), ...decided('different')].map(({ id }) => id))
  const isAnswered = (id: string): boolean => findRecord(project, 'practiceAnswers', id) !== undefined
  const clashes = followed.map(({ to }) => to).filter((to) => isAnswered(to) && !leaves.has(to))
  if (undecided.length > 0 || clashes.length > 0) return { ok: false, undecided, clashes }

  const newIds = new Map<string, string | undefined>([
    ...followed.map(({ from, to }) => [from, to] as const),
    ...decided('different').map(({ id }) => [id, undefined] as const),
  ])
  let next = project
  for (const id of newIds.keys()) next = removeRecord(next, 'practiceAnswers', id, context)
  for (const { id, title } of questions) {
    const answer = findRecord(project, 'practiceAnswers', id)
    if (!answer || !newIds.has(id)) continue
    const to = newIds.get(id)
    if (to !== undefined) next = withAnswer(next, { ...answer, id: to }, context)
    else {
      const former = [...(answer.former ?? []), toFormer(answer, title, project.pins.referential, context)]
      next = withAnswer(next, { id, former: former.slice(-20) }, context)
    }
  }
  next = relinkPractices(next, newIds, context)
  const answers = answersToGuide(project)
  const isCounted = (id: string): boolean => answers.includes(id)
  const stayBehind = comparison.renumbered.filter(({ from }) => decisions[from] === 'same')
  const gone = new Set([...comparison.removed.map(({ id }) => id), ...stayBehind.map(({ from }) => from)])
  return {
    ok: true,
    project: { ...next, pins: { ...next.pins, referential: pin }, modifiedAt: context.now.toISOString() },
    report: {
      from: project.pins.referential,
      to: pin,
      kept: answers.filter((id) => !newIds.has(id) && !gone.has(id)),
      followed: followed.filter(({ from }) => isCounted(from)),
      setAside: decided('different').flatMap(({ id }) => (isCounted(id) ? id : [])),
      noLonger: answers.filter((id) => gone.has(id)),
    },
  }
}

/** Puts an answer under its id; one that is there, and was only set aside, keeps its former answers. */
const withAnswer = (
  project: Project,
  { id, former = [], ...fields }: Partial<PracticeAnswer> & Pick<PracticeAnswer, 'id'>,
  context: EditContext,
): Project => {
  const there = findRecord(project, 'practiceAnswers', id)
  const all = [...(there?.former ?? []), ...former]
  const complete = { ...fields, ...(all.length > 0 && { former: all.slice(-20) }) }
  return there
    ? patchRecord(project, 'practiceAnswers', id, complete, context)
    : addRecord(project, 'practiceAnswers', { ...complete, id }, context).project
}
