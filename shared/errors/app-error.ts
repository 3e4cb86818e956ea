/**
 * Expected failures are values, not exceptions. A code is stable and carries no sentence:
 * the interface maps each code to its French text, so that a forgotten one does not compile.
 */
export const errorCodes = [
  'invalid-file', // not a zip, truncated, wrong hash, or a content that does not fit the schema
  'foreign-file', // a file of another kind (a workbook, a picture, another program's zip)
  'too-new', // written by a newer version than this one
  'too-large', // over a limit on size, entries, depth or counts
  'too-slow', // not read in the time a file from outside is given
  'cancelled', // the user gave up
  'original-file', // the file that was given is never written over
  'unknown-municipality', // no such INSEE code in the bundled list
  'unreadable-table', // a list or workbook that cannot be read as one; `details.reason` says why
  'other-dossier', // a received file that is not a state of this dossier
  'wrong-password', // or a protected file changed on the way
  'bad-signature', // a signed file that was changed since, or lost its signature
  'not-read-back', // a file that was just written does not say what was meant: it is not kept
  'not-found', // the dossier or record asked for does not exist
  'bad-usage', // command line called with wrong words
  'disk-full',
  'access-denied',
  'file-missing',
  'file-busy',
  'disk-error',
  'storage-failed', // IndexedDB refused or broke off
  'storage-full',
  'snapshot-failed', // the copy that must precede an act could not be written: the act was not done
  'read-only', // somebody else is working on this dossier
  'forbidden', // an IPC call that did not come from our own top frame
  'invalid-request', // an IPC call whose input does not fit the contract
  'unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Whether a text is one of the codes. */
export const isErrorCode = (text: string): text is ErrorCode => (errorCodes as readonly string[]).includes(text)

export interface AppError {
  readonly code: ErrorCode
  /** Facts for the message or the log: file name, versions, path of the fault. Never a sentence for the user. */
  readonly details?: Readonly<Record<string, string | number>>
  readonly cause?: unknown
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** Wraps a success. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps an expected failure. */
export const failure = (code: ErrorCode, details?: AppError['details'], cause?: unknown): Result<never> => ({
  ok: false,
  error: { code, ...(details && { details }), ...(cause !== undefined && { cause }) },
})

/** Ends a switch: a case that was forgotten does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
