import type { PracticeAnswer } from '../domain/answers.ts'
import { type EditContext, findRecord } from '../domain/edit.ts'
import type { Situation } from '../domain/profile.ts'
import type { Project } from '../domain/project.ts'
import type { PracticeId } from '../domain/record.ts'
import { changePracticeAnswer } from './answer-practice.ts'
import type { PlainPractice } from './plain-practice-schema.ts'
import type { Practice } from './practice-schema.ts'
import type { ProfileQuestionsFile, SituationFact } from './profile-questions.ts'

/** `essential`: what counts in this commune. `full`: everything that can apply to it. */
export type SelectionDepth = 'essential' | 'full'

/** What a selection looks at; a {@link FullPractice} is one. */
export interface SelectablePractice {
  readonly practice: Pick<Practice, 'id' | 'selection' | 'firstYearCore'>
  readonly plain: Pick<PlainPractice, 'selectionReason'>
}

/** Why a practice stands where it does; `fact` names the answer of the profile it comes from. */
export interface SelectionReason {
  readonly kind:
    | 'first_year'
    | 'essential'
    | 'situation'
    | 'answered'
    | 'brought_back'
    | 'set_aside'
    | 'full'
    | 'later'
    | 'rarely_useful'
  readonly text: string
  readonly fact?: SituationFact
}

export interface SelectedPractice {
  readonly id: PracticeId
  readonly reason: SelectionReason
}

/** Every practice in one of three groups, in the order they came. Nothing is ever left out. */
export interface PracticeSelection {
  readonly essential: readonly SelectedPractice[]
  readonly later: readonly SelectedPractice[]
  readonly notHere: readonly SelectedPractice[]
}

type Group = keyof PracticeSelection
interface Placed {
  readonly group: Group
  readonly reason: SelectionReason
}

type Choices = readonly Pick<PracticeAnswer, 'id' | 'state' | 'placement' | 'placementReason'>[]

/** What the answers of the profile say of a practice: a fact that excludes it, or one that calls for it. */
const fromSituation = (id: string, situation: Situation, { questions }: ProfileQuestionsFile): Placed | undefined => {
  for (const { fact, whenNo } of questions) {
    const entry = situation[fact] === false ? whenNo.find(({ practice }) => practice === id) : undefined
    if (entry) return { group: entry.to, reason: { kind: 'situation', text: entry.text, fact } }
  }
  for (const { fact, whenYes } of questions) {
    const entry = situation[fact] === true ? whenYes.find(({ practice }) => practice === id) : undefined
    if (entry) return { group: 'essential', reason: { kind: 'situation', text: entry.text, fact } }
  }
  return undefined
}

/** Our own sorting for a small commune, before anything is known of this one. */
const byDefault = ({ practice, plain }: SelectablePractice, { reasons }: ProfileQuestionsFile): Placed => {
  const { selection, firstYearCore } = practice
  if (selection === 'essential') {
    const kind = firstYearCore ? 'first_year' : 'essential'
    return { group: 'essential', reason: { kind, text: reasons[kind] } }
  }
  const text = plain.selectionReason ?? reasons.full
  return selection === 'later'
    ? { group: 'later', reason: { kind: 'later', text } }
    : { group: 'notHere', reason: { kind: 'rarely_useful', text } }
}

const place = (
  entry: SelectablePractice,
  choice: Choices[number] | undefined,
  situation: Situation,
  depth: SelectionDepth,
  content: ProfileQuestionsFile,
): Placed => {
  const { reasons } = content
  if (choice?.placement === 'set_aside')
    return { group: 'notHere', reason: { kind: 'set_aside', text: choice.placementReason ?? reasons.set_aside } }
  const known = fromSituation(entry.practice.id, situation, content)
  const usual = byDefault(entry, content)
  const placed = known ?? usual
  if (placed.group === 'essential') return placed
  if (choice?.placement === 'brought_back')
    return { group: 'essential', reason: { kind: 'brought_back', text: reasons.brought_back } }
  // An answer of the commune is worth more than our sorting; « sans objet » agrees with it.
  if (choice?.state !== undefined && choice.state !== 'not_applicable')
    return { group: 'essential', reason: { kind: 'answered', text: reasons.answered } }
  const isExcluded = known?.group === 'notHere'
  return depth === 'full' && !isExcluded ? { group: 'essential', reason: { kind: 'full', text: reasons.full } } : placed
}

/**
 * Sorts practices for one commune: what counts here, what can wait, what does not apply, each with its reason. The user's
 * own choice comes first, then the answers already given, then the profile, then our sorting for a small commune.
 */
export const selectPractices = (
  practices: readonly SelectablePractice[],
  situation: Situation,
  depth: SelectionDepth,
  choices: Choices,
  content: ProfileQuestionsFile,
): PracticeSelection => {
  const byId = new Map(choices.map((choice) => [choice.id, choice]))
  const groups: Record<Group, SelectedPractice[]> = { essential: [], later: [], notHere: [] }
  for (const entry of practices) {
    const { id } = entry.practice
    const { group, reason } = place(entry, byId.get(id), situation, depth, content)
    groups[group].push({ id, reason })
  }
  return groups
}

/**
 * Brings a practice back among the essentials, puts it out of the way with a reason, or (undefined) leaves it to the
 * sorting again.
 */
export const placePractice = (
  project: Project,
  id: PracticeId,
  placement: PracticeAnswer['placement'],
  context: EditContext,
  placementReason?: string,
): Project =>
  placement === undefined && !findRecord(project, 'practiceAnswers', id)
    ? project
    : changePracticeAnswer(project, id, { placement, placementReason: placementReason?.trim() || undefined }, context)
