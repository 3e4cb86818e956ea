import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { CheckedInstaller } from '../../shared/ipc/contract.ts'
import { hashFileNames, publishedHashOf } from '../../shared/update/published-hash.ts'
import { diskFailure } from '../files/disk-error.ts'
import { readFileLimited } from '../files/read-file-limited.ts'

/** A list of hashes is a page of text at most. */
const LIST_BYTES = 100_000

/** The hash published for a file, as a list beside it gives it; null when there is none. */
const readPublished = async (file: string): Promise<string | null> => {
  for (const name of hashFileNames(path.basename(file))) {
    const list = await readFileLimited(path.join(path.dirname(file), name), LIST_BYTES)
    const hash = list.ok ? publishedHashOf(new TextDecoder().decode(list.value), path.basename(file)) : null
    if (hash) return hash
  }
  return null
}

/**
 * Reads an installer that the user chose, to its end and without ever starting it: its SHA-256, and the one published for it
 * if it came with it.
 */
export const checkInstaller = async (file: string): Promise<Result<Omit<CheckedInstaller, 'fileId'>>> => {
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return success({ name: path.basename(file), sha256: hash.digest('hex'), published: await readPublished(file) })
  } catch (error) {
    return diskFailure(error)
  }
}
