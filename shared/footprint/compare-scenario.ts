import { applyScenario, type ScenarioLevers } from './apply-scenario.ts'
import { computeFootprint } from './compute-footprint.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import type { FootprintLine, FootprintResult } from './footprint-result.ts'
import type { Inventory } from './to-footprint-lines.ts'

export interface ScenarioComparison {
  readonly before: FootprintResult
  readonly after: FootprintResult
  /** What is avoided in a year; positive is better. */
  readonly avoidedKgCo2e: number
  /** Electricity saved in a year, cooling included: a price per kWh turns it into euros. */
  readonly savedKwh: number
  /** avoided ± √Σ(change of a line × its uncertainty)²; lines without a known uncertainty are kept apart. */
  readonly lowKgCo2e: number
  readonly highKgCo2e: number
  readonly avoidedWithoutUncertaintyKgCo2e: number
  /** The lots that change, the largest gain first. */
  readonly lines: readonly { readonly id: string; readonly avoidedKgCo2e: number }[]
}

const yearlyKwh = (line: FootprintLine): number =>
  line.useKgCo2e === undefined ? 0 : (line.count ?? 0) * (line.yearlyKwh ?? 0) * line.pue

/** Today against what-if, with the same factors and parameters on both sides. */
export const compareScenario = (
  project: Inventory,
  levers: ScenarioLevers,
  content: FootprintContent,
  parameters: FootprintParameters,
): ScenarioComparison => {
  const before = computeFootprint(project, content, parameters)
  const after = computeFootprint(applyScenario(project, levers, content, parameters), content, parameters)
  const changes = before.lines.flatMap((line, index) => {
    const other = after.lines[index]
    const avoidedKgCo2e = (line.totalKgCo2e ?? 0) - (other?.totalKgCo2e ?? 0)
    return avoidedKgCo2e === 0 ? [] : [{ id: line.id, avoidedKgCo2e, uncertaintyPct: line.uncertaintyPct }]
  })
  const avoidedKgCo2e = before.internal.totalKgCo2e - after.internal.totalKgCo2e
  const halfWidth = Math.sqrt(
    changes.reduce((sum, change) => sum + (change.avoidedKgCo2e * ((change.uncertaintyPct ?? 0) / 100)) ** 2, 0),
  )
  const kwhOf = (result: FootprintResult): number => result.lines.reduce((sum, line) => sum + yearlyKwh(line), 0)
  return {
    before,
    after,
    avoidedKgCo2e,
    savedKwh: kwhOf(before) - kwhOf(after),
    lowKgCo2e: Math.max(0, avoidedKgCo2e - halfWidth),
    highKgCo2e: avoidedKgCo2e + halfWidth,
    avoidedWithoutUncertaintyKgCo2e: changes
      .filter((change) => change.uncertaintyPct === undefined)
      .reduce((sum, change) => sum + change.avoidedKgCo2e, 0),
    lines: changes
      .map(({ id, avoidedKgCo2e: avoided }) => ({ id, avoidedKgCo2e: avoided }))
      .sort((one, other) => other.avoidedKgCo2e - one.avoidedKgCo2e),
  }
}
