import { foldLines } from './fold-name.ts'
import type { MunicipalityIndex } from './municipality.ts'
import { type MunicipalityFile, municipalityFileSchema } from './municipality-file.ts'
import { countLines, createTextColumn } from './text-column.ts'

/**
 * Opens the packed list of the communes, whichever way its text came (fetched by the renderer, read from the disk).
 * @throws Error when the text is not the list that this version of the application was built with. The file is part
 * of the application: a damaged one is not something the user did, so it is not an `AppError`.
 */
export function decodeMunicipalities(text: string): MunicipalityIndex {
  const file = municipalityFileSchema.parse(JSON.parse(text))
  const index = {
    source: file.source,
    names: createTextColumn(file.names),
    foldedNames: createTextColumn(foldLines(file.names)),
    postalCodes: createTextColumn(file.postalCodes),
    departments: file.departments.map(([code, name]) => ({ code, name, foldedName: foldLines(name) })),
    ...decodeCodes(file),
    epciCodes: createTextColumn(file.epciCodes),
    epciNames: createTextColumn(file.epciNames),
    epciPositions: file.epciPositions,
    populations: file.populations,
  }
  checkIndex(index)
  return index
}

function decodeCodes(file: MunicipalityFile): Pick<MunicipalityIndex, 'codeNumbers' | 'departmentPositions'> {
  const codeNumbers = Uint16Array.from(file.codeSteps)
  const departmentPositions = new Uint8Array(codeNumbers.length)
  let start = 0
  file.departments.forEach(([, , count], position) => {
    const numbers = codeNumbers.subarray(start, start + count)
    numbers.forEach((step, line) => {
      numbers[line] = step + (numbers[line - 1] ?? 0)
    })
    departmentPositions.fill(position, start, start + count)
    start += count
  })
  if (start !== codeNumbers.length) throw new Error(`municipality list: départements announce ${start} communes`)
  return { codeNumbers, departmentPositions }
}

function checkIndex(index: MunicipalityIndex): void {
  const expected = index.source.municipalityCount
  const lengths = {
    names: countLines(index.names),
    foldedNames: countLines(index.foldedNames),
    postalCodes: countLines(index.postalCodes),
    codes: index.codeNumbers.length,
    epciPositions: index.epciPositions.length,
    populations: index.populations.length,
  }
  for (const [column, length] of Object.entries(lengths)) {
    if (length !== expected) throw new Error(`municipality list: ${length} lines in "${column}", ${expected} expected`)
  }
  const epciCount = countLines(index.epciCodes)
  if (countLines(index.epciNames) !== epciCount) throw new Error('municipality list: EPCI without a name')
  if (index.epciPositions.some((position) => position !== null && position >= epciCount)) {
    throw new Error('municipality list: a commune points to an unknown EPCI')
  }
}
