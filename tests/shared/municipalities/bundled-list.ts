import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { decodeMunicipalities } from '../../../shared/municipalities/decode-municipalities.ts'
import type { MunicipalityIndex } from '../../../shared/municipalities/municipality.ts'

/** The text that the application carries, built afresh: a list left by an older script would prove nothing. */
export function buildBundledList(): string {
  execFileSync(process.execPath, ['scripts/build-municipalities.mjs'])
  return readFileSync('resources/municipalities/municipalities.dat', 'utf8')
}

export function openBundledList(): MunicipalityIndex {
  return decodeMunicipalities(buildBundledList())
}
