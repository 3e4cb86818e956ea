import type { Actor } from '../../domain/people.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

/** The documents that can carry personal contacts; every other leaves them out whatever is asked. */
const documents: ReadonlySet<string> = new Set(['d1.actor_map', 'd9.handover'])

/** True for a document that asks whether personal contacts should be printed. */
export const mayCarryContacts = (id: string): boolean => documents.has(id)

/** A text, then the contact of an actor in brackets when contacts were asked for. */
export const withContact = ({ contactOf, content }: DeliverableScope, text: string, actor: Actor): string => {
  const contact = contactOf(actor)
  return contact === undefined
    ? text
    : `${text}${content.common.document.contactAfter.replace('{{contact}}', () => contact)}`
}
