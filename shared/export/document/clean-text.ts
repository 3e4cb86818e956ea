/** Characters that XML 1.0 forbids, and halves of surrogate pairs: one of them makes a document unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this removes
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** A text that any file format can hold. Line ends become `\n`, tabs become spaces. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(forbidden, '')
