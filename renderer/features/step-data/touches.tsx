import type { ComponentType, ReactNode } from 'react'
import type { CustomFields } from '../../entry/record-form.tsx'
import type { RecordEdits } from '../../entry/use-record.ts'

interface Touches {
  /** Above the records. */
  readonly above?: ComponentType<{ readonly base: string; readonly onOpen: (id: string | null) => void }>
  readonly customOf?: (edits: RecordEdits) => CustomFields
  readonly extraOf?: (edits: RecordEdits) => ReactNode
  readonly belowOf?: (edits: RecordEdits) => ReactNode
}

const touches: Readonly<Record<string, Touches>> = {}

/** What some entities have beyond their list of fields: a picture, a check, a calculation. */
export const touchesOf = (key: string): Touches => touches[key] ?? {}
