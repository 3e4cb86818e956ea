/** A text as it is read: every kind of space matches every other one, and it may be part of a longer text. */
export const words = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s\u00a0\u202f]/g, '\\s'), 'u')
