import { createContext, useContext } from 'react'

/** The address of the dossier, for the fields that lead to another screen. */
export const EntryBase = createContext('')
export const useEntryBase = (): string => useContext(EntryBase)

/** Where the records of an entity are written down. */
export const entityPath = (base: string, { step, slug }: { readonly step: string; readonly slug: string }): string =>
  `${base}/etapes/${step}/donnees/${slug}`
