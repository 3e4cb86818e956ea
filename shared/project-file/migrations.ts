/** A step from one version of the format to the next. Pure: never changes its input. Never edited after a release. */
export interface Migration {
  readonly to: number
  readonly name: string
  readonly up: (project: unknown) => unknown
}

/** Numbered, walked one after the other from the file's version, never skipped. */
export const migrations: readonly Migration[] = []

/** The version this program writes. */
export const CURRENT_VERSION = 1 + migrations.length
