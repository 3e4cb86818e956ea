import type { Project } from '../../domain/project.ts'
import { compareFamilies, type FamilyComparison } from '../../footprint/compare-families.ts'
import type { FootprintContent } from '../../footprint/footprint-content.ts'
import type { FootprintResult } from '../../footprint/footprint-result.ts'

export interface FamilyEstimate {
  readonly family: FamilyComparison['family'] | 'as_recorded'
  readonly totalKgCo2e: number
  /** Absent when no line has a known uncertainty. */
  readonly lowKgCo2e?: number
  readonly highKgCo2e?: number
  readonly ownLines?: number
  readonly lines: number
}

/** Yearly kgCO2e: the recorded factors give the central value, all databases together the two ends. */
export interface EstimateRange {
  readonly lowKgCo2e: number
  readonly centralKgCo2e: number
  readonly highKgCo2e: number
  readonly families: readonly FamilyEstimate[]
}

const toFamily = (
  family: FamilyEstimate['family'],
  result: FootprintResult,
  own: number | undefined,
  lines: number,
): FamilyEstimate => ({
  family,
  totalKgCo2e: result.internal.totalKgCo2e,
  lines,
  ...(own !== undefined && { ownLines: own }),
  ...(result.range.linesWithUncertainty > 0 && {
    lowKgCo2e: result.range.lowKgCo2e,
    highKgCo2e: result.range.highKgCo2e,
  }),
})

/**
 * The range to print. Most published factors come without an uncertainty, and databases differ by a factor of 1.5 to 6:
 * the known uncertainty alone would look far too sure. So the range goes from the lowest to the highest of the databases,
 * each with its known margin. Undefined when nothing is counted.
 */
export const estimateRange = (
  project: Project,
  footprint: FootprintResult,
  content: FootprintContent,
): EstimateRange | undefined => {
  if (footprint.internal.totalKgCo2e <= 0) return undefined
  const families = [
    toFamily('as_recorded', footprint, undefined, footprint.countedLines),
    ...compareFamilies(project, content, footprint.parameters)
      .filter(({ linesFromFamily }) => linesFromFamily > 0)
      .map(({ family, result, linesFromFamily, linesFromElsewhere }) =>
        toFamily(family, result, linesFromFamily, linesFromFamily + linesFromElsewhere),
      ),
  ]
  return {
    lowKgCo2e: Math.min(...families.map((one) => one.lowKgCo2e ?? one.totalKgCo2e)),
    centralKgCo2e: footprint.internal.totalKgCo2e,
    highKgCo2e: Math.max(...families.map((one) => one.highKgCo2e ?? one.totalKgCo2e)),
    families,
  }
}
