import { openIncoming } from '../contents/open-incoming.ts'
import { type Result, success } from '../errors/app-error.ts'
import { readCellMapping } from '../fill-workbook/cell-mapping.ts'
import { openTemplate } from '../fill-workbook/open-template.ts'
import { decodeText } from '../import/readers/decode-text.ts'
import { readSpreadsheet } from '../import/readers/read-spreadsheet.ts'
import { openProjectFile } from '../project-file/project-file.ts'
import { importReferential } from '../referential/import/import-referential.ts'

const bareName = (name: string): string => name.replace(/\.(?:zip|json|md)$/i, '')

/** What a pack says of its own making. */
export interface Making {
  readonly now: Date
  readonly appVersion: string
  readonly author?: string
}

/** What may come from outside, and what reads it. Each reader checks sizes, depth and counts before and while it reads. */
export const gateReaders = {
  project: (bytes: Uint8Array) => openProjectFile(bytes),
  incoming: openIncoming,
  table: readSpreadsheet,
  template: openTemplate,
  sheets: (bytes: Uint8Array, name: string, made: Making = { now: new Date(), appVersion: '' }) =>
    success(importReferential({ path: name, bytes }, { ...made, name: bareName(name) })),
  mapping: (bytes: Uint8Array) => readCellMapping(decodeText(bytes).text),
} satisfies Readonly<Record<string, (bytes: Uint8Array, name: string, made?: Making) => Result<unknown>>>

export type GateKind = keyof typeof gateReaders
export type GateAnswer<Kind extends GateKind> = ReturnType<(typeof gateReaders)[Kind]>

export interface GateRequest {
  readonly kind: GateKind
  readonly bytes: Uint8Array
  /** As the user knows the file: what a message about a part of it names. */
  readonly name: string
  readonly made?: Making
}
