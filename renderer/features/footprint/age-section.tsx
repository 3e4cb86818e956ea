import { useTranslation } from 'react-i18next'
import { type Bar, drawBars } from '../../../shared/charts/draw-bars.ts'
import { ageBands } from '../../../shared/footprint/age-bands.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'

/** How old the devices are: what will have to be replaced, and what already lasts. */
export const AgeSection = ({ year }: { readonly year: number }) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const bands = ageBands(project.equipmentLots, year)
  const total = bands.reduce((sum, { inUse, stored }) => sum + inUse + stored, 0)
  const unknown = bands.find(({ id }) => id === 'unknown')
  const unknownCount = (unknown?.inUse ?? 0) + (unknown?.stored ?? 0)
  if (total === unknownCount) return null
  const bars = bands.map(
    ({ id, inUse, stored }): Bar => ({
      label: t(($) => $.ages.bands[id]),
      first: inUse,
      second: stored,
      valueLabel: formatNumber(inUse + stored),
    }),
  )
  const items = bars.map(({ label, valueLabel }) => t(($) => $.ages.item, { label, value: valueLabel })).join(' ')
  return (
    <section className="stack">
      <h2>{t(($) => $.ages.title)}</h2>
      <p>
        {t(($) => $.ages.lead)}{' '}
        {unknownCount > 0 && t(($) => $.ages.unknown, { share: formatShare(unknownCount / total) })}
      </p>
      <Chart
        draw={(width) =>
          drawBars({
            width,
            title: t(($) => $.ages.title),
            description: t(($) => $.ages.description, { items }),
            bars,
            firstLegend: t(($) => $.ages.inUse),
            secondLegend: t(($) => $.ages.stored),
          })
        }
        tableTitle={t(($) => $.ages.table)}
        table={
          <table className="table">
            <caption>{t(($) => $.ages.caption)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(($) => $.ages.age)}</th>
                <th scope="col" className="end">
                  {t(($) => $.ages.inUse)}
                </th>
                <th scope="col" className="end">
                  {t(($) => $.ages.stored)}
                </th>
              </tr>
            </thead>
            <tbody>
              {bands.map(({ id, inUse, stored }) => (
                <tr key={id}>
                  <th scope="row">{t(($) => $.ages.bands[id])}</th>
                  <td className="end">{formatNumber(inUse)}</td>
                  <td className="end">{formatNumber(stored)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
