/** A step from one version of the format to the next. Pure: never changes its input. Never edited after a release. */
export interface Migration {
  readonly to: number
  readonly name: string
  readonly up: (project: unknown) => unknown
}

/** The lists that version 2 brought; a dossier of version 1 has none of them. Closed with the release of version 2. */
const LISTS_OF_VERSION_2: readonly string[] = [
  'footprintEvaluations',
  'localPractices',
  'prioritySessions',
  'schoolHolidays',
  'contentPacks',
]

const addLists =
  (names: readonly string[]) =>
  (project: unknown): unknown =>
    project !== null && typeof project === 'object'
      ? { ...Object.fromEntries(names.map((name) => [name, []])), ...project }
      : project

/** Numbered, walked one after the other from the file's version, never skipped. */
export const migrations: readonly Migration[] = [
  { to: 2, name: 'lists of version 2', up: addLists(LISTS_OF_VERSION_2) },
]

/** The version this program writes. */
export const CURRENT_VERSION = 1 + migrations.length
