import { bombs } from './bomb-list.ts'
import type { CampaignOptions, CampaignOutcome } from './campaign.ts'

const LIMIT_MS = 500
const LIMIT_BYTES = 150_000_000

interface BombResult {
  readonly name: string
  readonly code: string | null
  readonly elapsedMs: number
  readonly tookBytes: number
}

/** Gives one bomb to its reader, three times: the best time, since other work may slow the computer. Throws only if the reader does. */
const defuse = ({ name, make, read }: (typeof bombs)[number]): BombResult => {
  const bytes = make()
  const tries = [1, 2, 3].map(() => {
    const before = process.memoryUsage().rss
    const from = performance.now()
    const code = read(bytes)
    const elapsedMs = performance.now() - from
    return { name, code, elapsedMs, tookBytes: Math.max(0, process.memoryUsage().rss - before) }
  })
  const tookBytes = Math.max(...tries.map((entry) => entry.tookBytes))
  return { ...tries.reduce((best, entry) => (entry.elapsedMs < best.elapsedMs ? entry : best)), tookBytes }
}

/** Kept: each one is refused, in at most 500 ms and 150 MB, and leaves no mark on the prototype of all objects. */
export const runBombCampaign = async ({ say }: CampaignOptions): Promise<CampaignOutcome> => {
  const results = bombs.map((bomb) => {
    const result = defuse(bomb)
    const { name, code, elapsedMs, tookBytes } = result
    say(`  ${code ?? 'ACCEPTÉ'}  ${Math.ceil(elapsedMs)} ms  ${Math.round(tookBytes / 1e6)} Mo  ${name}`)
    return result
  })
  const refused = results.filter(({ code }) => code !== null).length
  const slowest = Math.max(...results.map(({ elapsedMs }) => elapsedMs))
  const largest = Math.max(...results.map(({ tookBytes }) => tookBytes))
  const isClean = !('pirate' in {})
  const figures = `${refused} refusés sur ${results.length}, au plus ${Math.ceil(slowest)} ms (meilleur de trois essais) et ${Math.round(largest / 1e6)} Mo`
  return {
    figures,
    isKept: refused === results.length && slowest <= LIMIT_MS && largest <= LIMIT_BYTES && isClean,
  }
}
