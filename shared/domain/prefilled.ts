import type { Prefilled } from './record.ts'

interface WithPrefilled {
  readonly prefilled?: Prefilled | undefined
}

/** True while somebody else's proposal waits for the commune. */
export const isProposed = ({ prefilled }: WithPrefilled): boolean =>
  prefilled !== undefined && prefilled.confirmedOn === undefined && prefilled.fields.length > 0

/** Who proposed, in words: an actor of the dossier by name, or the name as it came. */
export const proposerName = (actors: readonly { readonly id: string; readonly name: string }[], by: string): string =>
  actors.find(({ id }) => id === by)?.name ?? by

/** The commune agrees with everything that was proposed. `today` is an ISO day. */
export const confirmProposal = (prefilled: Prefilled, today: string): Prefilled => ({
  ...prefilled,
  confirmedOn: today,
})

/**
 * What stays proposed once the commune has written in some fields itself: those are no longer proposed. With none left,
 * the proposal counts as confirmed. Undefined when nothing changes.
 */
export const proposalAfterEdit = (
  { prefilled }: WithPrefilled,
  editedFields: readonly string[],
  today: string,
): Prefilled | undefined => {
  if (!prefilled || prefilled.confirmedOn !== undefined) return undefined
  const fields = prefilled.fields.filter((field) => !editedFields.includes(field))
  if (fields.length === prefilled.fields.length) return undefined
  return fields.length === 0 ? confirmProposal(prefilled, today) : { ...prefilled, fields }
}
