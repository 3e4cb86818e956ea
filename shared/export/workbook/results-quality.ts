import type { FootprintPerimeter } from '../../footprint/footprint-result.ts'
import { literal } from './addresses.ts'
import type { SheetInput } from './build-context.ts'
import { formula } from './cells.ts'
import type { ResultRefs, ResultRows, SheetRefs } from './results-types.ts'

type Column = (key: string) => string

/** Formulas on the lines of every sheet: how many, how sure, how much rests on default data. */
export const qualityRows = (input: SheetInput, refs: SheetRefs) => {
  const { texts, footprint } = input
  const { equipment, hosted, purchases } = refs
  const { counted, not_counted, not_filled_in } = texts.lineStates
  const notNo = literal(`<>${texts.words.no ?? ''}`)
  const lots: readonly Column[] = Object.values(equipment).map((entry) => entry.column)
  const services: readonly Column[] = [hosted.column, purchases.column]
  const states = (column: Column, isLot: boolean, wanted: readonly (string | undefined)[]): string =>
    wanted
      .map((state) =>
        isLot
          ? `COUNTIFS(${column('state')},${literal(state ?? '')},${column('inUse')},${notNo})`
          : `COUNTIF(${column('state')},${literal(state ?? '')})`,
      )
      .join('+')
  const everywhere = (wanted: readonly (string | undefined)[]): string =>
    [
      ...lots.map((column) => states(column, true, wanted)),
      ...services.map((column) => states(column, false, wanted)),
    ].join('+')
  const of = (perimeter: FootprintPerimeter, wanted: readonly (string | undefined)[]): string => {
    if (perimeter === 'hosted_services') return states(hosted.column, false, wanted)
    if (perimeter === 'purchased_services') return states(purchases.column, false, wanted)
    return states(equipment[perimeter].column, true, wanted)
  }
  const all = [counted, not_counted, not_filled_in]
  const filled = [counted, not_counted]
  const over = (name: 'SUM' | 'COUNT', key: string, columns: readonly Column[]): string =>
    `${name}(${columns.map((column) => column(key)).join(',')})`

  return {
    linesOf: (perimeter: FootprintPerimeter) => of(perimeter, all),
    filledOf: (perimeter: FootprintPerimeter) => of(perimeter, filled),
    write: (
      out: ResultRows,
      internalAt: string,
    ): Pick<ResultRefs, 'low' | 'high' | 'unknownKg' | 'filled' | 'lines'> => {
      const { quality, qualityComments } = texts.results
      const { units } = texts
      const { range, defaults, monetaryShare } = footprint
      const columns = [...lots, ...services]
      const lines = footprint.countedLines + footprint.notCountedLines + footprint.notFilledInLines
      const halfWidth = out.line(
        quality.halfWidth,
        formula('kg', `SQRT(${over('SUM', 'square', columns)})`, range.halfWidthKgCo2e),
        units.kgPerYear,
        qualityComments.range,
      )
      const low = out.line(
        quality.low,
        formula('kg', `MAX(0,${internalAt}-${halfWidth})`, range.lowKgCo2e),
        units.kgPerYear,
      )
      const high = out.line(
        quality.high,
        formula('kg', `${internalAt}+${halfWidth}`, range.highKgCo2e),
        units.kgPerYear,
      )
      out.line(quality.known, formula('integer', over('COUNT', 'square', columns), range.linesWithUncertainty))
      out.line(
        quality.unknown,
        formula('integer', over('COUNT', 'unknownUncertainty', columns), range.linesWithoutUncertainty),
        undefined,
        qualityComments.unknown,
      )
      const unknownKg = out.line(
        quality.unknownKg,
        formula('kg', over('SUM', 'unknownUncertainty', columns), range.kgCo2eWithoutUncertainty),
        units.kgPerYear,
      )
      const filledAt = out.line(
        quality.filled,
        formula('integer', everywhere(filled), lines - footprint.notFilledInLines),
      )
      const linesAt = out.line(quality.lines, formula('integer', everywhere(all), lines))
      out.line(
        quality.completeness,
        formula('percent', `IF(${linesAt}=0,"",${filledAt}/${linesAt})`, footprint.completeness),
        undefined,
        qualityComments.completeness,
      )
      out.line(quality.counted, formula('integer', everywhere([counted]), footprint.countedLines))
      out.line(
        quality.defaultLines,
        formula('integer', over('COUNT', 'defaultManufacturing', lots), defaults.durationLines),
      )
      const defaulted = `(${over('SUM', 'defaultManufacturing', lots)}+${over('SUM', 'defaultUse', lots)})`
      out.line(
        quality.defaultShare,
        formula('percent', `IF(${internalAt}=0,0,${defaulted}/${internalAt})`, defaults.shareOfTotal),
        undefined,
        qualityComments.defaultShare,
      )
      out.line(
        quality.monetaryShare,
        formula(
          'percent',
          `IF(${internalAt}=0,0,(${hosted.monetary}+${purchases.total})/${internalAt})`,
          monetaryShare,
        ),
        undefined,
        qualityComments.monetaryShare,
      )
      return { low, high, unknownKg, filled: filledAt, lines: linesAt }
    },
  }
}
