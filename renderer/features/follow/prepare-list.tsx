import { useTranslation } from 'react-i18next'
import { versionForPopulation } from '../../../shared/steps/version-for-population.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { OpenSeries, Refused } from './use-series.ts'

/** Lines shown: a longer list is counted, and stays in the body's own table. */
const SHOWN = 300

/** The sentence of a line that is left aside. */
export const useRefusedSentence = () => {
  const { t } = useTranslation('prepare')
  return ({ line, text, reason, candidates, sameAsLine }: Refused): string =>
    t(($) => $.refusedLine, {
      line,
      text,
      reason: t(($) => $.reasons[reason], { candidates: candidates?.join(', ') ?? '', line: sameAsLine ?? '' }),
    })
}

/** The lines that give no file, each with its reason. */
export const RefusedLines = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const { t } = useTranslation('prepare')
  const sentenceOf = useRefusedSentence()
  if (refused.length === 0) return null
  return (
    <div className="stack tight">
      <h3>{t(($) => $.list.refused, { count: refused.length })}</h3>
      <p className="soft small">{t(($) => $.list.refusedHint)}</p>
      <ul className="plain follow-alerts follow-names">
        {refused.map((line) => (
          <li key={`${line.line}-${line.reason}`}>{sentenceOf(line)}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the list gives: the communes that were recognised, as they will be prepared. */
export const SeriesPreview = ({ series: { entries } }: { readonly series: OpenSeries }) => {
  const { t } = useTranslation('prepare')
  const { t: tFollow } = useTranslation('follow')
  const left = entries.length - SHOWN
  return (
    <div className="stack tight">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="follow-preview" tabIndex={0} aria-label={t(($) => $.list.caption)}>
        <table className="table">
          <caption className="visually-hidden">{t(($) => $.list.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.list.columns.commune)}</th>
              <th scope="col" className="end">
                {t(($) => $.list.columns.population)}
              </th>
              <th scope="col">{t(($) => $.list.columns.version)}</th>
              <th scope="col">{t(($) => $.list.columns.mode)}</th>
              <th scope="col">{t(($) => $.list.columns.contact)}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, SHOWN).map(({ municipality, population = municipality.population, mode, contact }) => (
              <tr key={municipality.code}>
                <th scope="row">
                  {tFollow(($) => $.add.option, { name: municipality.name, code: municipality.code })}
                </th>
                <td className="end">{population !== undefined && formatNumber(population)}</td>
                <td>{tFollow(($) => $.version[versionForPopulation(population)])}</td>
                <td>{mode ? tFollow(($) => $.mode[mode]) : t(($) => $.list.modeOfModel)}</td>
                <td>{contact ?? <span className="soft">{t(($) => $.list.noContact)}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && <p className="soft small">{t(($) => $.list.more, { count: left })}</p>}
    </div>
  )
}
