import { useTranslation } from 'react-i18next'
import { compareFamilies, compareLines } from '../../../shared/footprint/compare-families.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import type { FootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { SourceFamily } from '../../../shared/footprint/footprint-parameters.ts'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatKilograms, formatMass, formatShare } from '../../i18n/format-mass.ts'
import { BarsFigure } from './bars-figure.tsx'
import { useLineWords } from './use-line-words.ts'

/** Gaps worth a sentence. */
const NAMED = 3

/** The same fleet under each database, office hours beside home hours, and why they differ. */
export const FamiliesSection = ({
  result,
  content,
}: {
  readonly result: FootprintResult
  readonly content: FootprintContent
}) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const { nameOf } = useLineWords()
  const { parameters } = result
  const comparisons = compareFamilies(project, content, { ...parameters, usageProfile: 'home' })
  const rows: readonly { family: SourceFamily; of: FootprintResult; own?: readonly [number, number] }[] = [
    {
      family: 'as_recorded',
      of: computeFootprint(project, content, { ...parameters, sourceFamily: 'as_recorded', usageProfile: 'home' }),
    },
    ...comparisons.map(({ family, result: of, linesFromFamily: own, linesFromElsewhere: elsewhere }) => ({
      family,
      of,
      own: [own, own + elsewhere] as const,
    })),
  ]
  const totals = rows.map(({ of }) => of.internal.totalKgCo2e)
  const ratio = Math.max(...totals) / Math.max(Math.min(...totals), 1e-9)
  const nameById = new Map(result.lines.map((line) => [line.id, line]))
  const gaps = compareLines(comparisons, content)
    .flatMap((gap) =>
      gap.ratio !== undefined && gap.ratio > 1.05 && !nameById.get(gap.id)?.isDormant
        ? [{ ...gap, ratio: gap.ratio }]
        : [],
    )
    .sort((one, other) => other.ratio - one.ratio)
    .slice(0, NAMED)
  const why = t(($) => $.settings.compare.why, { returnObjects: true })
  const office = (family: SourceFamily) =>
    computeFootprint(project, content, { ...parameters, sourceFamily: family, usageProfile: 'office' }).internal
  return (
    <section className="stack mid">
      <div className="stack tight">
        <h2>{t(($) => $.settings.compare.title)}</h2>
        <p>
          <Glossed text={t(($) => $.settings.compare.lead)} />
        </p>
        <p>{t(($) => $.settings.compare.spread, { ratio: formatNumber(ratio, { maximumFractionDigits: 1 }) })}</p>
      </div>
      <BarsFigure
        title={t(($) => $.settings.compare.chart)}
        caption={t(($) => $.settings.compare.caption)}
        column={t(($) => $.settings.compare.column)}
        moreColumns={[
          t(($) => $.settings.compare.office),
          t(($) => $.settings.compare.margin),
          t(($) => $.settings.compare.unknown),
          t(($) => $.settings.compare.own),
        ]}
        rows={rows.map(({ family, of, own }) => ({
          id: family,
          label: t(($) => $.settings.family.options[family]),
          totals: of.internal,
          more: [
            formatKilograms(office(family).totalKgCo2e),
            of.range.linesWithUncertainty === 0
              ? t(($) => $.settings.compare.marginNone)
              : t(($) => $.settings.compare.marginValue, {
                  low: formatKilograms(of.range.lowKgCo2e),
                  high: formatKilograms(of.range.highKgCo2e),
                }),
            formatKilograms(of.range.kgCo2eWithoutUncertainty),
            own
              ? t(($) => $.settings.compare.ownValue, { own: own[0], all: own[1] })
              : t(($) => $.settings.compare.ownAll),
          ],
        }))}
      />
      <div className="grid2">
        <div className="stack tight">
          <h3>{t(($) => $.settings.compare.whyTitle)}</h3>
          <ul>
            {why.map((reason) => (
              <li key={reason}>
                <Glossed text={reason} />
              </li>
            ))}
          </ul>
        </div>
        {gaps.length > 0 && (
          <div className="stack tight">
            <h3>{t(($) => $.settings.compare.linesTitle)}</h3>
            <ul>
              {gaps.map(({ id, totalsKgCo2e, ratio: times }) => {
                const line = nameById.get(id)
                const values = Object.values(totalsKgCo2e)
                return (
                  <li key={id}>
                    {t(($) => $.settings.compare.line, {
                      name: line ? nameOf(line) : id,
                      low: formatMass(Math.min(...values)),
                      high: formatMass(Math.max(...values)),
                      ratio: formatNumber(times, { maximumFractionDigits: 1 }),
                    })}
                  </li>
                )
              })}
            </ul>
          </div>
        )}
      </div>
      <div className="note small stack tight">
        <p>{t(($) => $.settings.compare.margins)}</p>
        {result.monetaryShare > 0 && (
          <p>{t(($) => $.settings.compare.monetary, { share: formatShare(result.monetaryShare) })}</p>
        )}
      </div>
    </section>
  )
}
