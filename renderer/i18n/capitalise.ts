/** A text with a capital first letter, for one that begins a line. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
