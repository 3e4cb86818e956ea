const two = (value: number): string => String(value).padStart(2, '0')

/** The day of the user's own calendar, `2026-11-22`: the UTC day of `toISOString` is yesterday just after midnight. */
export const isoDayOf = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
