import type { WorkbookTexts } from './workbook-texts-schema.ts'

export interface SheetName {
  readonly key: string
  readonly name: string
  readonly summary: string
}

/** The fourteen sheets in their order, 0 to 13. */
export const sheetNames = (texts: WorkbookTexts): readonly SheetName[] => {
  const { sheets } = texts.equipment
  const entry = (key: string, sheet: { readonly name: string; readonly summary: string }): SheetName => ({
    key,
    name: sheet.name,
    summary: sheet.summary,
  })
  return [
    entry('home', texts.home),
    entry('municipality', texts.municipality),
    entry('workstations', sheets.workstations),
    entry('network', sheets.network),
    entry('server_room', sheets.server_room),
    entry('hosted', texts.hosted),
    entry('connected_territory', sheets.connected_territory),
    entry('purchases', texts.purchases),
    entry('territory', texts.territory),
    entry('results', texts.results),
    entry('practices', texts.practices),
    entry('label', texts.label),
    entry('admin', texts.admin),
    entry('help', texts.help),
  ]
}
