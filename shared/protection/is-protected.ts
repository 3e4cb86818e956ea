/** The first words of a file protected by a password (C2SP age, version 1). */
const HEADER = 'age-encryption.org/v1\n'

/** True for a file that asks for a password before anything else. */
export const isProtected = (bytes: Uint8Array): boolean =>
  [...HEADER].every((sign, at) => bytes[at] === sign.charCodeAt(0))
