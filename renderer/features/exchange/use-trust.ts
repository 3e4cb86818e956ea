import { useState } from 'react'
import type { Signer } from '../../../shared/signature/signed-zip.ts'
import { mustCompare, trustOf } from '../../../shared/signature/trust.ts'
import { pinSigner } from '../../db/signing.ts'
import { usePins } from '../../db/use-signing.ts'

/**
 * Who signed a file, compared with the keys taken before. `mayTake` is false while a person has to compare two keys, and
 * until the known keys were read; `remember` keeps the key, to be called with the taking of the file.
 */
export const useTrust = (signer: Signer | undefined, expectedKey?: string) => {
  const pins = usePins()
  const [isAccepted, setAccepted] = useState(false)
  const trust = pins && trustOf(signer, pins, expectedKey)
  return {
    trust,
    isAccepted,
    setAccepted,
    mayTake: trust !== undefined && (!mustCompare(trust) || isAccepted),
    remember: async () => {
      if (signer) await pinSigner(signer, new Date())
    },
  }
}
