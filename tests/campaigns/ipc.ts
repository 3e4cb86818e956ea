import { answerCall } from '../../electron/main/handle.ts'
import { failure } from '../../shared/errors/app-error.ts'
import { channels, contract, replySchema } from '../../shared/ipc/contract.ts'
import { below, type CampaignOptions, type CampaignOutcome, oneOf, seededRandom } from './campaign.ts'

const OURS = 'app://petits-pas/'
const urls = [OURS, OURS, OURS, 'https://exemple.fr/', 'app://autre/', 'about:blank', '', 'app:petits-pas', '\u0000']
const words = ['', 'a', 'project', 'mirror', '../x', 'C:\\x', 'dossier-1', 'x'.repeat(9000), '\ud800', '__proto__']
const keys = [
  'kind',
  'suggestedName',
  'bytes',
  'place',
  'isReset',
  'dossierId',
  'reason',
  '__proto__',
  'toString',
  'then',
]

/** Anything that could cross a bridge between processes, and what could not. */
const anything = (random: () => number, depth = 0): unknown => {
  const kind = below(random, depth > 3 ? 8 : 14)
  if (kind === 0) return null
  if (kind === 1) return undefined
  if (kind === 2) return random() < 0.5
  if (kind === 3) return oneOf(random, [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
  if (kind < 6) return oneOf(random, words)
  if (kind === 6) return new Uint8Array(below(random, 50))
  if (kind === 7)
    return oneOf<unknown>(random, [1n, Symbol('x'), new Date(Number.NaN), new Map(), new Error('x'), () => 1])
  if (kind < 10) return Array.from({ length: below(random, 4) }, () => anything(random, depth + 1))
  if (kind === 10) return trap()
  return Object.fromEntries(
    Array.from({ length: below(random, 5) }, () => [oneOf(random, keys), anything(random, depth + 1)]),
  )
}

/** An object that does harm when it is looked at. */
const trap = (): object =>
  Object.defineProperty({}, 'kind', {
    enumerable: true,
    get: () => {
      throw new Error('trap')
    },
  })

/** Random messages to the shell, from everywhere: each gets an answer of the contract, and nothing runs that does not fit it. */
export const runIpcCampaign = async ({ runs, seed, say }: CampaignOptions) => {
  const random = seededRandom(seed)
  const codes: Record<string, number> = {}
  const faults: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const channel = oneOf(random, channels)
    const args = Array.from({ length: below(random, 4) }, () => anything(random))
    const caller = { url: oneOf(random, urls), isTopFrame: random() < 0.9 }
    let hasRun = false
    const handler = async () => {
      hasRun = true
      if (random() < 0.3) throw new Error('bug')
      return failure('disk-full', { system: 'ENOSPC' })
    }
    try {
      const reply = await answerCall(channel, handler, caller, args, () => undefined)
      const code = reply.ok ? 'ok' : reply.error.code
      codes[code] = (codes[code] ?? 0) + 1
      if (!replySchema.safeParse(reply).success) faults.push(`n° ${run} ${channel} : hors contrat`)
      if (hasRun && (caller.url !== OURS || !caller.isTopFrame || !contract[channel].input.safeParse(args).success))
        faults.push(`n° ${run} ${channel} : exécuté à tort`)
    } catch (error) {
      faults.push(`n° ${run} ${channel} : ${error}`)
    }
  }
  for (const fault of faults.slice(0, 20)) say(`  ${fault}`)
  say(`  ${JSON.stringify(codes)}`)
  const figures = `${runs} messages, ${faults.length} erreur non rattrapée ; réponses : ${JSON.stringify(codes).replaceAll('"', '')}`
  const outcome: CampaignOutcome = { figures, isKept: faults.length === 0 }
  return { ...outcome, faults, codes }
}
