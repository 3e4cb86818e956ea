import type { Actor, Role } from './people.ts'
import type { Addressee } from './questions.ts'

export interface AddresseeChoice {
  /** `role:mayor` or `actor:<id>`. */
  readonly value: string
  readonly label: string
}

const labelOf = (actor: Actor, roleLabels: ReadonlyMap<Role, string>): string => {
  const more = actor.organisation ?? actor.title ?? (actor.role && roleLabels.get(actor.role))
  return more && more !== actor.name ? `${actor.name}, ${more}` : actor.name
}

/** Who can be asked: the people of the dossier by name, then every role of a small commune. */
export const listAddressees = (
  actors: readonly Actor[],
  roles: readonly { readonly id: Role; readonly label: string }[],
): { readonly people: readonly AddresseeChoice[]; readonly roles: readonly AddresseeChoice[] } => {
  const roleLabels = new Map(roles.map(({ id, label }) => [id, label]))
  return {
    people: actors.map((actor) => ({ value: `actor:${actor.id}`, label: labelOf(actor, roleLabels) })),
    roles: roles.map(({ id, label }) => ({ value: `role:${id}`, label })),
  }
}

/** The choice that stands for an addressee; undefined when nobody is chosen. */
export const addresseeValue = ({ askRole, askActor }: Addressee): string | undefined => {
  if (askActor !== undefined) return `actor:${askActor}`
  return askRole === undefined ? undefined : `role:${askRole}`
}

/** The addressee that a choice stands for; somebody of the actor map brings the role that the map gives. */
export const readAddressee = (
  value: string | undefined,
  actors: readonly Actor[],
  roles: readonly { readonly id: Role }[],
): Addressee => {
  const [kind, id] =
    value === undefined ? [] : [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
  if (kind === 'actor') return { askActor: id, askRole: actors.find((actor) => actor.id === id)?.role }
  return { askRole: kind === 'role' ? roles.find((role) => role.id === id)?.id : undefined }
}
