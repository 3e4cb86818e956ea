/** Mean advances of Source Sans 3, in thousandths of the type size: enough to place a label without a window. */
const narrow = /[ijlI.,:;’'!|()[\] \u00a0\u202f·-]/u
const wide = /[mwMW%@—…]/u
const capital = /\p{Lu}/u

/** The approximate width of a text set in the typeface of the application, in the unit of `size`. */
export const measureText = (text: string, size: number, weight: 'regular' | 'semibold' = 'regular'): number => {
  let thousandths = 0
  for (const character of text) {
    if (narrow.test(character)) thousandths += 260
    else if (wide.test(character)) thousandths += 800
    else if (capital.test(character)) thousandths += 590
    else thousandths += 505
  }
  return (thousandths / 1000) * size * (weight === 'semibold' ? 1.04 : 1)
}

/** Cuts a text between words into lines no wider than `width`; a word longer than the line stays whole. */
export const wrapText = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && measureText(longer, size) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return current === '' ? lines : [...lines, current]
}
