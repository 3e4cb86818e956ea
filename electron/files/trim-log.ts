const BLOCK_BYTES = 32_768
const HEADER_BYTES = 7
/** Kinds of a physical record: whole, or the first, a middle, the last part of one. */
const FULL = 1
const LAST = 4

/**
 * Where the last complete record of a LevelDB log ends, bytes (doc/log_format.md of LevelDB: blocks of 32 kB, each record
 * with a checksum, a length and a kind). What follows was cut short while it was written: LevelDB leaves it out when it
 * reads, yet writes on behind it, and takes the whole log for damaged the next time. `null` when the log is not of this form.
 */
export const endOfLastRecord = (log: Uint8Array): number | null => {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  let end = 0
  for (let at = 0; at + HEADER_BYTES <= log.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES)
    if (left < HEADER_BYTES) {
      at += left // too small for a header: the block ends in zeros
      continue
    }
    const length = view.getUint16(at + 4, true)
    const kind = view.getUint8(at + 6)
    // Room taken from the disk and never written: nothing follows.
    if (kind === 0 && length === 0) return log.subarray(at).every((byte) => byte === 0) ? end : null
    if (kind < FULL || kind > LAST || HEADER_BYTES + length > left) return null
    at += HEADER_BYTES + length
    if (at > log.length) return end
    if (kind === FULL || kind === LAST) end = at
  }
  return end
}
