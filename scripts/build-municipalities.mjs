// Packs the French communes in force into one small text file that the application carries
// (the npm package weighs 12 MB and lists former communes too). Run before a build or a test: the result is not committed.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sourcePath = join(root, 'resources/municipalities/source.json')
const outputPath = join(root, 'resources/municipalities/municipalities.dat')

/** Apostrophes and quotation marks as in the rest of the interface; the search accepts the plain ones too. */
const withFrenchTypography = (name) => name.replaceAll("'", '’').replace(/"([^"]*)"/g, '«\u00a0$1\u00a0»')

const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

function refuse(reason) {
  throw new Error(`build-municipalities: ${reason}`)
}

/** Département by département, the digits after its code grow: steps (1, 1, 2…) compress far better than codes. */
function toCodeSteps(municipalities) {
  let departmentCode = ''
  let previous = 0
  return municipalities.map(({ code, departement }) => {
    if (!code.startsWith(departement)) refuse(`${code} does not start with its département ${departement}`)
    const number = Number(code.slice(departement.length))
    if (departement !== departmentCode) {
      departmentCode = departement
      previous = 0
    }
    const step = number - previous
    previous = number
    return step
  })
}

/** The inter-municipal bodies in the order the communes meet them: neighbours then share small, near numbers. */
function toIntermunicipalColumn(municipalities, bodies) {
  const bodyOfMember = new Map(bodies.flatMap((body) => body.membres.map((member) => [member.code, body])))
  const positions = new Map()
  const column = municipalities.map(({ code }) => {
    const body = bodyOfMember.get(code)
    if (body === undefined) return null
    if (!positions.has(body)) positions.set(body, positions.size)
    return positions.get(body)
  })
  return { column, bodies: [...positions.keys()] }
}

/**
 * Columns of one plain object; see `shared/municipalities/municipality-file.ts` for the reading side.
 * A population or a postal code missing from the package stays missing: nothing is invented.
 */
function packMunicipalities({ communes, departements, epci, source }) {
  const municipalities = communes.filter((commune) => commune.type === 'commune-actuelle').sort(byCode)
  if (municipalities.length !== source.municipalityCount) {
    refuse(`${municipalities.length} communes found, ${source.municipalityCount} announced by source.json`)
  }
  const countByDepartment = new Map()
  for (const { departement } of municipalities) {
    countByDepartment.set(departement, (countByDepartment.get(departement) ?? 0) + 1)
  }
  const departments = departements
    .filter(({ code }) => countByDepartment.has(code))
    .sort(byCode)
    .map(({ code, nom }) => [code, withFrenchTypography(nom), countByDepartment.get(code)])
  if (departments.length !== countByDepartment.size) refuse('a commune names an unknown département')
  const intermunicipal = toIntermunicipalColumn(municipalities, epci)
  return {
    format: 'petits-pas-municipalities',
    version: 1,
    source,
    departments,
    epciCodes: intermunicipal.bodies.map(({ code }) => code).join('\n'),
    epciNames: intermunicipal.bodies.map(({ nom }) => withFrenchTypography(nom)).join('\n'),
    codeSteps: toCodeSteps(municipalities),
    names: municipalities.map(({ nom }) => withFrenchTypography(nom)).join('\n'),
    postalCodes: municipalities.map(({ codesPostaux = [] }) => [...codesPostaux].sort().join(' ')).join('\n'),
    epciPositions: intermunicipal.column,
    populations: municipalities.map(({ population = null }) => population),
  }
}

const require = createRequire(import.meta.url)
const source = JSON.parse(readFileSync(sourcePath, 'utf8'))
const installedVersion = require(`${source.package}/package.json`).version
if (installedVersion !== source.packageVersion) {
  refuse(`source.json describes ${source.packageVersion} (years, counts), ${installedVersion} is installed`)
}
const text = JSON.stringify(
  packMunicipalities({
    communes: require(`${source.package}/data/communes.json`),
    departements: require(`${source.package}/data/departements.json`),
    epci: require(`${source.package}/data/epci.json`),
    source,
  }),
)
// Left alone when it says the same: a newer file would have the whole application built again, under whoever uses it.
if (!existsSync(outputPath) || readFileSync(outputPath, 'utf8') !== text) {
  // Renamed in one go: a test or a start that reads it meanwhile never sees half of it.
  mkdirSync(dirname(outputPath), { recursive: true })
  const temporaryPath = `${outputPath}.${process.pid}.tmp`
  writeFileSync(temporaryPath, text)
  renameSync(temporaryPath, outputPath)
}
