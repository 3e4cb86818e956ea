import { useTranslation } from 'react-i18next'
import type { Factor } from '../../../shared/footprint/factor-schema.ts'
import type { FootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintLine, FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { useLineWords } from './use-line-words.ts'

const figure = (value: number): string => formatNumber(value, { maximumFractionDigits: 1 })

/** A consumption that nobody measured says so, like a duration of use. */
const electricityFormula = ({ pue, defaults }: FootprintLine) => {
  const isDefault = defaults.includes('consumption')
  if (pue > 1) return isDefault ? 'formulaUsePueDefault' : 'formulaUsePue'
  return isDefault ? 'formulaUseDefault' : 'formulaUse'
}

const Formula = ({ line, electricity }: { readonly line: FootprintLine; readonly electricity: number | undefined }) => {
  const { t } = useTranslation('footprint')
  const quantity = formatNumber(line.count ?? 0)
  const value = figure(line.factorValue ?? 0)
  const making = { quantity, value, years: figure(line.durationYears ?? 0) }
  const use = {
    quantity,
    kwh: figure(line.yearlyKwh ?? 0),
    electricity: formatNumber(electricity ?? 0, { maximumFractionDigits: 4 }),
    pue: figure(line.pue),
  }
  return (
    <>
      {line.manufacturingKgCo2e !== undefined && (
        <span className="block">
          {line.defaults.includes('duration')
            ? t(($) => $.lines.formulaMakingDefault, making)
            : t(($) => $.lines.formulaMaking, making)}
        </span>
      )}
      {line.useKgCo2e !== undefined && line.yearlyKwh !== undefined && (
        <span className="block">{t(($) => $.lines[electricityFormula(line)], use)}</span>
      )}
      {line.unsplitKgCo2e !== undefined && line.factorId !== undefined && (
        <span className="block">{t(($) => $.lines.formulaUnsplit, { quantity, value })}</span>
      )}
    </>
  )
}

const FactorsList = ({
  lines,
  content,
}: {
  readonly lines: readonly FootprintLine[]
  readonly content: FootprintContent
}) => {
  const { t } = useTranslation('footprint')
  const used = new Set(lines.map(({ factorId }) => factorId))
  const figureOf = ({ value = 0, unit, uncertaintyPct }: Factor): string =>
    uncertaintyPct === undefined
      ? t(($) => $.lines.factorValueNoMargin, { value: formatNumber(value), unit })
      : t(($) => $.lines.factorValue, { value: formatNumber(value), unit, margin: formatNumber(uncertaintyPct) })
  const sourceOf = ({ source, sourceYear: year, licence, confidence }: Factor): string => {
    const words = licence
      ? t(($) => $.lines.factor, { source, year, licence })
      : t(($) => $.lines.factorNoLicence, { source, year })
    return confidence === 'inferred' ? `${words} ${t(($) => $.lines.inferred)}` : words
  }
  return (
    <dl className="ruled">
      {[...content.factors.values()]
        .filter(({ id }) => used.has(id))
        .map((factor) => (
          <div key={factor.id}>
            <dt>{factor.label}</dt>
            <dd className="small">{figureOf(factor)}</dd>
            <dd className="soft small">{sourceOf(factor)}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Every counted line with its computation, then the value, unit, margin, source and year of each factor they use. */
export const LinesList = ({
  result,
  content,
  electricity,
}: {
  readonly result: FootprintResult
  readonly content: FootprintContent
  readonly electricity: number | undefined
}) => {
  const { t } = useTranslation('footprint')
  const { nameOf } = useLineWords()
  const lines = result.lines.filter(({ state }) => state === 'counted')
  const factorWords = (line: FootprintLine): string => {
    const factor = content.factors.get(line.factorId ?? '')
    return factor
      ? t(($) => $.lines.value, { label: factor.label, year: factor.sourceYear })
      : t(($) => $.lines.provider)
  }
  return (
    <div className="stack">
      <p>
        <Glossed text={t(($) => $.lines.intro)} />
      </p>
      <ul className="plain ruled">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="line-total">
              <strong>{nameOf(line)}</strong>
              <span className="num">{formatMass(line.totalKgCo2e ?? 0)}</span>
            </p>
            <p className="soft small">
              {line.isDormant && <span className="block">{t(($) => $.lines.dormant)}</span>}
              <Formula line={line} electricity={electricity} />
              <span className="block">{factorWords(line)}</span>
            </p>
          </li>
        ))}
      </ul>
      <h3>{t(($) => $.lines.factorsTitle)}</h3>
      <FactorsList lines={lines} content={content} />
    </div>
  )
}
