import type { Cell, WorkbookRow } from '../workbook-model.ts'
import type { EquipmentRefs } from './equipment-sheet.ts'
import type { ServiceRefs } from './hosted-sheet.ts'
import type { MunicipalityRefs } from './municipality-sheet.ts'
import type { TerritoryRefs } from './territory-sheet.ts'

/** Where the answers to the practices stand, and how many practices there are. */
export interface PracticeRefs {
  readonly states: string
  readonly count: number
}

/** Where the figures of the other sheets stand. */
export interface SheetRefs {
  readonly equipment: Readonly<
    Record<'workstations' | 'network' | 'server_room' | 'connected_territory', EquipmentRefs>
  >
  readonly hosted: ServiceRefs
  readonly purchases: ServiceRefs
  readonly territory: TerritoryRefs
  readonly practices: PracticeRefs
  readonly municipality: MunicipalityRefs
}

/** The result cells that the first sheet shows again. */
export type ResultRefs = Readonly<
  Record<
    'internal' | 'low' | 'high' | 'unknownKg' | 'perAgent' | 'perInhabitant' | 'filled' | 'lines' | 'practicesDone',
    string
  >
>

/** Adds rows to the sheet and knows where they stand. */
export interface ResultRows {
  readonly push: (
    cells: Readonly<Record<string, Cell | undefined>>,
    merge?: NonNullable<WorkbookRow['merge']>,
  ) => string
  readonly section: (title: string | undefined) => void
  readonly headers: (cells: Readonly<Record<string, string | undefined>>, leftKey?: string) => void
  readonly line: (label: string | undefined, cell: Cell, unit?: string, comment?: string) => string
  readonly nextRow: () => number
  readonly bar: (firstRow: number) => void
  readonly letter: (key: string) => string
}
