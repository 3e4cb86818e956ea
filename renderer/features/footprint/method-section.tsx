import { useTranslation } from 'react-i18next'
import { electricityKgCo2ePerKwh } from '../../../shared/footprint/default-parameters.ts'
import type { FootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { loadFactorSources } from '../../../shared/footprint/load-factors.ts'
import { GlossedScope } from '../../glossary/claims.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { LinesList } from './lines-list.tsx'

/** The databases whose values this footprint uses. */
const usedSources = (result: FootprintResult, content: FootprintContent) => {
  const families = new Set(result.lines.map(({ factorId }) => content.factors.get(factorId ?? '')?.family))
  return loadFactorSources().sources.filter((source) => source.families.some((family) => families.has(family)))
}

/** The method in plain words, its limits, and the computation of each line with its sources. */
export const MethodSection = ({
  result,
  content,
}: {
  readonly result: FootprintResult
  readonly content: FootprintContent
}) => {
  const { t } = useTranslation('footprint')
  const { parameters } = result
  const electricity = electricityKgCo2ePerKwh(parameters, content)
  const mix =
    parameters.electricity && 'factorId' in parameters.electricity
      ? content.factors.get(parameters.electricity.factorId)?.label
      : parameters.electricity?.source
  const limits = t(($) => $.method.limits, { returnObjects: true })
  return (
    <section className="method">
      <Disclosure level={2} title={t(($) => $.method.title)}>
        <GlossedScope>
          <div className="stack">
            <p>
              <Glossed text={t(($) => $.method.formula)} />
            </p>
            <p>
              <Glossed text={t(($) => $.method.manufacturingOnly)} />
            </p>
            <p>
              {electricity === undefined
                ? t(($) => $.method.electricityNone)
                : t(($) => $.method.electricity, {
                    value: formatNumber(electricity, { maximumFractionDigits: 4 }),
                    source: mix ?? '',
                  })}
            </p>
            <p>
              <Glossed text={t(($) => $.method.pue, { value: formatNumber(parameters.pue) })} />
            </p>
            <p>
              <Glossed
                text={t(($) => $.method.factors, { date: formatDay(parameters.factorsVersion), year: parameters.year })}
              />
            </p>
            <h3>{t(($) => $.method.limitsTitle)}</h3>
            <ul>
              {limits.map((limit) => (
                <li key={limit}>
                  <Glossed text={limit} />
                </li>
              ))}
            </ul>
            <h3>{t(($) => $.method.sourcesTitle)}</h3>
            <ul>
              {usedSources(result, content).map(({ id, title, licence, limits: sourceLimits }) => (
                <li key={id}>
                  <Glossed text={t(($) => $.method.source, { title, licence, limits: sourceLimits })} />
                </li>
              ))}
            </ul>
          </div>
        </GlossedScope>
      </Disclosure>
      <Disclosure level={2} title={t(($) => $.lines.title)}>
        <GlossedScope>
          <LinesList result={result} content={content} electricity={electricity} />
        </GlossedScope>
      </Disclosure>
    </section>
  )
}
