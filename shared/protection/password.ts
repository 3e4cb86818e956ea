import { Decrypter, Encrypter } from 'age-encryption'
import { failure, type Result, success } from '../errors/app-error.ts'

/** Fewer signs can be tried one after the other; four short words pass. */
export const SHORTEST_PASSWORD = 10

/**
 * The bytes protected by a password, in the `age` format (scrypt, then ChaCha20-Poly1305): any program that knows the
 * format opens them. Takes a second or so on purpose. Without the password nobody can open them again.
 */
export const protectBytes = async (bytes: Uint8Array, password: string): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(password)
  return encrypter.encrypt(bytes)
}

/** The bytes again. `wrong-password` for another password, and for a file changed on the way: the two cannot be told apart. */
export const openProtected = async (bytes: Uint8Array, password: string): Promise<Result<Uint8Array>> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(password)
  try {
    return success(await decrypter.decrypt(bytes))
  } catch (error) {
    return failure('wrong-password', {}, error)
  }
}
