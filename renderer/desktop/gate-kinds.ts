import { openIncoming } from '../../shared/contents/open-incoming.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { readCellMapping } from '../../shared/fill-workbook/cell-mapping.ts'
import { openTemplate } from '../../shared/fill-workbook/open-template.ts'
import { decodeText } from '../../shared/import/readers/decode-text.ts'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { openProjectFile } from '../../shared/project-file/project-file.ts'
import { importReferential } from '../../shared/referential/import/import-referential.ts'

const bareName = (name: string): string => name.replace(/\.(?:zip|json|md)$/i, '')

/** What may come from outside, and what reads it. Each reader checks sizes, depth and counts before and while it reads. */
export const gateReaders = {
  project: openProjectFile,
  incoming: openIncoming,
  table: readSpreadsheet,
  template: openTemplate,
  sheets: (bytes: Uint8Array, name: string) =>
    success(importReferential({ path: name, bytes }, { now: new Date(), appVersion: '', name: bareName(name) })),
  mapping: (bytes: Uint8Array) => readCellMapping(decodeText(bytes).text),
} satisfies Readonly<Record<string, (bytes: Uint8Array, name: string) => Result<unknown>>>

export type GateKind = keyof typeof gateReaders
export type GateAnswer<Kind extends GateKind> = ReturnType<(typeof gateReaders)[Kind]>

export interface GateRequest {
  readonly kind: GateKind
  readonly bytes: Uint8Array
  /** As the user knows the file: what a message about a part of it names. */
  readonly name: string
}
