import { strFromU8, strToU8 } from 'fflate'

/**
 * The parts of a given workbook are handled one character a byte (Latin-1): XML's own signs are the same bytes in UTF-8,
 * and what is not touched comes back byte for byte, even a mark at the beginning or a faulty sequence.
 */
export const toByteText = (bytes: Uint8Array): string => strFromU8(bytes, true)

/** The bytes of a text made by `toByteText`, changed or not. */
export const fromByteText = (text: string): Uint8Array => strToU8(text, true)

/** A text to be put into a byte text: its UTF-8 bytes, one character each. */
export const encodeIntoByteText = (text: string): string => strFromU8(strToU8(text), true)

/** What a piece of a byte text says. */
export const decodeByteText = (text: string): string => strFromU8(strToU8(text, true))
