/** Text gathered as UTF-8, each piece encoded once; the memory is kept from one gathering to the next. */
export interface TextSink {
  /** How many bytes the text takes. */
  readonly add: (text: string) => number
  /** All that was added since the last time; good until the next addition. */
  readonly take: () => Uint8Array
}

/** UTF-8 takes at most so many bytes for each unit of a JavaScript text. */
const MOST_BYTES = 3

export const createTextSink = (): TextSink => {
  let bytes = Buffer.allocUnsafeSlow(1 << 16)
  let used = 0
  return {
    add: (text) => {
      const needed = used + text.length * MOST_BYTES
      if (needed > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(needed, bytes.length * 2))
        bytes.copy(larger, 0, 0, used)
        bytes = larger
      }
      const written = bytes.write(text, used)
      used += written
      return written
    },
    take: () => {
      const taken = bytes.subarray(0, used)
      used = 0
      return taken
    },
  }
}
