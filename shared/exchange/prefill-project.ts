import type { EditContext } from '../domain/edit.ts'
import { createProject, type NewProjectInput } from '../domain/new-project.ts'
import type { Profile } from '../domain/profile.ts'
import type { CollectionName, Project } from '../domain/project.ts'
import type { Prefilled } from '../domain/record.ts'
import { keptActorIds, type PrefillRule, prefillRules } from './prefill-rules.ts'

/** Who proposes, since which ISO day, and where the values come from. */
export type PrefillOrigin = Pick<Prefilled, 'by' | 'on' | 'source'>

/** What is known of one commune of a series. */
export interface PrefillTarget extends NewProjectInput {
  readonly mutualisingMode?: Profile['mutualisingMode']
}

type Fields = Readonly<Record<string, unknown>>

const isLink = (value: unknown, known: ReadonlySet<string>): boolean => typeof value === 'string' && known.has(value)

/** The allowed fields of a record; a link to something that is not copied is left out rather than left dangling. */
const copyFields = (entry: Fields, rule: PrefillRule, known: ReadonlySet<string>): Fields => {
  const copied: Record<string, unknown> = {}
  for (const field of rule.fields) {
    const value = entry[field]
    if (value === undefined) continue
    if (!rule.links?.includes(field)) copied[field] = value
    else if (Array.isArray(value)) {
      const kept = value.filter((id) => isLink(id, known))
      if (kept.length > 0) copied[field] = kept
    } else if (isLink(value, known)) copied[field] = value
  }
  return { ...copied, ...rule.fixed }
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

/** Ids of the records of the model that will be copied: the only ones a copied record may point to. */
const copiedIds = (model: Project, actors: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...actors, ...idsOf(model.levers), ...idsOf(model.indicators), ...idsOf(model.keyMessages)])

/** The name of the body that a model belongs to: its mutualising body, else the model's own name. */
export const bodyNameOf = (model: Project): string => {
  const { mutualisingBody, name } = model.profile
  const body =
    model.actors.find(({ id }) => id === mutualisingBody) ??
    model.actors.find(({ role }) => role === 'mutualising_body')
  return body?.name ?? name
}

/**
 * The dossier that a body prepares for a commune, from a model (mutualisateur.md, section 3). Only the fields listed
 * there are copied, each record with who proposes it, when, from where, and which fields. What belongs to the commune
 * stays empty: no task is ticked, no practice answered, no ambition, priority, quote, vote or council date.
 */
export const prefillProject = (
  model: Project,
  target: PrefillTarget,
  origin: PrefillOrigin,
  context: EditContext,
): Project => {
  const { mutualisingMode, ...input } = target
  const project = createProject(input, { ...context, author: origin.by })
  const stamp = { modifiedAt: context.now.toISOString(), modifiedBy: origin.by }
  const actors = keptActorIds(model)
  const known = copiedIds(model, actors)
  const lists: Record<string, readonly Fields[]> = {}
  for (const [name, rule] of Object.entries(prefillRules) as [CollectionName, PrefillRule][]) {
    // Object.entries loses the key type
    const source = model[name] as readonly Fields[] // the lists of a project hold records
    lists[name] = source
      .filter((entry) => rule.isKept(entry, actors))
      .map((entry) => {
        const fields = copyFields(entry, rule, known)
        return { id: entry.id, ...stamp, prefilled: { ...origin, fields: Object.keys(fields) }, ...fields }
      })
  }
  const { mutualisingBody, hasItDepartment } = model.profile
  const proposed = {
    ...(mutualisingBody !== undefined && actors.has(mutualisingBody) && { mutualisingBody }),
    ...(hasItDepartment !== undefined && { hasItDepartment }),
    mutualisingMode: mutualisingMode ?? model.profile.mutualisingMode ?? 'pair',
  }
  const { id: _id, modifiedAt: _at, modifiedBy: _by, sites: _sites, ...known_ } = project.profile
  const fields = Object.keys({ ...known_, ...proposed })
  const profile = { ...project.profile, ...proposed, prefilled: { ...origin, fields } }
  return { ...project, ...lists, profile } as Project // each list was made from the same list of a project, by its rule
}
