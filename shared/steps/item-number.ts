/** The number of a task as it is read on the screen and on paper: `4.1` for `s4.c1`. */
export const itemNumber = (id: string): string => id.replace(/^s(\d+)\.c(\d+)$/, '$1.$2')
