import { codeAt, type Municipality, type MunicipalityIndex, municipalityAt } from './municipality.ts'

/** The commune with this INSEE code (`50239`, `2A004`; spaces around and lower case accepted), if it is in force. */
export function findMunicipality(index: MunicipalityIndex, code: string): Municipality | undefined {
  const wanted = code.trim().toUpperCase()
  const line = findFirstLine(index, wanted)
  return wanted !== '' && codeAt(index, line) === wanted ? municipalityAt(index, line) : undefined
}

/** Lines whose INSEE code begins so: `from` included, `to` excluded, equal when there is none. */
export function findCodeRange(index: MunicipalityIndex, beginning: string): { from: number; to: number } {
  return { from: findFirstLine(index, beginning), to: findFirstLine(index, `${beginning}~`) } // ~ follows digits and letters
}

/** First line whose code is not before `code`: lines follow the codes, so halving the list sixteen times is enough. */
function findFirstLine(index: MunicipalityIndex, code: string): number {
  let low = 0
  let high = index.codeNumbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (codeAt(index, middle) < code) low = middle + 1
    else high = middle
  }
  return low
}
