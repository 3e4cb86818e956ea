import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FootprintResult } from '../../../shared/footprint/footprint-result.ts'
import { sumLines } from '../../../shared/footprint/sum-lines.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatKilograms, formatMass } from '../../i18n/format-mass.ts'

// One unit down a column: tonnes beside kilograms would be hard to compare.
const formatKg = (kilograms: number): string => `${formatKilograms(kilograms)}\u00a0kg`

/** The total by nature, for the commune, an agent and an inhabitant; what is stored apart. */
export const PartsSection = ({ base, result }: { readonly base: string; readonly result: FootprintResult }) => {
  const { t } = useTranslation('footprint')
  const { staffCount, population } = useDossier().project.profile
  const partOf = (collection: 'connectedObjects' | 'digitalServices' | 'purchasedServices') => {
    const lines = result.lines.filter((line) => line.collection === collection && !line.isDormant)
    const isCounted = lines.some(({ state }) => state === 'counted')
    return { isListed: lines.length > 0, kgCo2e: isCounted ? sumLines(lines).totalKgCo2e : undefined }
  }
  const parts = [
    { id: 'equipment', isListed: true, kgCo2e: result.equipment.totalKgCo2e },
    { id: 'objects', ...partOf('connectedObjects') },
    { id: 'hosted', ...partOf('digitalServices') },
    { id: 'purchased', ...partOf('purchasedServices') },
  ] as const
  const hasStaff = staffCount !== undefined && staffCount > 0
  const hasPopulation = population !== undefined && population > 0
  const cells = (kgCo2e: number | undefined) =>
    kgCo2e === undefined ? (
      <td className="end soft" colSpan={1 + Number(hasStaff) + Number(hasPopulation)}>
        {t(($) => $.parts.notFilledIn)}
      </td>
    ) : (
      <>
        <td className="end">{formatKg(kgCo2e)}</td>
        {hasStaff && <td className="end">{formatKg(kgCo2e / staffCount)}</td>}
        {hasPopulation && <td className="end">{formatKg(kgCo2e / population)}</td>}
      </>
    )
  return (
    <section className="stack">
      <h2>{t(($) => $.parts.title)}</h2>
      <table className="table parts">
        <caption className="visually-hidden">{t(($) => $.parts.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.parts.part)}</th>
            <th scope="col" className="end">
              {t(($) => $.parts.total)}
            </th>
            {hasStaff && (
              <th scope="col" className="end">
                {t(($) => $.parts.perAgent)}
              </th>
            )}
            {hasPopulation && (
              <th scope="col" className="end">
                {t(($) => $.parts.perInhabitant)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ isListed }) => isListed)
            .map(({ id, kgCo2e }) => (
              <tr key={id}>
                <th scope="row">{t(($) => $.parts[id])}</th>
                {cells(kgCo2e)}
              </tr>
            ))}
          <tr className="total">
            <th scope="row">{t(($) => $.parts.all)}</th>
            {cells(result.internal.totalKgCo2e)}
          </tr>
        </tbody>
      </table>
      {(!hasStaff || !hasPopulation) && (
        <p className="small">
          {t(($) => (hasPopulation ? $.parts.noStaff : $.parts.noPopulation))}{' '}
          <Link href={`${base}/commune`}>{t(($) => $.parts.complete)}</Link>
        </p>
      )}
      {result.dormant.totalKgCo2e > 0 && (
        <p className="note small">{t(($) => $.parts.dormant, { value: formatMass(result.dormant.totalKgCo2e) })}</p>
      )}
    </section>
  )
}
