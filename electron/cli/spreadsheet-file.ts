import path from 'node:path'
import { failure, type Result } from '../../shared/errors/app-error.ts'
import type { Spreadsheet } from '../../shared/import/readers/spreadsheet.ts'
import { readFileLimited } from '../files/read-file-limited.ts'
import { cliTexts, fill } from './cli-text.ts'
import { readFromOutside } from './gate.ts'

const sentences = cliTexts.commands.inventaire.unreadable

export type TableRefusal = keyof typeof sentences

const isKnownReason = (reason: unknown): reason is TableRefusal =>
  typeof reason === 'string' && Object.hasOwn(sentences, reason)

/** A list or workbook that is refused, with its name and a sentence that says why. */
export const refuseTable = (
  file: string,
  reason: TableRefusal,
  details: Readonly<Record<string, string | number>> = {},
): Result<never> =>
  failure('unreadable-table', { file: path.basename(file), reason, why: fill(sentences[reason], details) })

/** Reads a csv, xlsx or ods file named on the command line. */
export const readSpreadsheetFile = async (file: string): Promise<Result<Spreadsheet>> => {
  const bytes = await readFileLimited(file)
  if (!bytes.ok)
    return bytes.error.code === 'too-large'
      ? refuseTable(file, 'too-large')
      : failure(bytes.error.code, { ...bytes.error.details, file: path.basename(file) }, bytes.error.cause)
  const read = await readFromOutside('table', bytes.value)
  if (read.ok) return read
  const reason = read.error.details?.reason
  // The reasons of the readers that only a programmer can act on all mean the same to a user.
  return refuseTable(file, isKnownReason(reason) ? reason : 'damaged')
}
