import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { drawRangeLine } from '../../../shared/charts/draw-range-line.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatMassRange, formatShare } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'

/** The footprint as a range on a line, with what it rests on; without equipment, the invitation to count it. */
export const FootprintBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const { result, estimate } = useFootprint()
  if (!estimate)
    return (
      <section className="sheet pad stack">
        <h2>{t(($) => $.footprint.title)}</h2>
        <p>{t(($) => (project.equipmentLots.length === 0 ? $.footprint.empty : $.footprint.notCounted))}</p>
        <p>
          {project.equipmentLots.length === 0 ? (
            <Link href={`${base}/materiel/comptage`}>{t(($) => $.footprint.emptyAction)}</Link>
          ) : (
            <Link href={`${base}/materiel`}>{t(($) => $.footprint.notCountedAction)}</Link>
          )}
        </p>
      </section>
    )
  const { lowKgCo2e, centralKgCo2e, highKgCo2e } = estimate
  const range = formatMassRange(lowKgCo2e, highKgCo2e)
  const central = formatMassRange(centralKgCo2e, highKgCo2e).low
  const scale = range.unit === 't' ? 1000 : 1
  const { manufacturingKgCo2e, totalKgCo2e } = result.internal
  const { durationLines } = result.defaults
  return (
    <section className="sheet pad stack">
      <h2>{t(($) => $.footprint.title)}</h2>
      <p className="big">
        {t(($) => $.footprint.range, range)}{' '}
        <span className="big-unit">
          <Glossed text={t(($) => $.footprint.unit)} />
        </span>
      </p>
      <Chart
        draw={(width) =>
          drawRangeLine({
            width,
            title: t(($) => $.footprint.chartTitle),
            description: t(($) => $.footprint.chartDescription, { ...range, central }),
            low: lowKgCo2e / scale,
            central: centralKgCo2e / scale,
            high: highKgCo2e / scale,
            lowLabel: '',
            centralLabel: `${central}\u00a0${range.unit}`,
            highLabel: '',
            formatTick: (value) => formatNumber(value),
          })
        }
      />
      <p className="small soft">
        {t(($) => $.footprint.manufacturing, { share: formatShare(manufacturingKgCo2e / totalKgCo2e) })}
        {durationLines > 0 &&
          ` ${t(($) => $.footprint.defaults, { count: durationLines, total: result.countedLines })}`}
      </p>
      <p>
        <Link href={`${base}/empreinte`}>{t(($) => $.footprint.more)}</Link>
      </p>
    </section>
  )
}
