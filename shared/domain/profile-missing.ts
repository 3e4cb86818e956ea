import type { Entry } from '../steps/entry-schema.ts'
import type { Profile } from './profile.ts'

/**
 * The fields of the profile that the method asks for and that are still empty, in the order of its table
 * (`communityProfile`, step 1). An empty text counts as empty, zero does not.
 */
export const missingProfileFields = (profile: Profile, entry: Pick<Entry, 'fields'>): readonly string[] => {
  const values = new Map<string, unknown>(Object.entries(profile))
  return entry.fields
    .filter(({ required }) => required === true)
    .map(({ field }) => field)
    .filter((field) => values.get(field) === undefined || values.get(field) === '')
}
