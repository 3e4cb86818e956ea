import type { ScenarioLevers } from './apply-scenario.ts'
import { compareScenario, type ScenarioComparison } from './compare-scenario.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import type { Inventory } from './to-footprint-lines.ts'

/** `nothing`: no effect. `unsure`: the range holds zero. `overlap`: less for sure, but the two totals cannot be told apart. */
export type ScenarioVerdict = 'nothing' | 'unsure' | 'overlap' | 'clear'

export interface ScenarioRange {
  readonly central: ScenarioComparison
  /** From the lowest to the highest gain of the public databases, each with its known margin. */
  readonly lowKgCo2e: number
  readonly highKgCo2e: number
  /** The totals of today and of the scenario in each database, lowest to highest, known margins included. */
  readonly beforeKgCo2e: readonly [number, number]
  readonly afterKgCo2e: readonly [number, number]
  readonly verdict: ScenarioVerdict
}

const families = ['ademe', 'boavizta', 'ecodiag'] as const
/** Below half a kilogram a year nothing is said. */
const NOTICEABLE_KG = 0.5

const spread = (comparisons: readonly ScenarioComparison[], side: 'before' | 'after'): readonly [number, number] => [
  Math.min(...comparisons.map((one) => one[side].range.lowKgCo2e)),
  Math.max(...comparisons.map((one) => one[side].range.highKgCo2e)),
]

/**
 * A scenario under the recorded factors and under each database: known margins alone would look far too sure, for most
 * factors are published without one.
 */
export const compareScenarioRange = (
  project: Inventory,
  levers: ScenarioLevers,
  content: FootprintContent,
  parameters: FootprintParameters,
): ScenarioRange => {
  const central = compareScenario(project, levers, content, parameters)
  const all = [
    central,
    ...families.map((sourceFamily) => compareScenario(project, levers, content, { ...parameters, sourceFamily })),
  ]
  const lowKgCo2e = Math.min(...all.map((one) => one.lowKgCo2e))
  const highKgCo2e = Math.max(...all.map((one) => one.highKgCo2e))
  const beforeKgCo2e = spread(all, 'before')
  const afterKgCo2e = spread(all, 'after')
  const isNothing = highKgCo2e < NOTICEABLE_KG
  const verdict = isNothing
    ? 'nothing'
    : lowKgCo2e <= 0
      ? 'unsure'
      : afterKgCo2e[1] > beforeKgCo2e[0]
        ? 'overlap'
        : 'clear'
  return { central, lowKgCo2e, highKgCo2e, beforeKgCo2e, afterKgCo2e, verdict }
}
