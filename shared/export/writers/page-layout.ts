import type { Block } from '../document-model.ts'

/** Sheets in millimetres, upright. */
export const sheets = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

/** Margins of every document, in millimetres. */
export const margins = { top: 17, right: 20, bottom: 18, left: 20 } as const

/** A letter opens with its addresses; its title, which is its subject, comes under them. */
export const splitLetter = (
  blocks: readonly Block[],
): { readonly opening: readonly Block[]; readonly body: readonly Block[] } => {
  const count = blocks[0]?.kind === 'addresses' ? 1 : 0
  return { opening: blocks.slice(0, count), body: blocks.slice(count) }
}
