import type { NewProjectInput } from '../domain/new-project.ts'
import type { Project } from '../domain/project.ts'
import { versionForPopulation } from '../steps/version-for-population.ts'
import type { Municipality } from './municipality.ts'

/** The places every commune has; the others are added by the commune. */
const firstSites = ['mairie', 'école'] as const

/** What a new dossier takes from the bundled list; the version of the steps follows from the population. */
export const toNewProjectInput = (municipality: Municipality, pins: Project['pins']): NewProjectInput => ({
  name: municipality.name,
  inseeCode: municipality.code,
  population: municipality.population,
  postalCodes: municipality.postalCodes,
  departmentCode: municipality.departmentCode,
  departmentName: municipality.departmentName,
  ownTaxEpci: municipality.epciName,
  version: versionForPopulation(municipality.population),
  sites: firstSites,
  pins,
})
