import { bestLines, createRanks, keepBest } from './line-ranks.ts'
import { type Municipality, type MunicipalityIndex, municipalityAt } from './municipality.ts'
import { type MunicipalityQuery, parseMunicipalityQuery, withoutTitle } from './municipality-query.ts'
import { createNameMatcher, createTightProbe, NAME_RANKS } from './rank-name.ts'
import { createCodeFilter, searchCodes } from './search-codes.ts'
import { visitLines } from './text-column.ts'

type Words = MunicipalityQuery['words']

/** Terres australes et antarctiques françaises. */
const MAX_DEPARTMENT_WORDS = 5

/**
 * The communes that answer what somebody typed, best first: the exact name, then names that begin so, then names where
 * each word begins a word; at equal rank the larger population. Accents, case, hyphens, apostrophes, ligatures,
 * « St »/« Saint » and a leading article do not matter. Also understands a postal code, an INSEE code, the beginning of
 * either (two digits at least), and a name with its département (« thereval 50 », « Saint-Denis (Réunion) »).
 * Returns at most `limit` communes, an empty list when nothing answers.
 */
export function searchMunicipalities(index: MunicipalityIndex, query: string, limit = 20): readonly Municipality[] {
  const parsed = parseMunicipalityQuery(query)
  const lines = parsed.words.length === 0 ? searchCodes(index, parsed.codes, limit) : searchNames(index, parsed, limit)
  return lines.map((line) => municipalityAt(index, line))
}

/**
 * First all the words in the name; then, for « Saint-Denis Réunion », the last words as a département. The second
 * reading comes after the first unless brackets say that it is the right one.
 */
function searchNames(index: MunicipalityIndex, query: MunicipalityQuery, limit: number): readonly number[] {
  const { words, codes, bracketStart } = query
  const ranks = createRanks(index)
  const fitsCodes = createCodeFilter(index, codes)
  rankLines(index, words, bracketStart === undefined ? 0 : NAME_RANKS, fitsCodes, ranks)
  const firstSplit = bracketStart ?? Math.max(1, words.length - MAX_DEPARTMENT_WORDS)
  for (let split = firstSplit; split <= (bracketStart ?? words.length - 1); split++) {
    const departments = findDepartments(index, words.slice(split))
    if (departments.size === 0) continue
    const fits = (line: number): boolean => departments.has(index.departmentPositions[line] ?? -1) && fitsCodes(line)
    rankLines(index, words.slice(0, split), bracketStart === undefined ? NAME_RANKS : 0, fits, ranks)
  }
  const found = bestLines(index, ranks, limit)
  if (found.length > 0) return found
  const simpler = withoutTitle(query)
  return simpler === undefined ? searchTightNames(index, query, limit) : searchNames(index, simpler, limit)
}

/** The last attempt, when nothing was found: a name typed without its spaces or its apostrophe. */
function searchTightNames(
  index: MunicipalityIndex,
  { words, codes }: MunicipalityQuery,
  limit: number,
): readonly number[] {
  const ranks = createRanks(index)
  const fits = createCodeFilter(index, codes)
  visitLines(index.foldedNames, createTightProbe(words), (line) => {
    if (fits(line)) keepBest(ranks, line, 0)
  })
  return bestLines(index, ranks, limit)
}

function rankLines(
  index: MunicipalityIndex,
  words: Words,
  firstRank: number,
  fits: (line: number) => boolean,
  ranks: Uint8Array,
): void {
  const { probe, rank } = createNameMatcher(words)
  const { text, starts } = index.foldedNames
  visitLines(index.foldedNames, probe, (line) => {
    const found = fits(line) ? rank(text, starts[line] ?? 0) : undefined
    if (found !== undefined) keepBest(ranks, line, firstRank + found)
  })
}

/** Positions of the départements that have this name, or failing that, whose name begins so. */
function findDepartments(index: MunicipalityIndex, words: Words): ReadonlySet<number> {
  const typed = words.map(([word]) => ` ${word}`).join('')
  const find = (isFound: (name: string) => boolean): readonly number[] =>
    index.departments.flatMap(({ foldedName }, position) =>
      isFound(foldedName) || isFound(foldedName.replace(/^ la /, ' ')) ? [position] : [],
    )
  const exact = find((name) => name === typed)
  return new Set(exact.length > 0 ? exact : find((name) => name.startsWith(typed)))
}
