import type { FrozenLine } from '../domain/footprint.ts'
import { changeTerms } from './change-terms.ts'
import type { ComparedEvaluation } from './freeze-footprint.ts'
import { addChanges, type ChangeCause, type ChangeParts, noChange, splitProductChange } from './split-change.ts'

/** What happened to a line. `found`: listed now, but not bought since; `lost`: its data are missing now. */
export type LineEvent = 'kept' | 'bought' | 'found' | 'left' | 'lost' | 'stored' | 'back'

export interface LineChange extends ChangeParts {
  readonly line: FrozenLine
  readonly event: LineEvent
  readonly beforeKgCo2e: number
  readonly afterKgCo2e: number
}

export interface Evolution extends ChangeParts {
  readonly beforeKgCo2e: number
  readonly afterKgCo2e: number
  /** Always the sum of the four parts. */
  readonly changeKgCo2e: number
  /** √Σ(real change of a line × its uncertainty)², over the lines whose uncertainty is known. */
  readonly realHalfWidthKgCo2e: number
  /** Part of the real change, in absolute value, whose uncertainty nobody published. */
  readonly realWithoutUncertaintyKgCo2e: number
  /** Lines that moved, the largest change first. */
  readonly lines: readonly LineChange[]
}

const amountOf = (line: FrozenLine | undefined): number =>
  line === undefined || line.isDormant ? 0 : (line.totalKgCo2e ?? 0)
const isActive = (line: FrozenLine | undefined): boolean =>
  line !== undefined && !line.isDormant && line.totalKgCo2e !== undefined

/** Amounts paid are new records every year: the same nature of service is the same line, its amounts together. */
const byKey = (lines: readonly FrozenLine[]): ReadonlyMap<string, FrozenLine> => {
  const found = new Map<string, FrozenLine>()
  for (const line of lines) {
    const isPurchase = line.collection === 'purchasedServices'
    const key = isPurchase ? `${line.collection} ${line.kind} ${line.state}` : `${line.collection} ${line.id}`
    const known = found.get(key)
    found.set(
      key,
      known === undefined
        ? line
        : {
            ...known,
            count: (known.count ?? 0) + (line.count ?? 0),
            unsplitKgCo2e: (known.unsplitKgCo2e ?? 0) + (line.unsplitKgCo2e ?? 0),
            totalKgCo2e: (known.totalKgCo2e ?? 0) + (line.totalKgCo2e ?? 0),
          },
    )
  }
  return found
}

/** Why a line counts on one side only. A place or a perimeter that only one side covers is a change of scope. */
const eventOf = (
  before: FrozenLine | undefined,
  after: FrozenLine | undefined,
  sides: { readonly before: ComparedEvaluation; readonly after: ComparedEvaluation },
): LineEvent => {
  if (isActive(before) && isActive(after)) return 'kept'
  if (before && after) {
    if (isActive(after)) return before.isDormant && before.totalKgCo2e !== undefined ? 'back' : 'found'
    return after.isDormant && after.totalKgCo2e !== undefined ? 'stored' : 'lost'
  }
  const line = after ?? before
  const other = after ? sides.before : sides.after
  const isCovered = other.lines.some(
    (one) => one.perimeter === line?.perimeter && one.site === line.site && one.state === 'counted',
  )
  const isSiteCovered = line?.site === undefined ? isCovered : other.lines.some((one) => one.site === line.site)
  if (after) {
    const isBoughtSince = after.purchaseYear !== undefined && after.purchaseYear >= sides.before.year
    return isBoughtSince && isSiteCovered ? 'bought' : 'found'
  }
  return isSiteCovered ? 'left' : 'lost'
}

const causeOf: Readonly<Record<Exclude<LineEvent, 'kept'>, ChangeCause>> = {
  bought: 'real',
  found: 'scope',
  left: 'real',
  lost: 'scope',
  stored: 'real',
  back: 'real',
}

const keptParts = (
  before: FrozenLine,
  after: FrozenLine,
  sides: { readonly before: ComparedEvaluation; readonly after: ComparedEvaluation },
): ChangeParts => {
  let parts = noChange
  for (const name of ['manufacturingKgCo2e', 'useKgCo2e', 'unsplitKgCo2e'] as const) {
    const [was, is] = [before[name], after[name]]
    if (was === undefined && is === undefined) continue
    if (was === undefined || is === undefined) {
      // The part could be computed on one side only: a datum was missing on the other.
      parts = addChanges(parts, { ...noChange, scope: (is ?? 0) - (was ?? 0) })
      continue
    }
    const split = splitProductChange(changeTerms(name, before, after, sides))
    // What the inputs do not explain (rounding, an input that was not kept) is the computation itself: never lost.
    const rest = is - was - (split.real + split.factors + split.method + split.scope)
    parts = addChanges(parts, { ...split, method: split.method + rest })
  }
  return parts
}

/**
 * Why the footprint of a commune moved between two evaluations, in kgCO2e a year: what really changed (devices, years of
 * use, electricity), the factors, the method (database, hours, cooling) and the scope (data that one side did not have).
 * The four parts sum exactly to the whole change. Dormant lots stay out, as of the totals.
 */
export const compareEvaluations = (before: ComparedEvaluation, after: ComparedEvaluation): Evolution => {
  const sides = { before, after }
  const [was, is] = [byKey(before.lines), byKey(after.lines)]
  const all = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly LineChange[] => {
    const [old, recent] = [was.get(key), is.get(key)]
    const line = recent ?? old
    const [beforeKgCo2e, afterKgCo2e] = [amountOf(old), amountOf(recent)]
    if (!line || (beforeKgCo2e === 0 && afterKgCo2e === 0)) return []
    const event = eventOf(old, recent, sides)
    const parts =
      event === 'kept' && old && recent
        ? keptParts(old, recent, sides)
        : { ...noChange, [event === 'kept' ? 'scope' : causeOf[event]]: afterKgCo2e - beforeKgCo2e }
    return [{ line, event, beforeKgCo2e, afterKgCo2e, ...parts }]
  })
  const sum = all.reduce<ChangeParts>(addChanges, noChange)
  const known = all.filter(({ line }) => line.uncertaintyPct !== undefined)
  const lines = all
    .filter(({ real, factors, method, scope }) => [real, factors, method, scope].some((part) => Math.abs(part) > 1e-9))
    .sort(
      (one, other) => Math.abs(other.afterKgCo2e - other.beforeKgCo2e) - Math.abs(one.afterKgCo2e - one.beforeKgCo2e),
    )
  return {
    ...sum,
    beforeKgCo2e: all.reduce((total, one) => total + one.beforeKgCo2e, 0),
    afterKgCo2e: all.reduce((total, one) => total + one.afterKgCo2e, 0),
    changeKgCo2e: sum.real + sum.factors + sum.method + sum.scope,
    realHalfWidthKgCo2e: Math.sqrt(
      known.reduce((total, { real, line }) => total + (real * ((line.uncertaintyPct ?? 0) / 100)) ** 2, 0),
    ),
    realWithoutUncertaintyKgCo2e: all
      .filter(({ line }) => line.uncertaintyPct === undefined)
      .reduce((total, { real }) => total + Math.abs(real), 0),
    lines,
  }
}
