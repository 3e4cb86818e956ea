import type { PracticeAnswer } from '../../domain/answers.ts'
import {
  addRecord,
  type EditContext,
  findRecord,
  patchProfile,
  patchRecord,
  removeRecord,
  upsertRecord,
} from '../../domain/edit.ts'
import { type Project, projectSchema } from '../../domain/project.ts'
import type { PracticeId } from '../../domain/record.ts'
import { failure, type Result, success } from '../../errors/app-error.ts'
import { patchFootprintSettings } from '../../footprint/edit-settings.ts'
import type { ReturnedAddition, ReturnedChange, ReturnPlan } from './return-plan.ts'

/** What the user chose on the list of changes. */
export interface ReturnChoices {
  /** Keys of changes and additions to leave out. */
  readonly refused?: ReadonlySet<string>
  /** Keys of conflicts where the value of the workbook is wanted. */
  readonly taken?: ReadonlySet<string>
}

type Patch = Readonly<Record<string, unknown>>

const withoutAnswer = ({ id: _id, modifiedAt: _at, modifiedBy: _by, ...fields }: PracticeAnswer): boolean =>
  Object.values(fields).every((value) => value === undefined)

/** Changes of one record become one edit: one stamp, one step back. */
const applyChanges = (project: Project, changes: readonly ReturnedChange[], context: EditContext): Project => {
  const byRecord = new Map<string, ReturnedChange[]>()
  for (const change of changes) {
    const key = `${change.target}/${change.recordId}`
    byRecord.set(key, [...(byRecord.get(key) ?? []), change])
  }
  let next = project
  for (const [first, ...others] of byRecord.values()) {
    if (!first) continue
    // The readers checked each value against the schema of its field; the whole dossier is checked again below.
    const patch: Patch = Object.fromEntries([first, ...others].map(({ field, value }) => [field, value]))
    const { target, recordId } = first
    if (target === 'profile') next = patchProfile(next, patch, context)
    else if (target === 'footprintSettings') next = patchFootprintSettings(next, patch, context)
    else if (target === 'practiceAnswers') {
      const id = recordId as PracticeId // the reader took it from the list of practices
      next = upsertRecord(next, target, id, patch, {}, context)
      const answer = findRecord(next, target, id)
      if (answer && withoutAnswer(answer)) next = removeRecord(next, target, id, context)
    } else next = patchRecord(next, target, recordId, patch, context)
  }
  return next
}

const applyAddition = (project: Project, { target, fields }: ReturnedAddition, context: EditContext): Project =>
  addRecord(project, target, fields as never, context).project // checked with the whole dossier below

/**
 * Takes the changes and additions of a returned workbook into the dossier it was compared with, and the conflicts that
 * were decided for the workbook. A result that would not be a valid dossier is refused as a whole.
 */
export const applyReturnPlan = (
  project: Project,
  plan: ReturnPlan,
  context: EditContext,
  choices: ReturnChoices = {},
): Result<Project> => {
  const isWanted = ({ key }: { readonly key: string }): boolean => !choices.refused?.has(key)
  const decided = plan.conflicts.filter(({ key }) => choices.taken?.has(key))
  const changed = applyChanges(project, [...plan.changes.filter(isWanted), ...decided], context)
  const result = plan.additions
    .filter(isWanted)
    .reduce((next, addition) => applyAddition(next, addition, context), changed)
  const checked = projectSchema.safeParse(result)
  return checked.success
    ? success(result)
    : failure('invalid-file', { path: checked.error.issues[0]?.path.join('.') ?? '' })
}
