import type { FootprintLine, FootprintRange, LineEmissions, Totals } from './footprint-result.ts'

type Parts = { readonly [Key in keyof LineEmissions]?: LineEmissions[Key] | undefined }

const zeroTotals: Totals = { manufacturingKgCo2e: 0, useKgCo2e: 0, unsplitKgCo2e: 0, totalKgCo2e: 0 }

/** The sum of what could be computed; a line without a part adds nothing to that part. */
export const sumLines = (lines: readonly Parts[]): Totals =>
  lines.reduce<Totals>(
    (sum, line) => ({
      manufacturingKgCo2e: sum.manufacturingKgCo2e + (line.manufacturingKgCo2e ?? 0),
      useKgCo2e: sum.useKgCo2e + (line.useKgCo2e ?? 0),
      unsplitKgCo2e: sum.unsplitKgCo2e + (line.unsplitKgCo2e ?? 0),
      totalKgCo2e: sum.totalKgCo2e + (line.totalKgCo2e ?? 0),
    }),
    zeroTotals,
  )

/** A share between 0 and 1; of nothing, 0. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/**
 * total ± √Σ(line × uncertainty)², errors of lines taken as independent (as EcoDiag does). Lines without a known
 * uncertainty are kept apart: they would make the range wider, nobody knows by how much.
 */
export const computeRange = (lines: readonly FootprintLine[]): FootprintRange => {
  const counted = lines.filter((line) => line.totalKgCo2e !== undefined)
  const known = counted.filter((line) => line.uncertaintyPct !== undefined)
  const unknown = counted.filter((line) => line.uncertaintyPct === undefined)
  const total = sumLines(counted).totalKgCo2e
  const halfWidthKgCo2e = Math.sqrt(
    known.reduce((sum, line) => sum + ((line.totalKgCo2e ?? 0) * ((line.uncertaintyPct ?? 0) / 100)) ** 2, 0),
  )
  return {
    lowKgCo2e: Math.max(0, total - halfWidthKgCo2e),
    highKgCo2e: total + halfWidthKgCo2e,
    halfWidthKgCo2e,
    linesWithUncertainty: known.length,
    linesWithoutUncertainty: unknown.length,
    kgCo2eWithoutUncertainty: sumLines(unknown).totalKgCo2e,
  }
}
