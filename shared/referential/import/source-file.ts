/** The longest official sheet has 5 kB, the official export 64 kB. */
export const importLimits = {
  ficheBytes: 500_000,
  jsonBytes: 10_000_000,
  files: 2000,
  totalBytes: 100_000_000,
} as const

/** A file of the folder that was chosen, or the one file. `path` is what a message names: relative, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)
export const isJson = (path: string): boolean => /\.json$/i.test(path)
/** What computers leave in folders and zips: hidden files, the double entries of macOS. */
export const isLitter = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

/** True for a file that a folder of sheets is read for; callers need not read the others from the disk. */
export const isWantedFile = (path: string): boolean => !isLitter(path) && (isMarkdown(path) || isJson(path))
