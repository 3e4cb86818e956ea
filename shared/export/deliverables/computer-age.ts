import type { Project } from '../../domain/project.ts'
import { ageOfLot } from '../../inventory/summarise-lots.ts'

const computers: ReadonlySet<string> = new Set(['desktop', 'laptop', 'workstation'])

/** Mean age in years of the computers in use whose count and age are known; undefined when none is. */
export const averageComputerAge = (project: Project, year: number): number | undefined => {
  const known = project.equipmentLots.flatMap((lot) => {
    const age = ageOfLot(lot, year)
    return computers.has(lot.kind) && lot.inUse && lot.count && age.kind !== 'unknown'
      ? [{ count: lot.count, years: age.years }]
      : []
  })
  const count = known.reduce((sum, lot) => sum + lot.count, 0)
  return count === 0 ? undefined : known.reduce((sum, lot) => sum + lot.count * lot.years, 0) / count
}
