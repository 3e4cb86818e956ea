import { zlibSync } from 'fflate'
import type { Pixels } from './rasterise-drawing.ts'

// Checksum of PNG chunks: CRC-32, ISO 3309, as in annex D of the PNG specification.
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const crc32 = (bytes: Uint8Array): number => {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** A PNG file of 8-bit RGB pixels. `pixelsPerMetre` tells printers the size it was drawn for. */
export const encodePng = (pixels: Pixels, pixelsPerMetre: number): Uint8Array => {
  const header = new Uint8Array(13)
  const headerView = new DataView(header.buffer)
  headerView.setUint32(0, pixels.width)
  headerView.setUint32(4, pixels.height)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, RGB, deflate, no interlace

  const density = new Uint8Array(9)
  const densityView = new DataView(density.buffer)
  densityView.setUint32(0, Math.round(pixelsPerMetre))
  densityView.setUint32(4, Math.round(pixelsPerMetre))
  density[8] = 1 // the unit is the metre

  // Each row starts with the number of its filter; 2 is "difference with the row above", which suits flat drawings.
  const stride = pixels.width * 3
  const rows = new Uint8Array((stride + 1) * pixels.height)
  for (let row = 0; row < pixels.height; row++) {
    const start = row * (stride + 1)
    rows[start] = 2
    for (let index = 0; index < stride; index++) {
      const above = row === 0 ? 0 : (pixels.rgb[(row - 1) * stride + index] ?? 0)
      rows[start + 1 + index] = (pixels.rgb[row * stride + index] ?? 0) - above
    }
  }
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    file.set(part, offset)
    offset += part.length
  }
  return file
}
