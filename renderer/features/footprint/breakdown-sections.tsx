import { useTranslation } from 'react-i18next'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { sumLines } from '../../../shared/footprint/sum-lines.ts'
import { capitalise } from '../../i18n/capitalise.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { BarsFigure } from './bars-figure.tsx'
import { useLineWords } from './use-line-words.ts'

interface ResultProps {
  readonly result: FootprintResult
}

/** Manufacturing against electricity, by perimeter of the eNRT. */
export const PerimeterSection = ({ result }: ResultProps) => {
  const { t } = useTranslation('footprint')
  return (
    <section className="stack">
      <h2>{t(($) => $.perimeter.title)}</h2>
      <BarsFigure
        title={t(($) => $.perimeter.chart)}
        caption={t(($) => $.perimeter.caption)}
        column={t(($) => $.perimeter.column)}
        moreColumns={[t(($) => $.bars.lines)]}
        rows={result.perimeters
          .filter(({ lines }) => lines > 0)
          .map((totals) => ({
            id: totals.perimeter,
            label: t(($) => $.perimeter.names[totals.perimeter]),
            totals,
            isEmpty: totals.countedLines === 0,
            more: [t(($) => $.bars.linesValue, { counted: totals.countedLines, lines: totals.lines })],
          }))}
      />
    </section>
  )
}

/** The same by place, once there are two. */
export const SiteSection = ({ result }: ResultProps) => {
  const { t } = useTranslation('footprint')
  const sites = result.sites.filter(({ totalKgCo2e }) => totalKgCo2e > 0)
  if (sites.length < 2) return null
  return (
    <section className="stack">
      <h2>{t(($) => $.site.title)}</h2>
      <BarsFigure
        title={t(($) => $.site.chart)}
        caption={t(($) => $.site.caption)}
        column={t(($) => $.site.column)}
        rows={sites.map(({ site, equipment, connectedObjects }) => ({
          id: site,
          label: capitalise(site),
          totals: sumLines([equipment, connectedObjects]),
        }))}
      />
    </section>
  )
}

/** The ten heaviest lots: where keeping a device longer changes the total. */
export const TopSection = ({ result }: ResultProps) => {
  const { t } = useTranslation('footprint')
  const { nameOf } = useLineWords()
  const lines = result.topLines
  if (lines.length === 0) return null
  const share = sumLines(lines).totalKgCo2e / result.internal.totalKgCo2e
  return (
    <section className="stack">
      <h2>{t(($) => $.top.title)}</h2>
      <p>{t(($) => $.top.sentence, { count: lines.length, share: formatShare(share) })}</p>
      <BarsFigure
        title={t(($) => $.top.chart)}
        caption={t(($) => $.top.caption)}
        column={t(($) => $.top.column)}
        rows={lines.map((line) => ({ id: line.id, label: nameOf(line), totals: sumLines([line]) }))}
      />
    </section>
  )
}
