import { findCodeRange } from './find-municipality.ts'
import { bestLines, createRanks, keepBest } from './line-ranks.ts'
import { codeAt, type MunicipalityIndex } from './municipality.ts'
import { lineAt, visitLines } from './text-column.ts'

type LineFilter = (line: number) => boolean

/** A single digit would list a tenth of the country. */
const MIN_CODE_LENGTH = 2

const RANK = { postalCode: 0, inseeCode: 1, postalCodeBeginning: 2, inseeCodeBeginning: 3 } as const

/** Lines whose postal or INSEE code begins with each of the codes typed, best first. */
export function searchCodes(index: MunicipalityIndex, codes: readonly string[], limit: number): readonly number[] {
  const [code = '', ...others] = codes
  if (code.length < MIN_CODE_LENGTH) return []
  const ranks = createRanks(index)
  const fits = createCodeFilter(index, others)
  const isWhole = new RegExp(`\\b${code}\\b`)
  visitLines(index.postalCodes, new RegExp(`\\b${code}`, 'g'), (line) => {
    const rank = isWhole.test(lineAt(index.postalCodes, line)) ? RANK.postalCode : RANK.postalCodeBeginning
    if (fits(line)) keepBest(ranks, line, rank)
  })
  const { from, to } = findCodeRange(index, code)
  for (let line = from; line < to; line++) {
    const rank = codeAt(index, line) === code ? RANK.inseeCode : RANK.inseeCodeBeginning
    if (fits(line)) keepBest(ranks, line, rank)
  }
  const found = bestLines(index, ranks, limit)
  // Half of the postal codes are also the INSEE code of another commune, and up to 46 communes share a postal code.
  // People type postal codes: those come first, but the commune whose INSEE code it is keeps a place in the list.
  const hasOwner = codeAt(index, from) === code && fits(from) && limit > 0
  return !hasOwner || found.includes(from) ? found : [...found.slice(0, limit - 1), from]
}

/** Keeps the lines whose INSEE code (hence the département) or a postal code begins with each of the codes. */
export function createCodeFilter(index: MunicipalityIndex, codes: readonly string[]): LineFilter {
  const filters = codes.map((code): LineFilter => {
    const { from, to } = findCodeRange(index, code)
    const postalCode = new RegExp(`\\b${code}`)
    return (line) => (line >= from && line < to) || postalCode.test(lineAt(index.postalCodes, line))
  })
  return (line) => filters.every((fits) => fits(line))
}
