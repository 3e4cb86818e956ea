import { strFromU8 } from 'fflate'
import { type AppError, failure, type Result } from '../../errors/app-error.ts'
import { unzipGuarded, zipLimits } from '../../project-file/zip-guard.ts'
import { readCsv } from './read-csv.ts'
import { isOdsPart, ODS_MIME_TYPE, readOds } from './read-ods.ts'
import { catchRefusal, refuseAsInvalid } from './read-refusal.ts'
import { isXlsxPart, readXlsx } from './read-xlsx.ts'
import type { Spreadsheet } from './spreadsheet.ts'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** A file of another kind, told by its first bytes, with what to do about it. */
const foreignKind = (bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0) return 'empty'
  // The old container of Microsoft: an .xls file, or an .xlsx one with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  const beginning = strFromU8(bytes.subarray(0, 2000), true).trimStart().toLowerCase()
  if (/^(\u00ef\u00bb\u00bf)?<(!doctype html|html|table|\?xml|meta)/.test(beginning)) return 'web-page'
  // A text holds no zero byte, except in UTF-16, which starts with a mark.
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  return !isUtf16 && bytes.subarray(0, 8000).includes(0) ? 'not-a-table' : undefined
}

const tooLarge = (details: AppError['details']): Result<never> =>
  failure('unreadable-table', { reason: 'too-large', what: details?.reason ?? '', limit: details?.limit ?? 0 })

const readZip = (bytes: Uint8Array): Result<Spreadsheet> => {
  const parts = unzipGuarded(bytes, (name) => isXlsxPart(name) || isOdsPart(name))
  if (!parts.ok) {
    const { code, details, cause } = parts.error
    return code === 'too-large' ? tooLarge(details) : failure('unreadable-table', { reason: 'damaged' }, cause)
  }
  const { mimetype } = parts.value
  return catchRefusal(() => {
    if (mimetype && strFromU8(mimetype).trim().startsWith(ODS_MIME_TYPE)) return readOds(parts.value)
    return parts.value['xl/workbook.xml'] ? readXlsx(parts.value) : refuseAsInvalid('not-a-table')
  })
}

/**
 * Reads the bytes of a csv, xlsx or ods file, told apart by their content, not their name. A file that is none of them or passes a limit
 * gives `unreadable-table` with a reason. Nothing is computed, followed or run.
 */
export const readSpreadsheet = (bytes: Uint8Array): Result<Spreadsheet> => {
  if (bytes.length > zipLimits.fileBytes) return tooLarge({ reason: 'file', limit: zipLimits.fileBytes })
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readZip(bytes)
  const kind = foreignKind(bytes)
  if (kind !== undefined) return failure('unreadable-table', { reason: kind })
  return catchRefusal(() => readCsv(bytes))
}
