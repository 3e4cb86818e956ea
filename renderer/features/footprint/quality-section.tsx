import { useTranslation } from 'react-i18next'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatMass, formatShare } from '../../i18n/format-mass.ts'

/** How much of the total rests on data the commune did not give; and the inhabitants' own footprint, for scale. */
export const QualitySection = ({ result }: { readonly result: FootprintResult }) => {
  const { t } = useTranslation('footprint')
  const { defaults, monetaryShare, range, internal, territory } = result
  const unknownShare = internal.totalKgCo2e > 0 ? range.kgCo2eWithoutUncertainty / internal.totalKgCo2e : 0
  return (
    <div className="stack mid">
      <section className="stack tight">
        <h2>{t(($) => $.quality.title)}</h2>
        <ul>
          <li>
            {t(($) => $.quality.defaults, { share: formatShare(defaults.shareOfTotal) })}{' '}
            {defaults.durationLines > 0 && (
              <Glossed text={t(($) => $.quality.durations, { count: defaults.durationLines })} />
            )}{' '}
            {defaults.consumptionLines > 0 && t(($) => $.quality.consumptions, { count: defaults.consumptionLines })}
          </li>
          {unknownShare > 0 && <li>{t(($) => $.quality.unknownMargin, { share: formatShare(unknownShare) })}</li>}
          {monetaryShare > 0 && <li>{t(($) => $.quality.monetary, { share: formatShare(monetaryShare) })}</li>}
        </ul>
        {defaults.durationLines > 0 && <p className="soft">{t(($) => $.quality.better)}</p>}
      </section>
      {territory && (
        <section className="stack tight">
          <h2>{t(($) => $.territory.title)}</h2>
          <p>
            <Glossed
              text={t(($) => $.territory.body, {
                value: formatMass(territory.totalKgCo2e),
                count: territory.population,
              })}
            />
          </p>
        </section>
      )}
    </div>
  )
}
