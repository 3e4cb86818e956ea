import type { EquipmentLot, ImportedLot } from '../../domain/inventory.ts'
import type { LotCollection } from '../../inventory/lots.ts'
import type { LineRemark, SkipReason } from './read-line.ts'

/** A field of a lot that a list can change. */
export type PlannedField = Exclude<keyof ImportedLot, 'serials'>

export interface PlannedChange {
  readonly field: PlannedField
  readonly before?: string | number | boolean
  readonly after?: string | number | boolean
}

/** A value that the list and the dossier changed differently since the last import: that of the dossier stays. */
export interface KeptValue {
  readonly field: PlannedField
  readonly mine?: string | number | boolean
  readonly listed?: string | number | boolean
}

export type NewLotFields = Omit<EquipmentLot, 'id' | 'modifiedAt' | 'modifiedBy'>

/** What happens to one lot of the dossier. */
export type PlannedLot =
  | {
      readonly action: 'create'
      readonly collection: LotCollection
      readonly fields: NewLotFields
      readonly lines: readonly number[]
    }
  | {
      readonly action: 'update' | 'unchanged'
      readonly collection: LotCollection
      readonly lotId: string
      readonly changes: readonly PlannedChange[]
      readonly kept: readonly KeptValue[]
      readonly imported: ImportedLot
      readonly lines: readonly number[]
    }
  /** Its devices, known by their serial numbers, are now in other lots. */
  | { readonly action: 'remove'; readonly collection: LotCollection; readonly lotId: string }

/** A lot of the same place and kind that does not come from the list and names no model: perhaps the same devices. */
export interface PossibleOverlap {
  readonly collection: LotCollection
  readonly lotId: string
  readonly site: string
  readonly kind: string
  readonly count?: number
  /** Devices of that place and kind that the list would add. */
  readonly listedCount: number
}

/** A lot of an earlier list, of a place and kind this list also holds, that is no longer listed. Nothing is done to it. */
export interface NoLongerListed {
  readonly collection: LotCollection
  readonly lotId: string
  readonly count?: number
}

export interface PlannedLine {
  readonly line: number
  readonly sheet: string
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'skipped'
  /** With `skipped`. */
  readonly reason?: SkipReason
  readonly remarks: readonly LineRemark[]
  /** What the line holds, shortened, to find it again. Never a column that names people. */
  readonly excerpt: string
  /** Index in `lots`; absent when the line is skipped. */
  readonly lot?: number
}

export type LineCounts = Readonly<Record<PlannedLine['outcome'], number>>

/** What an import would do, before anything is done. */
export interface ImportPlan {
  readonly lines: readonly PlannedLine[]
  readonly lots: readonly PlannedLot[]
  readonly counts: LineCounts
  /** Devices of the lots that would be created. */
  readonly newDevices: number
  /** Places that the dossier does not know yet. */
  readonly newSites: readonly string[]
  readonly overlaps: readonly PossibleOverlap[]
  readonly noLongerListed: readonly NoLongerListed[]
}
