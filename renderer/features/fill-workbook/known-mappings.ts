import { z } from 'zod'
import { type CellMapping, cellMappingSchema } from '../../../shared/fill-workbook/cell-mapping-schema.ts'

const KEY = 'petits-pas.workbook-cells'
/** A commune fills few different workbooks; older ones make room. */
const MOST = 5

const schema = z.array(cellMappingSchema).max(MOST)

/** Where values went in earlier workbooks, on this computer. Anything unreadable counts as none. */
export const readKnownMappings = (): readonly CellMapping[] => {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]')).data ?? []
  } catch {
    return [] // not our own text any more: the cells are simply proposed anew
  }
}

const isSameTemplate = (a: CellMapping, b: CellMapping): boolean =>
  JSON.stringify(a.fingerprint.sheets) === JSON.stringify(b.fingerprint.sheets)

/** Remembers the cells of a workbook, for the next time it is filled. */
export const rememberMapping = (mapping: CellMapping): void => {
  const others = readKnownMappings().filter((known) => !isSameTemplate(known, mapping))
  localStorage.setItem(KEY, JSON.stringify([mapping, ...others].slice(0, MOST)))
}
