import { FILE_EXTENSION } from '../project-file/project-file.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-22-1405`, in the time of this computer: what the user reads in the folder. */
export const copyStem = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`

/** `50239-thereval.petitspas` → `50239-thereval`: also the name of its folder of copies. */
export const stemOf = (fileName: string): string =>
  fileName.toLowerCase().endsWith(`.${FILE_EXTENSION}`) ? fileName.slice(0, -FILE_EXTENSION.length - 1) : fileName

/** The first free name: `x.petitspas`, then `x-2.petitspas`, `x-3.petitspas`. Names differ by more than case. */
export const freeName = (stem: string, taken: Iterable<string>): string => {
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}.${FILE_EXTENSION}`
    if (!used.has(name.toLowerCase())) return name
  }
}

/** Where the original of a dossier in an older format is kept when it is first written in a newer one. */
export const beforeMigrationName = (fileName: string, version: number): string =>
  `${stemOf(fileName)}.avant-migration-format-${version}.${FILE_EXTENSION}`
