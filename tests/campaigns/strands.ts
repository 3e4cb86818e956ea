import type { CampaignOptions } from './campaign.ts'

/** No run lasts longer: one that does is ended, and made once more. */
const RUN_LIMIT_MS = 60_000
const TRIES = 2
/** As many runs in a row that could not be made: the computer is in no state to go on. */
const MOST_NOT_MADE = 4

/** What one run found. */
export interface Finding {
  /** Figures that add up over the runs. */
  readonly counts: Readonly<Record<string, number>>
  /** Figures of which the highest counts, such as a duration. */
  readonly most?: Readonly<Record<string, number>>
  /** What was not as promised, in French. */
  readonly faults: readonly string[]
  /** One line for whoever watches. */
  readonly text: string
}

/** One line of runs after one another, in a place of its own. Nothing is started before the first run. */
export interface Strand {
  readonly run: (run: number) => Promise<Finding>
  /** Ends all that it started, whatever state that is in, and takes its place away. */
  readonly end: () => Promise<void>
}

export interface Total {
  readonly runs: number
  readonly faults: readonly string[]
  /** Runs made again because the driver, not the application, did not answer; and starts made again for that reason. */
  readonly again: number
  readonly count: (name: string) => number
  readonly most: (name: string) => number
}

const withLimit = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`pas fini en ${RUN_LIMIT_MS / 1000} s`)), RUN_LIMIT_MS)
  })
  work.catch(() => undefined) // what still fails once the limit is over has been told
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** The first line alone: the driver adds all that Electron wrote. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/**
 * Calls `make` once more, after `repair`, when it throws or does not end in a minute. Answers null when it failed twice, and
 * with how often it failed.
 */
const twice = async <Value>(
  make: () => Promise<Value>,
  repair: (why: string) => Promise<void>,
): Promise<{ readonly value: Value | null; readonly failed: number; readonly why: string }> => {
  let why = ''
  for (let failed = 0; failed < TRIES; failed += 1)
    try {
      return { value: await withLimit(make()), failed, why }
    } catch (error) {
      why = firstLine(error)
      await repair(why)
    }
  return { value: null, failed: TRIES, why }
}

/** Adds up what was found. */
const totalOf = (findings: ReadonlyMap<number, Finding>, notMade: readonly string[]): Total => {
  const all = [...findings].toSorted(([one], [other]) => one - other).map(([, finding]) => finding)
  const count = (name: string) => all.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)
  return {
    runs: all.length,
    faults: [...all.flatMap(({ faults }) => faults), ...notMade],
    again: count('again'),
    count,
    most: (name) => Math.max(0, ...all.map(({ most }) => most?.[name] ?? 0)),
  }
}

/**
 * Makes the runs `first` to `first + runs − 1`, several at the same time: each strand takes the next one that nobody has taken.
 * A run that throws or does not end is made once more in a new place, and counted apart (`again`); a second time, it is a fault.
 */
export const runInStrands = async (
  { runs, first = 1, strands = 1, earlier, note, say }: Omit<CampaignOptions, 'seed'>,
  open: (strand: number) => Strand,
): Promise<Total> => {
  const findings = new Map(earlier)
  const waiting = Array.from({ length: runs }, (_, index) => first + index).filter((run) => !findings.has(run))
  const all = waiting.length
  const notMade: string[] = []
  let inARow = 0
  const work = async (number: number): Promise<void> => {
    let strand = open(number)
    const repair = async () => {
      await strand.end()
      strand = open(number)
    }
    try {
      for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
        const made = run
        const { value, failed, why } = await twice(
          () => strand.run(made),
          (reason) => {
            say(`  ${made}, à refaire : ${reason}`)
            return repair()
          },
        )
        inARow = value ? 0 : inARow + 1
        if (inARow >= MOST_NOT_MADE) waiting.length = 0
        if (!value) {
          // Not written down: a campaign that goes on makes it again.
          notMade.push(`n° ${run}, pas mené à bien, deux fois : ${why}`)
          continue
        }
        const finding = { ...value, counts: { ...value.counts, again: (value.counts.again ?? 0) + failed } }
        findings.set(run, finding)
        note?.(run, finding)
        say(`  ${run} (${findings.size} sur ${all + (earlier?.size ?? 0)}) : ${finding.text}`)
        for (const fault of finding.faults) say(`    ${fault}`)
      }
    } finally {
      await strand.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(strands, all) }, (_, number) => work(number)))
  for (const fault of notMade) say(`  ${fault}`)
  return totalOf(findings, notMade)
}

/** How often a start or a run was made again, for the figures: nothing when there was none. */
export const tellAgain = ({ again }: Total): string =>
  again === 0
    ? ''
    : ` ; ${again} fois, le pilote et l’Electron des tests ont manqué leur poignée de main, et l’essai a été refait`
