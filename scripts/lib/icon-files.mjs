/** @typedef {Readonly<Record<number, Uint8Array>>} Pictures PNG pictures by their width in pixels */

/** Windows: a directory of pictures, then the pictures as they are. 256 is written 0. */
const ICO_SIZES = [16, 32, 48, 64, 128, 256]
/** macOS: each size has its name; those with a number above 10 are for fine screens. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
])

/**
 * @param {Pictures} pictures
 * @param {number} size
 */
const pictureOf = (pictures, size) => {
  const picture = pictures[size]
  if (!picture) throw new Error(`no picture of ${size} pixels`)
  return picture
}

/**
 * The icon file of Windows, with PNG pictures inside (read since Windows Vista).
 * @param {Pictures} pictures
 */
export function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * ICO_SIZES.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = head.length
  const parts = ICO_SIZES.map((size, index) => {
    const picture = pictureOf(pictures, size)
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4) // planes
    head.writeUInt16LE(32, at + 6) // bits a pixel
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
    return picture
  })
  return Buffer.concat([head, ...parts])
}

/**
 * The icon file of macOS: a name, a length and a PNG picture for each size.
 * @param {Pictures} pictures
 */
export function toIcns(pictures) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const picture = pictureOf(pictures, size)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(picture.length + 8, 4)
    return Buffer.concat([head, picture])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
