import type { MunicipalitySource } from './municipality-file.ts'
import { lineAt, type TextColumn } from './text-column.ts'

/** A French commune in force. `code` is its INSEE code (5 characters, `2A…`/`2B…` in Corsica), never its postal code. */
export interface Municipality {
  readonly code: string
  readonly name: string
  /** Ascending; empty for the five uninhabited districts that La Poste does not serve. */
  readonly postalCodes: readonly string[]
  readonly departmentCode: string
  readonly departmentName: string
  /** SIREN of the inter-municipal body (EPCI with its own taxes); absent for islands and overseas collectivities. */
  readonly epciCode?: string
  /** Short form of the source: « CC », « CA », « CU » for communauté de communes, d’agglomération, urbaine. */
  readonly epciName?: string
  /** Municipal population, inhabitants; its year is given by `populationYearOf`. 0 is real: six villages destroyed in 1916. */
  readonly population?: number
}

/**
 * The whole list in columns: line `i` of each column is the same commune, and lines follow the INSEE codes.
 * 35,000 objects would cost ten times the memory; a `Municipality` is made for the few lines shown.
 */
export interface MunicipalityIndex {
  readonly source: MunicipalitySource
  readonly names: TextColumn
  /** The names as the search reads them: see `fold-name.ts`. */
  readonly foldedNames: TextColumn
  /** Postal codes of one commune, separated by a space. */
  readonly postalCodes: TextColumn
  readonly departments: readonly { readonly code: string; readonly name: string; readonly foldedName: string }[]
  readonly departmentPositions: Uint8Array
  /** The digits of the INSEE code after those of the département. */
  readonly codeNumbers: Uint16Array
  readonly epciCodes: TextColumn
  readonly epciNames: TextColumn
  readonly epciPositions: readonly (number | null)[]
  readonly populations: readonly (number | null)[]
}

const CODE_LENGTH = 5

/** INSEE code of one line; empty when there is no such line. */
export function codeAt(index: MunicipalityIndex, line: number): string {
  const department = index.departments[index.departmentPositions[line] ?? -1]
  if (department === undefined) return ''
  return department.code + String(index.codeNumbers[line]).padStart(CODE_LENGTH - department.code.length, '0')
}

/** The commune of one line. @throws RangeError when the line does not exist: a bug of the caller. */
export function municipalityAt(index: MunicipalityIndex, line: number): Municipality {
  const department = index.departments[index.departmentPositions[line] ?? -1]
  if (department === undefined) throw new RangeError(`no municipality at line ${line}`)
  const epciPosition = index.epciPositions[line] ?? undefined
  const population = index.populations[line] ?? undefined
  return {
    code: codeAt(index, line),
    name: lineAt(index.names, line),
    postalCodes: lineAt(index.postalCodes, line)
      .split(' ')
      .filter((postalCode) => postalCode !== ''),
    departmentCode: department.code,
    departmentName: department.name,
    ...(epciPosition === undefined
      ? {}
      : { epciCode: lineAt(index.epciCodes, epciPosition), epciName: lineAt(index.epciNames, epciPosition) }),
    ...(population === undefined ? {} : { population }),
  }
}

/** Year of the population figures of a département: overseas, some censuses are older or newer than the others. */
export function populationYearOf(index: MunicipalityIndex, departmentCode: string): number {
  const { year, otherYears } = index.source.population
  return otherYears.find((other) => other.departmentCode === departmentCode)?.year ?? year
}
