import type { CollectionName } from '../../domain/project.ts'

/** Where something stands in the returned workbook. */
export interface WorkbookPlace {
  /** Name of the sheet in the workbook that came back. */
  readonly sheet: string
  readonly row: number
  /** Address, `C12`. Absent for a whole row or sheet. */
  readonly cell?: string
  /** Heading of the column, or name of the field. */
  readonly column?: string
}

/** What a cell shows: a label of a list rather than its code. Absent: empty, which is not zero. */
export type ShownValue = string | number

/** A value that the workbook changed. */
export interface ReturnedChange extends WorkbookPlace {
  /** Stable while the same workbook is read: to choose a change. */
  readonly key: string
  readonly target: 'profile' | 'footprintSettings' | ReturnedCollection
  /** Id of the record; that of an answer is the practice's. */
  readonly recordId: string
  /** What the row is about: a lot, a service, a practice. */
  readonly label: string
  readonly field: string
  readonly before?: ShownValue
  readonly after?: ShownValue
  /** What the dossier would store; absent, the field becomes empty. */
  readonly value?: unknown
}

/** A row without an identifier, complete enough to be a new record. */
export interface ReturnedAddition extends WorkbookPlace {
  readonly key: string
  readonly target: ReturnedCollection
  readonly label: string
  /** The record without what the dossier adds to it. */
  readonly fields: Readonly<Record<string, unknown>>
}

export type ReturnedCollection = Extract<
  CollectionName,
  'equipmentLots' | 'connectedObjects' | 'digitalServices' | 'purchasedServices' | 'practiceAnswers'
>

/** Why something in the workbook is not taken. */
export type ReturnReason =
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'not-a-date'
  | 'not-in-the-list'
  | 'unknown-equipment'
  | 'too-long'
  | 'out-of-bounds'
  | 'formula'
  | 'error-value'
  | 'required'
  | 'incomplete-row'
  | 'unknown-record'
  | 'duplicate-row'
  | 'unknown-practice'
  | 'other-list'
  | 'site-in-use'
  | 'identity'
  | 'setting'
  | 'not-kept'
  | 'sheet-missing'
  | 'column-missing'
  | 'unknown-sheet'
  | 'unknown-column'

export interface ReturnProblem extends WorkbookPlace {
  readonly reason: ReturnReason
  /** What the cell holds, shortened. */
  readonly value?: string
}

/** A record of the dossier whose row is no longer in the workbook. It is kept. */
export interface MissingRow {
  readonly target: ReturnedCollection
  readonly recordId: string
  readonly label: string
}

/** What a returned workbook would change, before anything is changed. */
export interface ReturnPlan {
  /** When the workbook was exported, ISO 8601; absent when it does not say. */
  readonly exportedAt?: string
  readonly changes: readonly ReturnedChange[]
  readonly additions: readonly ReturnedAddition[]
  /** Differences in records that the dossier changed since the export: the dossier keeps its values unless asked. */
  readonly conflicts: readonly ReturnedChange[]
  readonly problems: readonly ReturnProblem[]
  readonly missingRows: readonly MissingRow[]
}
