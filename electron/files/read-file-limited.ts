import fs from 'node:fs/promises'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure } from './disk-error.ts'

/** Reads a file from outside, refusing one that is too large before reading it. */
export const readFileLimited = async (
  file: string,
  limitBytes = 50_000_000,
  disk: Pick<typeof fs, 'stat' | 'readFile'> = fs,
): Promise<Result<Uint8Array>> => {
  try {
    const { size } = await disk.stat(file)
    if (size > limitBytes) return failure('too-large', { reason: 'file', limit: limitBytes })
    return success(new Uint8Array(await disk.readFile(file)))
  } catch (error) {
    return diskFailure(error)
  }
}
