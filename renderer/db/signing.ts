import { z } from 'zod'
import { isoDayOf } from '../../shared/domain/iso-day.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { makeKeys } from '../../shared/signature/ed25519.ts'
import { type OwnKey, ownKeySchema } from '../../shared/signature/key-file.ts'
import { type Signer, signerSchema } from '../../shared/signature/signed-zip.ts'
import { type PinnedKey, pinNameOf } from '../../shared/signature/trust.ts'
import { databaseFor } from './database.ts'
import { guarded } from './storage-failure.ts'

// Keys belong to the computer, not to a dossier: they lie in the store of real dossiers, and in no file of a dossier.
const store = databaseFor('')

/** The key that this computer signs with; undefined when it has none. */
export const readOwnKey = async (): Promise<OwnKey | undefined> =>
  ownKeySchema.safeParse((await store.signingKeys.get('own'))?.key).data

/** Keeps a key, in the place of the former one. */
export const keepOwnKey = (key: OwnKey): Promise<Result<OwnKey>> =>
  guarded(async () => {
    await store.signingKeys.put({ id: 'own', key })
    return success(key)
  })

/** Makes a new key from the system's own randomness, and keeps it. */
export const makeOwnKey = (name: string, now: Date): Promise<Result<OwnKey>> =>
  keepOwnKey({ name, ...makeKeys(crypto.getRandomValues(new Uint8Array(32))), madeAt: now.toISOString() })

const pinSchema = signerSchema.extend({ seenOn: z.iso.date() })

/** Every key that was seen and taken so far. */
export const listPins = async (): Promise<readonly PinnedKey[]> =>
  (await store.pinnedKeys.toArray()).flatMap((row) => pinSchema.safeParse(row).data ?? [])

/**
 * Remembers who signed a file that was taken: from now on this key is the one expected under this name. A key seen before
 * keeps its day.
 */
export const pinSigner = (signer: Signer, now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const { name, publicKey } = signer
    await store.transaction('rw', store.pinnedKeys, async () => {
      const pins = await listPins()
      const known = pins.find((pin) => pin.publicKey === publicKey)
      const replaced = pins.filter((pin) => pin.publicKey !== publicKey && pinNameOf(pin) === pinNameOf(signer))
      await store.pinnedKeys.bulkDelete(replaced.map((pin) => pin.publicKey))
      await store.pinnedKeys.put({ publicKey, name, seenOn: known?.seenOn ?? isoDayOf(now) })
    })
    return success(null)
  })
