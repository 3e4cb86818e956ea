import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { ageOfLot } from '../../../shared/inventory/summarise-lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { capitalise } from '../../i18n/capitalise.ts'

/** How a lot is said: `4 ordinateurs portables`, `Écrans` when nobody knows how many. */
export const useLotWords = () => {
  const { t } = useTranslation('inventory')
  const { project } = useDossier()
  const year = Number(storyDay(project, new Date()).slice(0, 4))
  return useMemo(() => {
    const { kinds } = loadFootprintContent()
    const nameOf = (lot: Pick<EquipmentLot, 'kind' | 'count'>): string => {
      const kind = kinds.get(lot.kind)
      const { count } = lot
      if (count === undefined) return capitalise(kind?.labelPlural ?? lot.kind)
      if (kind?.countUnit === 'square_metre') return t(($) => $.row.area, { count })
      if (kind?.countUnit === 'kwh_per_year') return t(($) => $.row.energy, { count })
      // In French, zero is singular like one.
      const label = count < 2 ? kind?.label : kind?.labelPlural
      return t(($) => $.row.withCount, { count, kind: label ?? lot.kind })
    }
    const ageWords = (lot: EquipmentLot): string => {
      const age = ageOfLot(lot, year)
      switch (age.kind) {
        case 'unknown':
          return t(($) => $.age.unknown)
        case 'average':
          return t(($) => $.age.about, { count: age.years })
        case 'since':
          return age.years < 1
            ? t(($) => $.age.new, { year: age.year })
            : t(($) => $.age.since, { count: age.years, year: age.year })
      }
    }
    return { nameOf, ageWords }
  }, [t, year])
}
