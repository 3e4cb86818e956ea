/** Sheets in millimetres, upright. */
export const sheets = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

/** Margins of every document, in millimetres. */
export const margins = { top: 17, right: 20, bottom: 18, left: 20 } as const
