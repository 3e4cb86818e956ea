const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i

/** The SHA-256 in a text, in lower case, whatever stands around it; null when there is none. */
export const findHash = (text: string): string | null => HASH.exec(text)?.[0].toLowerCase() ?? null

/** How a list of published SHA-256 may be called when it lies beside a file of this name, best first. */
export const hashFileNames = (name: string): readonly string[] => [
  `${name}.sha256`,
  `${name}.sha256.txt`,
  'SHA256SUMS',
  'SHA256SUMS.txt',
]

/**
 * The SHA-256 that a list gives for a file, in lower case, or null. A list is what `sha256sum` writes: on each line, the hash
 * then the name. A text of one hash alone is taken for that of the file it accompanies.
 */
export const publishedHashOf = (list: string, name: string): string | null => {
  const lines = list.split(/\r?\n/).filter((line) => findHash(line) !== null)
  const named = lines.find(
    (line) =>
      line
        .replace(HASH, '')
        .replace(/^[\s*]+/, '')
        .trimEnd() === name,
  )
  if (named) return findHash(named)
  const [only] = lines
  return lines.length === 1 && only && only.replace(HASH, '').trim() === '' ? findHash(only) : null
}
