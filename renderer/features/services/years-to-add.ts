/** The years one may want to add: this one, the last one, and the one before what is known; newest first. */
export const yearsToAdd = (known: readonly number[], currentYear: number): readonly number[] => {
  const before = Math.min(currentYear, ...known) - 1
  return [...new Set([currentYear, currentYear - 1, before])].filter((year) => !known.includes(year))
}
