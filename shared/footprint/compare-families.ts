import { computeFootprint } from './compute-footprint.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters, SourceFamily } from './footprint-parameters.ts'
import type { FootprintLine, FootprintResult } from './footprint-result.ts'
import type { Inventory } from './to-footprint-lines.ts'

export interface FamilyComparison {
  readonly family: Exclude<SourceFamily, 'as_recorded'>
  readonly result: FootprintResult
  /** Counted lines whose factor comes from this database. */
  readonly linesFromFamily: number
  /** Counted lines that this database does not know and that keep another factor. */
  readonly linesFromElsewhere: number
}

/** What a family says of one lot, beside the others. */
export interface LineComparison {
  readonly id: string
  readonly totalsKgCo2e: Readonly<Partial<Record<FamilyComparison['family'], number>>>
  /** Largest ÷ smallest total, 1 when all agree; absent with fewer than two figures. */
  readonly ratio?: number
}

const families = ['ademe', 'boavizta', 'ecodiag'] as const

/** The same inventory with the factors of each database, side by side: they can differ by a factor of six. */
export const compareFamilies = (
  project: Inventory,
  content: FootprintContent,
  parameters: FootprintParameters,
): readonly FamilyComparison[] =>
  families.map((family) => {
    const result = computeFootprint(project, content, { ...parameters, sourceFamily: family })
    const lots = result.lines.filter((line) => line.state === 'counted' && line.site !== undefined && !line.isDormant)
    const own = lots.filter((line) => content.factors.get(line.factorId ?? '')?.family === family)
    return { family, result, linesFromFamily: own.length, linesFromElsewhere: lots.length - own.length }
  })

/** Line by line, what each database gives; only lots that at least two databases know. */
export const compareLines = (
  comparisons: readonly FamilyComparison[],
  content: FootprintContent,
): readonly LineComparison[] => {
  const isFromFamily = (line: FootprintLine, family: string): boolean =>
    content.factors.get(line.factorId ?? '')?.family === family
  const first = comparisons[0]?.result.lines ?? []
  return first.flatMap(({ id }) => {
    const found = comparisons.flatMap(({ family, result }) => {
      const line = result.lines.find((entry) => entry.id === id)
      return line?.totalKgCo2e !== undefined && isFromFamily(line, family) ? [[family, line.totalKgCo2e] as const] : []
    })
    if (found.length < 2) return []
    const values = found.map(([, total]) => total)
    const smallest = Math.min(...values)
    return [
      { id, totalsKgCo2e: Object.fromEntries(found), ...(smallest > 0 && { ratio: Math.max(...values) / smallest }) },
    ]
  })
}
