import type { EditContext } from './edit.ts'
import type { Profile, StepsVersion } from './profile.ts'
import { collectionNames, type Project } from './project.ts'

/** What is known of a commune when its dossier is made: usually a row of the bundled list. */
export interface NewProjectInput {
  readonly name: string
  readonly inseeCode?: string | undefined
  readonly population?: number | undefined
  readonly postalCodes?: readonly string[] | undefined
  readonly departmentCode?: string | undefined
  readonly departmentName?: string | undefined
  readonly ownTaxEpci?: string | undefined
  readonly version: StepsVersion
  readonly sites: readonly string[]
  readonly pins: Project['pins']
}

/** A new, empty dossier. Lists are empty, unknown fields are absent: nothing is answered in advance. */
export const createProject = (input: NewProjectInput, context: EditContext): Project => {
  const at = context.now.toISOString()
  const { name, version, sites, pins, postalCodes, ...optional } = input
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  const profile: Profile = {
    id: 'profile',
    modifiedAt: at,
    modifiedBy: context.author,
    name,
    kind: 'commune',
    sites: [...sites],
    version,
    ...known,
    ...(postalCodes && { postalCodes: [...postalCodes] }),
  }
  const lists = Object.fromEntries(collectionNames.map((key) => [key, []]))
  return {
    id: context.newId(),
    kind: 'real',
    createdAt: at,
    modifiedAt: at,
    pins,
    profile,
    ...lists,
  } as unknown as Project // every list name was just given an empty list
}
