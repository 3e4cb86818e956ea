import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { useLineWords } from './use-line-words.ts'

/** What has no figure and why, with the way to complete it; services together. */
export const UncountedSection = ({ base, result }: { readonly base: string; readonly result: FootprintResult }) => {
  const { t } = useTranslation('footprint')
  const { nameOf, reasonsOf } = useLineWords()
  const uncounted = result.lines.filter(({ state }) => state !== 'counted')
  const lots = uncounted.filter(({ site }) => site !== undefined)
  const services = uncounted.filter(({ collection }) => collection === 'digitalServices')
  const purchases = uncounted.filter(({ collection }) => collection === 'purchasedServices')
  if (uncounted.length === 0) return null
  return (
    <section className="stack">
      <h2>{t(($) => $.uncounted.title)}</h2>
      <p>{t(($) => $.uncounted.lead)}</p>
      <ul className="plain ruled">
        {lots.map((line) => (
          <li key={line.id} className="row spread">
            <span>{t(($) => $.uncounted.item, { title: nameOf(line), reasons: reasonsOf([line]) })}</span>
            <Link
              href={`${base}/materiel/${line.id}`}
              aria-label={t(($) => $.uncounted.completeLabel, { title: nameOf(line) })}
            >
              {t(($) => $.uncounted.complete)}
            </Link>
          </li>
        ))}
        {services.length > 0 && (
          <li>
            {t(($) => $.uncounted.services, { count: services.length, reasons: reasonsOf(services) })}{' '}
            <span className="soft">{t(($) => $.uncounted.servicesLater)}</span>
          </li>
        )}
        {purchases.length > 0 && (
          <li>{t(($) => $.uncounted.purchases, { count: purchases.length, reasons: reasonsOf(purchases) })}</li>
        )}
      </ul>
    </section>
  )
}
