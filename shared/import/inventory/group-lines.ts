import type { ImportedLot } from '../../domain/inventory.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { LineFacts } from './read-line.ts'

/** Lines of a list that say the same of their devices: one lot. */
export interface LineGroup {
  readonly key: string
  readonly listed: ImportedLot
  /** An age or an "environ" was turned into a year of purchase. */
  readonly isYearEstimated: boolean
  /** The kind was only hinted at. */
  readonly isHint: boolean
  /** Positions of its lines in the table. */
  readonly lines: readonly number[]
}

/** What makes two devices one lot, and finds the lot again at the next import. */
export const lotKey = (lot: ImportedLot): string =>
  [
    foldName(lot.site),
    lot.kind,
    foldName(lot.title ?? ''),
    lot.purchaseYear ?? '',
    lot.conditionAtPurchase ?? '',
    lot.ownership ?? '',
    lot.inUse,
  ].join('|')

/** More serial numbers than that are not kept for one lot. */
const MOST_SERIALS = 5000

const toListed = (facts: LineFacts): ImportedLot => {
  const { site, kind, title, purchaseYear, conditionAtPurchase, ownership, inUse } = facts
  return {
    site,
    kind,
    inUse,
    ...(title !== undefined && { title }),
    ...(purchaseYear !== undefined && { purchaseYear }),
    ...(conditionAtPurchase && { conditionAtPurchase }),
    ...(ownership && { ownership }),
  }
}

/** Groups the lines of a list into lots, in the order of their first line. `facts` holds a hole for each line not taken. */
export const groupLines = (facts: readonly (LineFacts | undefined)[]): readonly LineGroup[] => {
  interface Draft {
    readonly listed: ImportedLot
    count: number | undefined
    readonly serials: string[]
    isYearEstimated: boolean
    isHint: boolean
    readonly lines: number[]
  }
  const drafts = new Map<string, Draft>()
  for (const [index, line] of facts.entries()) {
    if (!line) continue
    const listed = toListed(line)
    const key = lotKey(listed)
    const draft = drafts.get(key) ?? {
      listed,
      count: undefined,
      serials: [],
      isYearEstimated: false,
      isHint: false,
      lines: [],
    }
    drafts.set(key, draft)
    if (line.count !== undefined) draft.count = (draft.count ?? 0) + line.count
    draft.serials.push(...line.serials)
    draft.isYearEstimated ||= line.isYearEstimated
    draft.isHint ||= line.isHint
    draft.lines.push(index)
  }
  return [...drafts].map(([key, { listed, count, serials, isYearEstimated, isHint, lines }]) => ({
    key,
    listed: {
      ...listed,
      ...(count !== undefined && { count }),
      ...(serials.length > 0 && { serials: serials.slice(0, MOST_SERIALS) }),
    },
    isYearEstimated,
    isHint,
    lines,
  }))
}
