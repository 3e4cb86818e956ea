/** A whole number as people write it, `1 775`, `5,0`, `x3`; undefined when it is none. */
export const parseCount = (text: string): number | undefined => {
  const match = /^x?\s*(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,]0+)?\s*x?$/i.exec(text.trim())
  const count = match && Number((match[1] ?? '').replace(/\s/g, ''))
  return count !== null && count <= 1_000_000 ? count : undefined
}
