import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawSteps } from '../../../shared/charts/draw-steps.ts'
import { compareEvaluations, type Evolution } from '../../../shared/footprint/compare-evaluations.ts'
import type { ComparedEvaluation } from '../../../shared/footprint/freeze-footprint.ts'
import { changeCauses } from '../../../shared/footprint/split-change.ts'
import { formatKilograms, formatMass, formatMassChange, formatMassPair } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'
import { useLineWords } from './use-line-words.ts'

/** Lines named in the table of those that moved. */
const NAMED = 10
/** Below this a change is noise of the computation, not worth a word: 0.5 kg. */
const NOTICEABLE_KG = 0.5

interface Side {
  readonly label: string
  readonly words: string
  readonly evaluation: ComparedEvaluation
}

const wordsOf = (cause: 'factors' | 'method' | 'scope', evolution: Evolution) =>
  cause !== 'scope' ? cause : evolution.scope > 0 ? 'scopeUp' : 'scopeDown'
const kilograms = (value: number): string => formatMassChange(value, 'kg')

const Verdict = ({ evolution }: { readonly evolution: Evolution }) => {
  const { t } = useTranslation('footprintStudy')
  const { listOf } = useLineWords()
  const { real, realHalfWidthKgCo2e: margin } = evolution
  const value = formatMass(Math.abs(real))
  const others = (['factors', 'method', 'scope'] as const).filter(
    (cause) => Math.abs(evolution[cause]) >= NOTICEABLE_KG,
  )
  const parts = listOf(
    others.map((cause) =>
      t(($) => $.evolution.part, {
        cause: t(($) => $.evolution.inSentence[wordsOf(cause, evolution)]),
        value: kilograms(evolution[cause]),
      }),
    ),
  )
  const isNone = Math.abs(real) < NOTICEABLE_KG
  return (
    <>
      <p>
        {isNone
          ? t(($) => $.evolution.realNone)
          : real > 0
            ? t(($) => $.evolution.realUp, { value })
            : t(($) => $.evolution.realDown, { value })}{' '}
        {!isNone && margin >= Math.abs(real) && t(($) => $.evolution.realUnsure, { margin: formatMass(margin) })}
        {!isNone &&
          margin < Math.abs(real) &&
          evolution.realWithoutUncertaintyKgCo2e > 0 &&
          t(($) => $.evolution.realUnknownMargin)}
      </p>
      {others.length > 0 && <p>{t(($) => $.evolution.notReal, { parts })}</p>}
    </>
  )
}

const LinesTable = ({ evolution }: { readonly evolution: Evolution }) => {
  const { t } = useTranslation('footprintStudy')
  const { nameOf } = useLineWords()
  const lines = evolution.lines.slice(0, NAMED)
  const rest = evolution.lines.length - lines.length
  if (lines.length === 0) return null
  return (
    <div className="stack tight">
      <h3>{t(($) => $.evolution.linesTitle)}</h3>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{t(($) => $.evolution.linesCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.evolution.line)}</th>
              <th scope="col">{t(($) => $.evolution.event)}</th>
              {(['was', 'is', 'amount'] as const).map((name) => (
                <th key={name} scope="col" className="end">
                  {t(($) => $.evolution[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, event, beforeKgCo2e, afterKgCo2e }) => (
              <tr key={`${line.collection} ${line.id}`}>
                <th scope="row">{nameOf(line)}</th>
                <td>{t(($) => $.evolution.events[event])}</td>
                <td className="end">{formatKilograms(beforeKgCo2e)}</td>
                <td className="end">{formatKilograms(afterKgCo2e)}</td>
                <td className="end nowrap">{formatMassChange(afterKgCo2e - beforeKgCo2e)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="soft small">{t(($) => $.evolution.others, { count: rest })}</p>}
    </div>
  )
}

/** What moved between two evaluations: a sentence, a picture with its table, and the lines. */
export const EvolutionResult = ({ from, to }: { readonly from: Side; readonly to: Side }) => {
  const { t } = useTranslation('footprintStudy')
  const evolution = useMemo(() => compareEvaluations(from.evaluation, to.evaluation), [from, to])
  const { beforeKgCo2e, afterKgCo2e } = evolution
  const [before, after] = formatMassPair(beforeKgCo2e, afterKgCo2e)
  const summary = t(($) => $.evolution.summary, {
    from: from.words,
    to: to.words,
    before,
    after,
  })
  const steps = [
    {
      kind: 'total' as const,
      label: t(($) => $.evolution.before),
      amount: beforeKgCo2e,
      valueLabel: before,
    },
    ...changeCauses.map((cause) => ({
      kind: 'change' as const,
      label: t(($) => $.evolution.causes[cause]),
      amount: evolution[cause],
      valueLabel: kilograms(evolution[cause]),
    })),
    {
      kind: 'total' as const,
      label: t(($) => $.evolution.after),
      amount: afterKgCo2e,
      valueLabel: after,
    },
  ]
  const items = steps
    .map(({ label, valueLabel }) => t(($) => $.evolution.chartItem, { label, value: valueLabel }))
    .join(' ')
  return (
    <>
      <div className="stack tight" role="status">
        <p className="big">{summary}</p>
        <Verdict evolution={evolution} />
      </div>
      <Chart
        draw={(width) =>
          drawSteps({
            width,
            title: t(($) => $.evolution.chart),
            description: t(($) => $.evolution.chartDescription, { summary, items }),
            steps,
          })
        }
        caption={<p className="soft small">{t(($) => $.evolution.legend)}</p>}
        tableTitle={t(($) => $.evolution.table)}
        table={
          <table className="table">
            <caption>{t(($) => $.evolution.caption)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(($) => $.evolution.cause)}</th>
                <th scope="col">{t(($) => $.evolution.meaning)}</th>
                <th scope="col" className="end">
                  {t(($) => $.evolution.amount)}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t(($) => $.evolution.before)}</th>
                <td>{from.label}</td>
                <td className="end nowrap">{formatKilograms(beforeKgCo2e)}</td>
              </tr>
              {changeCauses.map((cause) => (
                <tr key={cause}>
                  <th scope="row">{t(($) => $.evolution.causes[cause])}</th>
                  <td>{t(($) => $.evolution.explain[cause])}</td>
                  <td className="end nowrap">{formatMassChange(evolution[cause])}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t(($) => $.evolution.after)}</th>
                <td>{to.label}</td>
                <td className="end nowrap">{formatKilograms(afterKgCo2e)}</td>
              </tr>
            </tbody>
          </table>
        }
      />
      <LinesTable evolution={evolution} />
    </>
  )
}
