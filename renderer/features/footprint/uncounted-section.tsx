import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FootprintLine, FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { useLineWords } from './use-line-words.ts'

/** Names a reader takes in at once; the rest is counted. */
const NAMED = 3

const groupByReasons = (lines: readonly FootprintLine[]): ReadonlyMap<string, readonly FootprintLine[]> => {
  const groups = new Map<string, FootprintLine[]>()
  for (const line of lines) {
    if (line.reasons.length === 0) continue
    const key = line.reasons.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return groups
}

/** What has no figure and why, with the way to complete it; services together. */
export const UncountedSection = ({ base, result }: { readonly base: string; readonly result: FootprintResult }) => {
  const { t } = useTranslation('footprint')
  const { nameOf, reasonsOf, listOf } = useLineWords()
  const uncounted = result.lines.filter(({ state }) => state !== 'counted')
  const lots = uncounted.filter(({ site }) => site !== undefined)
  const services = uncounted.filter(({ collection }) => collection === 'digitalServices')
  const purchases = uncounted.filter(({ collection }) => collection === 'purchasedServices')
  const partly = groupByReasons(result.lines.filter(({ state }) => state === 'counted'))
  if (uncounted.length + partly.size === 0) return null
  const titlesOf = (lines: readonly FootprintLine[]): string => {
    const named = lines.slice(0, NAMED).map(nameOf)
    const others = lines.length - named.length
    return listOf(others > 0 ? [...named, t(($) => $.uncounted.others, { count: others })] : named)
  }
  return (
    <section className="stack">
      <h2>{t(($) => $.uncounted.title)}</h2>
      <p>
        <Glossed text={t(($) => $.uncounted.lead)} />
      </p>
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
            <Link href={`${base}/services`}>{t(($) => $.uncounted.completeServices)}</Link>
          </li>
        )}
        {[...partly.values()].map((lines) => (
          <li key={lines[0]?.id} className="soft">
            {t(($) => $.uncounted.partly, { reasons: reasonsOf(lines), titles: titlesOf(lines) })}
          </li>
        ))}
        {purchases.length > 0 && (
          <li>{t(($) => $.uncounted.purchases, { count: purchases.length, reasons: reasonsOf(purchases) })}</li>
        )}
      </ul>
    </section>
  )
}
