import { unzipSync } from 'fflate'
import { failure, type Result, success } from '../errors/app-error.ts'

/** Limits on any zip that comes from outside; a commune's dossier weighs about 30 kB. */
export const zipLimits = { fileBytes: 10_000_000, inflatedBytes: 100_000_000, entries: 200, ratio: 200 } as const

class ZipRefused extends Error {
  constructor(readonly error: Result<never>) {
    super('zip refused')
  }
}

/**
 * Unpacks the wanted entries of a zip. The directory's sizes are checked first, and the buffers have exactly
 * those sizes, so a directory that lies cannot make the program take more memory.
 * `wanted` is called with each entry's name; names that leave the folder are refused.
 */
export const unzipGuarded = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<Readonly<Record<string, Uint8Array>>> => {
  if (bytes.length > zipLimits.fileBytes) return failure('too-large', { reason: 'file', limit: zipLimits.fileBytes })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failure('foreign-file', { reason: 'not-a-zip' })
  let entries = 0
  let inflated = 0
  try {
    return success(
      unzipSync(bytes, {
        filter: ({ name, originalSize, size }) => {
          entries += 1
          inflated += originalSize
          if (entries > zipLimits.entries)
            throw new ZipRefused(failure('too-large', { reason: 'entries', limit: zipLimits.entries }))
          if (inflated > zipLimits.inflatedBytes || originalSize > 100_000 + size * zipLimits.ratio)
            throw new ZipRefused(failure('too-large', { reason: 'inflated', limit: zipLimits.inflatedBytes }))
          // Packed, honest data grows by a few bytes at most: an entry larger than what it says it holds lies.
          if (size > originalSize + 1024 + originalSize / 64)
            throw new ZipRefused(failure('invalid-file', { reason: 'entry-size', path: name.slice(0, 80) }))
          if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
            throw new ZipRefused(failure('invalid-file', { reason: 'entry-name', path: name.slice(0, 80) }))
          return wanted(name)
        },
      }),
    )
  } catch (cause) {
    return cause instanceof ZipRefused ? cause.error : failure('invalid-file', { reason: 'zip' }, cause)
  }
}
