/** Gives the applications of this worker a screen of their own: scripts/lib/display.mjs opens one for each worker. */
const displays = process.env.PETITS_PAS_DISPLAYS?.split(' ') ?? []
const own = displays[(Number(process.env.VITEST_POOL_ID) - 1) % Math.max(1, displays.length)]
if (own !== undefined) process.env.DISPLAY = own
