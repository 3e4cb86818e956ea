import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeMunicipalities } from '../../shared/municipalities/decode-municipalities.ts'
import type { MunicipalityIndex } from '../../shared/municipalities/municipality.ts'

// Both the command line (out/cli) and the shell (out/main) lie two folders below the resources.
const here = path.dirname(fileURLToPath(import.meta.url))
const candidates = [
  '../../resources/municipalities/municipalities.dat',
  '../../../resources/municipalities/municipalities.dat',
]

/** The bundled list of communes, read from the resources. */
export const loadMunicipalities = (): MunicipalityIndex => {
  for (const candidate of candidates) {
    try {
      return decodeMunicipalities(readFileSync(path.resolve(here, candidate), 'utf8'))
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isMissing) throw error
    }
  }
  throw new Error('resources/municipalities/municipalities.dat is missing: run npm run prepare-data')
}
