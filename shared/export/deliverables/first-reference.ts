/** The first text of an official reference, without its long brackets: « code X, article Y ». */
export const firstReference = (reference: string): string =>
  (reference.split(/\s;/u)[0] ?? reference).replace(/\s\([^)]{12,}\)/gu, '')
