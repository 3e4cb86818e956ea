import path from 'node:path'
import { systemCodeOf } from '../files/disk-error.ts'
import type { FolderDisk } from '../files/folder-disk.ts'
import { createQueue } from './queue.ts'

const ROTATE_BYTES = 500_000
const MOST_FRAMES = 12

/** The places of a stack without folders: `mirror.js:120:8`. Folder names hold the user's name. */
const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => /([\w.-]+:\d+:\d+)\)?$/.exec(line.trim())?.[1] ?? '?')

/**
 * One line of the journal: time, what, kind of error, system code, places in the code. Never a message of an error:
 * it may hold a path or what was typed.
 */
export const toJournalLine = (now: Date, what: string, error: unknown): string => {
  const name = error instanceof Error ? error.name : typeof error === 'string' ? error.slice(0, 40) : typeof error
  const code = error instanceof Error && 'code' in error ? ` ${systemCodeOf(error)}` : ''
  const frames = error instanceof Error ? framesOf(error.stack ?? '') : []
  return `${now.toISOString()} ${what} ${name}${code} ${frames.join(' < ')}`.trimEnd()
}

/** The local journal of problems, in the profile: two files of half a megabyte at most, nothing personal. */
export const createJournal = (disk: Pick<FolderDisk, 'open' | 'rename' | 'stat'>, folder: string, now: () => Date) => {
  const file = path.join(folder, 'journal.log')
  const inLine = createQueue()

  const append = async (line: string): Promise<void> => {
    try {
      const size = await disk.stat(file).then(
        (stats) => stats.size,
        () => 0, // not there yet
      )
      if (size > ROTATE_BYTES) await disk.rename(file, path.join(folder, 'journal.1.log'))
      const handle = await disk.open(file, 'a')
      try {
        await handle.appendFile(`${line}\n`)
      } finally {
        await handle.close()
      }
    } catch {
      // A journal that cannot be written must not add a second problem to the first.
    }
  }
  return {
    log: (what: string, error: unknown): void => void inLine(() => append(toJournalLine(now(), what, error))),
    written: (): Promise<void> => inLine(async () => undefined),
  }
}
