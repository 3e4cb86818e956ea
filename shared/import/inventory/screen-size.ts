/** Sizes of the screens of desks and walls, in inches. */
const SMALLEST = 15
const LARGEST = 110

const plausible = (inches: number): number | undefined => (inches >= SMALLEST && inches <= LARGEST ? inches : undefined)

/** A size written as one: `24"`, `23,8 pouces`, `27''`, `24 p`. */
const writtenSize = (text: string): number | undefined => {
  const match = /(?<![\d.,])(\d{2,3})(?:[.,](\d))?\s*(?:"|''|”|″|’’|pouces?\b|po\b|inch(?:es)?\b|in\b)/i.exec(text)
  return match ? plausible(Number(`${match[1]}.${match[2] ?? 0}`)) : undefined
}

/** The size that makers hide in their references, `XUB2492HSU` or `P2419H`: the first two figures, 17 to 49. */
const hiddenSize = (text: string): number | undefined => {
  for (const [figures] of text.matchAll(/\d+/g)) {
    if (figures.length < 2 || figures.length > 5) continue
    const inches = Number(figures.slice(0, 2))
    if (inches >= 17 && inches <= 49) return inches
  }
  return undefined
}

/** The size of a screen in inches, from its size column or its model; undefined when nothing says it. */
export const screenInches = (model: string, size: string): number | undefined => {
  const given = /^\s*(\d{2,3})(?:[.,](\d+))?/.exec(size)
  const fromColumn = given && plausible(Number(`${given[1]}.${given[2] ?? 0}`))
  return fromColumn ?? writtenSize(model) ?? hiddenSize(model)
}
