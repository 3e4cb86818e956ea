import { type EditContext, patchProfile } from '../../../shared/domain/edit.ts'
import { createProject } from '../../../shared/domain/new-project.ts'
import type { Profile, StepsVersion } from '../../../shared/domain/profile.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Municipality } from '../../../shared/municipalities/municipality.ts'
import { toNewProjectInput } from '../../../shared/municipalities/to-new-project-input.ts'
import { versionForPopulation } from '../../../shared/steps/version-for-population.ts'

/** What is filled in before a dossier exists. An absent value was left empty. */
export interface Draft {
  readonly name: string
  readonly kind: Profile['kind']
  readonly population?: number | undefined
  readonly ownTaxEpci?: string | undefined
  readonly referentName?: string | undefined
  readonly weeklyHours?: number | undefined
  readonly councilDate?: string | undefined
  /** Chosen by the user; absent, the version follows the population. */
  readonly chosenVersion?: StepsVersion | undefined
}

/** The draft of a commune of the list, or an empty one for what is not in it. */
export const draftFor = (municipality: Municipality | undefined): Draft => ({
  name: municipality?.name ?? '',
  kind: 'commune',
  population: municipality?.population,
  ownTaxEpci: municipality?.epciName,
})

/** The version of the path: the user's choice, else the one its population calls for. */
export const versionOf = ({ chosenVersion, population }: Draft): StepsVersion =>
  chosenVersion ?? versionForPopulation(population)

const emptyMunicipality: Municipality = {
  code: '',
  name: '',
  postalCodes: [],
  departmentCode: '',
  departmentName: '',
}

/** The dossier that a draft becomes. */
export const projectFromDraft = (
  draft: Draft,
  municipality: Municipality | undefined,
  pins: Project['pins'],
  context: EditContext,
): Project => {
  const listed = toNewProjectInput(municipality ?? emptyMunicipality, pins)
  const input = municipality
    ? listed
    : { ...listed, inseeCode: undefined, postalCodes: undefined, departmentCode: undefined, departmentName: undefined }
  const { name, kind, population, ownTaxEpci, referentName, weeklyHours, councilDate } = draft
  const project = createProject(
    { ...input, name: name.trim(), population, ownTaxEpci, version: versionOf(draft) },
    context,
  )
  return patchProfile(project, { kind, referentName, weeklyHours, councilDate }, context)
}
