import { foldName } from '../municipalities/fold-name.ts'
import type { Signer } from './signed-zip.ts'

/** A key that was seen and kept the first time somebody signed with it. */
export interface PinnedKey extends Signer {
  /** ISO day. */
  readonly seenOn: string
}

/** What is known of who signed a file. `other-key` and `other-name` are for a person to decide before anything is stored. */
export type Trust =
  | { readonly kind: 'unsigned' }
  /** Never seen: remembered if the file is taken. */
  | { readonly kind: 'first'; readonly signer: Signer }
  | { readonly kind: 'known'; readonly signer: Signer; readonly pinned: PinnedKey }
  /** The name is known with another key. */
  | { readonly kind: 'other-key'; readonly signer: Signer; readonly pinned: PinnedKey }
  /** The key is known under another name: a name is only what a signer says of itself. */
  | { readonly kind: 'other-name'; readonly signer: Signer; readonly pinned: PinnedKey }

/** Two spellings of a name are one body: the name under which a key is remembered. */
export const pinNameOf = ({ name }: Pick<Signer, 'name'>): string => foldName(name)

/** True when a person must compare the words of the two keys first. */
export const mustCompare = ({ kind }: Trust): boolean => kind === 'other-key' || kind === 'other-name'

/**
 * Compares who signed with the keys seen before. `expectedKey`: the key that signed the former edition of the same
 * content, whatever name its signer gives now.
 */
export const trustOf = (signer: Signer | undefined, pins: readonly PinnedKey[], expectedKey?: string): Trust => {
  if (!signer) return { kind: 'unsigned' }
  const name = pinNameOf(signer)
  const expected = pins.find(({ publicKey }) => publicKey === expectedKey)
  const other = expected ?? pins.find((pin) => pinNameOf(pin) === name)
  if (other && other.publicKey !== signer.publicKey) return { kind: 'other-key', signer, pinned: other }
  const pinned = other ?? pins.find(({ publicKey }) => publicKey === signer.publicKey)
  if (!pinned) return { kind: 'first', signer }
  return { kind: pinNameOf(pinned) === name ? 'known' : 'other-name', signer, pinned }
}
