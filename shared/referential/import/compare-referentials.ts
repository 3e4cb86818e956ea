import { foldName } from '../../municipalities/fold-name.ts'
import { compareIds, isSameTitle } from './practice-ids.ts'
import { type ComparedField, comparedFields, type ReferentialView, type ViewedPractice } from './referential-view.ts'

/** A field that differs by more than case, accents, apostrophes, spaces or the order of a list. */
export interface FieldChange {
  readonly field: ComparedField
  readonly before: string | readonly string[] | undefined
  readonly after: string | readonly string[] | undefined
}

export interface ChangedPractice {
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldChange[]
}

/** One id, two titles: only a person can say whether it is the same practice. */
export interface ConflictingPractice {
  readonly id: string
  readonly before: string
  readonly after: string
  /** Where the incoming version has the title that this id had. */
  readonly oldTitleNowAt?: string
  /** Where the current version had the title that this id takes. */
  readonly newTitleWasAt?: string
  readonly fields: readonly FieldChange[]
}

/** One title, another id, the old id gone. */
export interface RenumberedPractice {
  readonly from: string
  readonly to: string
  readonly title: string
}

export interface ReferentialComparison {
  readonly added: readonly ViewedPractice[]
  readonly changed: readonly ChangedPractice[]
  readonly conflicting: readonly ConflictingPractice[]
  readonly renumbered: readonly RenumberedPractice[]
  readonly removed: readonly ViewedPractice[]
  readonly unchanged: readonly string[]
}

const folded = (value: string | readonly string[]): string =>
  typeof value === 'string' ? foldName(value) : value.map(foldName).toSorted().join('\n')

const isSame = (before: FieldChange['before'], after: FieldChange['after']): boolean =>
  before === after || (before !== undefined && after !== undefined && folded(before) === folded(after))

/** What changed, field by field. A source without texts, dates or pilots cannot say that they went. */
const compareFields = (current: ViewedPractice, incoming: ViewedPractice): readonly FieldChange[] =>
  comparedFields
    .filter((field) => !((field === 'text' || field === 'date') && (!current[field] || !incoming[field])))
    .map((field): FieldChange => ({ field, before: current[field], after: incoming[field] }))
    .filter(({ before, after }) => !isSame(before, after))

/**
 * Compares two versions of a guide. A practice is the same when id and title agree; anything else is told apart:
 * changed field by field, the same id with another title (a question), the same title under another id, new, gone.
 */
export const compareReferentials = (current: ReferentialView, incoming: ReferentialView): ReferentialComparison => {
  const before = new Map(current.practices.map((practice) => [practice.id, practice]))
  const after = new Map(incoming.practices.map((practice) => [practice.id, practice]))
  const idOfTitle = (view: ReferentialView, title: string): string | undefined =>
    view.practices.find((practice) => isSameTitle(practice.title, title))?.id

  const changed: ChangedPractice[] = []
  const conflicting: ConflictingPractice[] = []
  const renumbered: RenumberedPractice[] = []
  const removed: ViewedPractice[] = []
  const unchanged: string[] = []
  for (const practice of current.practices) {
    const next = after.get(practice.id)
    const nowAt = idOfTitle(incoming, practice.title)
    if (next && isSameTitle(next.title, practice.title)) {
      const fields = compareFields(practice, next)
      if (fields.length > 0) changed.push({ id: practice.id, title: next.title, fields })
      else unchanged.push(practice.id)
    } else if (next) {
      const wasAt = idOfTitle(current, next.title)
      conflicting.push({
        id: practice.id,
        before: practice.title,
        after: next.title,
        ...(nowAt && { oldTitleNowAt: nowAt }),
        ...(wasAt && { newTitleWasAt: wasAt }),
        fields: compareFields(practice, next).filter(({ field }) => field !== 'title'),
      })
    } else if (nowAt) renumbered.push({ from: practice.id, to: nowAt, title: practice.title })
    else removed.push(practice)
  }
  const isKnown = ({ id }: ViewedPractice): boolean => before.has(id) || renumbered.some(({ to }) => to === id)
  const inOrder = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((first, second) => compareIds(first.id, second.id))
  return {
    added: inOrder(incoming.practices.filter((practice) => !isKnown(practice))),
    changed: inOrder(changed),
    conflicting: inOrder(conflicting),
    renumbered: renumbered.toSorted((first, second) => compareIds(first.from, second.from)),
    removed: inOrder(removed),
    unchanged: unchanged.toSorted(compareIds),
  }
}
