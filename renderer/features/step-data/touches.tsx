import type { ComponentType, ReactNode } from 'react'
import type { CustomFields } from '../../entry/record-form.tsx'
import type { RecordEdits } from '../../entry/use-record.ts'
import { ActorPicture } from './actor-picture.tsx'
import { MeasureLines } from './measure-lines.tsx'
import { NoticeDay } from './notice-day.tsx'
import { SectionsField } from './sections-field.tsx'
import { SmartCheck } from './smart-check.tsx'

interface Touches {
  /** Above the records. */
  readonly above?: ComponentType<{ readonly base: string; readonly onOpen: (id: string | null) => void }>
  readonly customOf?: (edits: RecordEdits) => CustomFields
  readonly extraOf?: (edits: RecordEdits) => ReactNode
}

const touches: Readonly<Record<string, Touches>> = {
  actor: { above: ActorPicture },
  ambition: { customOf: (edits) => ({ smartState: (field) => <SmartCheck field={field} edits={edits} /> }) },
  roadmap: { customOf: (edits) => ({ sections: (field) => <SectionsField field={field} edits={edits} /> }) },
  deliberation: { extraOf: (edits) => <NoticeDay edits={edits} /> },
  indicatorValue: { above: MeasureLines },
}

/** What some entities have beyond their list of fields: a picture, a check, a calculation. */
export const touchesOf = (key: string): Touches => touches[key] ?? {}
