import { z } from 'zod'
import { importFieldId } from '../../../shared/import/inventory/import-content-schema.ts'
import type { KnownMapping } from '../../../shared/import/inventory/propose-mapping.ts'

const KEY = 'petits-pas.list-columns'
/** The lists of a commune have few forms; older ones make room. */
const MOST = 20

const schema = z
  .array(z.strictObject({ signature: z.string().max(2000), fields: z.array(importFieldId.nullable()).max(256) }))
  .max(MOST)

/** The columns that were confirmed for earlier lists, on this computer. Anything unreadable counts as none. */
export const readKnownMappings = (): readonly KnownMapping[] => {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]')).data ?? []
  } catch {
    return [] // not our own text any more: the columns are simply proposed anew
  }
}

/** Remembers the columns of a list that was imported, for the next one with the same headings. */
export const rememberMapping = (mapping: KnownMapping): void => {
  const others = readKnownMappings().filter(({ signature }) => signature !== mapping.signature)
  localStorage.setItem(KEY, JSON.stringify([mapping, ...others].slice(0, MOST)))
}
