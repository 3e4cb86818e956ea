import './footprint.css'
import './study.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FootprintEstimate } from '../../../shared/domain/inventory.ts'
import { entityOf } from '../../../shared/entry/load-entities.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { EntryBase } from '../../entry/entry-base.ts'
import { RecordList } from '../../entry/record-list.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { registerStudyTexts } from './study-texts.ts'

registerStudyTexts()

const EstimateRow = ({ estimate }: { readonly estimate: FootprintEstimate }) => {
  const { t } = useTranslation('footprintStudy')
  const { tool, year, value, unit, uncertaintyPct, perimeter } = estimate
  return (
    <tr>
      <th scope="row">{tool ?? t(($) => $.elsewhere.unnamed)}</th>
      <td>{year ?? t(($) => $.elsewhere.unknown)}</td>
      <td className="end nowrap">
        {value === undefined
          ? t(($) => $.elsewhere.unknown)
          : t(($) => $.elsewhere.units[unit ?? 'other'], { value: formatNumber(value, { maximumFractionDigits: 3 }) })}
      </td>
      <td className="end nowrap">
        {uncertaintyPct === undefined
          ? t(($) => $.elsewhere.unknown)
          : t(($) => $.elsewhere.margin, { value: formatNumber(uncertaintyPct) })}
      </td>
      <td>{perimeter ?? t(($) => $.elsewhere.noPerimeter)}</td>
    </tr>
  )
}

/** Footprints worked out with another tool: written down with what they count, shown beside ours, never summed. */
export const ElsewhereScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const { result, estimate } = useFootprint()
  const [openId, setOpenId] = useState<string | null>(null)
  const estimates = project.footprintEstimates
  return (
    <div className="stack wide footprint">
      <PageHeader
        above={<Link href={`${base}/empreinte`}>{t(($) => $.back)}</Link>}
        title={t(($) => $.elsewhere.title)}
      >
        <p>
          <Glossed text={t(($) => $.elsewhere.lead)} />
        </p>
      </PageHeader>
      {estimates.length > 0 && (
        <section className="stack">
          <h2>{t(($) => $.elsewhere.side)}</h2>
          <div className="table-scroll">
            <table className="table">
              <caption className="visually-hidden">{t(($) => $.elsewhere.caption)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(($) => $.elsewhere.tool)}</th>
                  <th scope="col">{t(($) => $.elsewhere.year)}</th>
                  <th scope="col" className="end">
                    {t(($) => $.elsewhere.total)}
                  </th>
                  <th scope="col" className="end">
                    {t(($) => $.elsewhere.marginTitle)}
                  </th>
                  <th scope="col">{t(($) => $.elsewhere.perimeter)}</th>
                </tr>
              </thead>
              <tbody>
                {estimate && (
                  <tr>
                    <th scope="row">{t(($) => $.elsewhere.ours)}</th>
                    <td>{result.parameters.year}</td>
                    <td className="end nowrap">{formatMass(result.internal.totalKgCo2e)}</td>
                    <td className="end nowrap">
                      {t(($) => $.elsewhere.between, {
                        low: formatMass(estimate.lowKgCo2e),
                        high: formatMass(estimate.highKgCo2e),
                      })}
                    </td>
                    <td>{t(($) => $.elsewhere.oursPerimeter, { count: result.countedLines })}</td>
                  </tr>
                )}
                {estimates.map((one) => (
                  <EstimateRow key={one.id} estimate={one} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="note">
            <Glossed text={t(($) => $.elsewhere.why)} />
          </p>
        </section>
      )}
      <section className="stack">
        <h2>{t(($) => $.elsewhere.list)}</h2>
        <EntryBase value={base}>
          <RecordList entity={entityOf('footprintEstimate')} openId={openId} onOpen={setOpenId} />
        </EntryBase>
      </section>
    </div>
  )
}
