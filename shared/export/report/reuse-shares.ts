import type { Project } from '../../domain/project.ts'
import type { ThresholdRow } from '../../obligations/threshold-schema.ts'

/** A share of a year (0 to 1) beside the rate the law asks for that year. */
export interface YearlyShare {
  readonly year: number
  /** Absent when the year cannot be computed: a missing value is not zero. */
  readonly share?: number
  /** 0 to 1; absent before the rule. */
  readonly rate?: number
}

/** The share the law asks for in a year (0 to 1); undefined before the rule. */
export const rateFor = (row: ThresholdRow | undefined, year: number): number | undefined => {
  const pct = row?.ratesPct?.filter(({ fromYear }) => fromYear <= year).at(-1)?.pct
  return pct === undefined ? undefined : pct / 100
}

const toYear = (year: number, share: number | undefined, rate: number | undefined): YearlyShare => ({
  year,
  ...(share !== undefined && { share }),
  ...(rate !== undefined && { rate }),
})

/** The threshold with this id. */
export const findRow = (rows: readonly ThresholdRow[], id: string): ThresholdRow | undefined =>
  rows.find((row) => row.id === id)

/**
 * Second-hand or recycled part of each year's spending without tax, computers and phones together (AGEC article 58,
 * decree 2024-134). Printing is another line of the decree: it stays out.
 */
export const purchaseShares = (project: Project, rows: readonly ThresholdRow[]): readonly YearlyShare[] => {
  const row = findRow(rows, 'reuse_purchases')
  const concerned = project.yearlyPurchases.filter(({ category }) => category !== 'printing')
  const years = [...new Set(concerned.map(({ year }) => year))].sort((one, other) => one - other)
  return years.map((year) => {
    const own = concerned.filter((purchase) => purchase.year === year && purchase.totalExclTax !== undefined)
    const total = own.reduce((sum, { totalExclTax }) => sum + (totalExclTax ?? 0), 0)
    const isKnown = own.every((one) => one.reuseExclTax !== undefined || one.recycledContentExclTax !== undefined)
    const second = own.reduce((sum, one) => sum + (one.reuseExclTax ?? 0) + (one.recycledContentExclTax ?? 0), 0)
    return toYear(year, total > 0 && isKnown ? Math.min(second / total, 1) : undefined, rateFor(row, year))
  })
}

/** Part of each year's retired equipment under ten years old that found a second use (decree 2023-266). */
export const disposalShares = (project: Project, rows: readonly ThresholdRow[]): readonly YearlyShare[] => {
  const row = findRow(rows, 'reuse_disposals')
  return project.yearlyDisposals
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, retiredStockOnJanuary1: stock, toReuse }) => {
      const share = stock !== undefined && stock > 0 && toReuse !== undefined ? Math.min(toReuse / stock, 1) : undefined
      return toYear(year, share, rateFor(row, year))
    })
}

/** The last year that can be computed. */
export const lastKnown = (shares: readonly YearlyShare[]): YearlyShare | undefined =>
  shares.findLast(({ share, rate }) => share !== undefined && rate !== undefined)
