import type { EquipmentLot } from '../domain/inventory.ts'
import { factorYearlyKwh } from './choose-factor.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import type { Inventory } from './to-footprint-lines.ts'

/** At most five sliders; an absent or zero one changes nothing. */
export interface ScenarioLevers {
  /** Years added to the real duration of every computer. */
  readonly keepComputersYears?: number
  /** Part (0 to 1) of the next laptops and smartphones bought refurbished. */
  readonly refurbishedShare?: number
  readonly fewerScreens?: number
  /** Hours a night (0 to 24) during which what may be switched off is. */
  readonly nightHours?: number
  readonly fewerCopiers?: number
}

const clamp = (value: number | undefined, highest: number): number => Math.min(Math.max(value ?? 0, 0), highest)

const keepLonger = (lot: EquipmentLot, years: number, content: FootprintContent): EquipmentLot => {
  const durationYears = lot.useDurationYears ?? content.factors.get(lot.factorId ?? '')?.lifetimeYears
  return durationYears === undefined ? lot : { ...lot, useDurationYears: durationYears + years }
}

/** The part of its yearly manufacturing that a refurbished device avoids: published gain ÷ yearly share of a new one. */
const refurbishedGain = (lot: EquipmentLot, content: FootprintContent): number => {
  const found = content.rules.scenario.refurbished.find(({ kinds }) => kinds.includes(lot.kind))
  const gain = content.factors.get(found?.gainFactorId ?? '')?.value
  const bought = content.factors.get(found?.newFactorId ?? '')
  if (gain === undefined || bought?.value === undefined || bought.lifetimeYears === undefined) return 0
  return clamp(-gain / (bought.value / bought.lifetimeYears), 0.95)
}

const buyRefurbished = (lot: EquipmentLot, share: number, content: FootprintContent): EquipmentLot => {
  const avoided = share * refurbishedGain(lot, content)
  const durationYears = lot.useDurationYears ?? content.factors.get(lot.factorId ?? '')?.lifetimeYears
  // Manufacturing × (1 − avoided) is the same as a duration ÷ (1 − avoided): the inventory needs no field of its own.
  return avoided === 0 || durationYears === undefined
    ? lot
    : { ...lot, useDurationYears: durationYears / (1 - avoided) }
}

const switchOff = (
  lot: EquipmentLot,
  hours: number,
  content: FootprintContent,
  parameters: FootprintParameters,
): EquipmentLot => {
  const factor = content.factors.get(lot.factorId ?? '')
  if (!factor || !content.rules.scenario.switchedOffFactorIds.includes(factor.id)) return lot
  const yearlyKwh = lot.yearlyKwh ?? factorYearlyKwh(factor, parameters.usageProfile, content)
  return yearlyKwh === undefined ? lot : { ...lot, yearlyKwh: yearlyKwh * (1 - hours / 24) }
}

/** Takes devices away one by one from the largest lots, so that no place is emptied before the others. */
const removeDevices = (
  lots: readonly EquipmentLot[],
  kinds: readonly string[],
  devices: number,
): readonly EquipmentLot[] => {
  const counts = new Map(
    lots
      .filter((lot) => lot.inUse && lot.count !== undefined && kinds.includes(lot.kind))
      .map((lot) => [lot.id, lot.count ?? 0]),
  )
  for (let left = Math.floor(devices); left > 0; left -= 1) {
    const [largest] = [...counts].sort((one, other) => other[1] - one[1])
    if (!largest || largest[1] <= 0) break
    counts.set(largest[0], largest[1] - 1)
  }
  return lots.map((lot) => {
    const count = counts.get(lot.id)
    return count === undefined || count === lot.count ? lot : { ...lot, count }
  })
}

/** The inventory as it would be with these levers. Only lots in use change; nothing is written in the dossier. */
export const applyScenario = (
  project: Inventory,
  levers: ScenarioLevers,
  content: FootprintContent,
  parameters: FootprintParameters,
): Inventory => {
  const { computerKinds, screenKinds, copierKinds } = content.rules.scenario
  const years = clamp(levers.keepComputersYears, 20)
  const share = clamp(levers.refurbishedShare, 1)
  const hours = clamp(levers.nightHours, 24)
  const changed = project.equipmentLots.map((lot) => {
    if (!lot.inUse) return lot
    const kept = years > 0 && computerKinds.includes(lot.kind) ? keepLonger(lot, years, content) : lot
    const bought = share > 0 ? buyRefurbished(kept, share, content) : kept
    return hours > 0 ? switchOff(bought, hours, content, parameters) : bought
  })
  const screens = removeDevices(changed, screenKinds, clamp(levers.fewerScreens, 1000))
  return { ...project, equipmentLots: [...removeDevices(screens, copierKinds, clamp(levers.fewerCopiers, 1000))] }
}
