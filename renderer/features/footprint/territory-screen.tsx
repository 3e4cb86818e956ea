import './footprint.css'
import './study.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { computeTerritoryInputs } from '../../../shared/footprint/compute-territory-inputs.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { DataSourceFields } from '../../entry/data-source-fields.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatMass, formatTonnes } from '../../i18n/format-mass.ts'
import { TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { registerStudyTexts } from './study-texts.ts'
import { useSettingsEdits } from './use-settings-edits.ts'

registerStudyTexts()

/** The inhabitants' digital uses, from national averages and what the commune knows: a perimeter of its own. */
export const TerritoryScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const { result, content } = useFootprint()
  const edits = useSettingsEdits()
  const { territory, parameters } = result
  const settings = project.footprintSettings
  const { householdScreens, dataCentresKwh, dataCentresKgCo2e } = computeTerritoryInputs(settings, content, parameters)
  const parts = territory && {
    terminals: territory.terminalsKgCo2e,
    dataCentres: territory.dataCentresKgCo2e,
    networks: territory.networksKgCo2e,
  }
  const number = { parse: parseNumber, format: (value: number) => formatNumber(value), isWhole: true }
  return (
    <div className="stack wide footprint">
      <PageHeader
        above={<Link href={`${base}/empreinte`}>{t(($) => $.back)}</Link>}
        title={t(($) => $.territory.title)}
      >
        <p>
          <Glossed text={t(($) => $.territory.lead)} />
        </p>
      </PageHeader>
      <section className="stack">
        <h2>{t(($) => $.territory.average)}</h2>
        {territory && parts ? (
          <>
            <p className="study-now" role="status">
              {t(($) => $.territory.total, {
                value: formatMass(territory.totalKgCo2e),
                count: territory.population,
              })}
            </p>
            <table className="table parts">
              <caption className="visually-hidden">{t(($) => $.territory.caption)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(($) => $.territory.part)}</th>
                  <th scope="col" className="end">
                    {t(($) => $.territory.amount)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {(['terminals', 'dataCentres', 'networks'] as const).map((part) => (
                  <tr key={part}>
                    <th scope="row">{t(($) => $.territory.parts[part])}</th>
                    <td className="end">{formatTonnes(parts[part])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="soft small">
              <Glossed text={t(($) => $.territory.source)} />
            </p>
          </>
        ) : (
          <p>
            {t(($) => $.territory.noPopulation)} <Link href={`${base}/commune`}>{t(($) => $.territory.complete)}</Link>
          </p>
        )}
        <p className="note">{t(($) => $.territory.never, { own: formatMass(result.internal.totalKgCo2e) })}</p>
      </section>
      <section className="stack">
        <h2>{t(($) => $.territory.known)}</h2>
        <p className="soft">{t(($) => $.territory.knownLead)}</p>
        <div className="fields settings-fields">
          <NumberField
            {...number}
            label={t(($) => $.territory.households)}
            hint={t(($) => $.territory.householdsHint)}
            value={settings?.households}
            max={1e7}
            invalidText={t(($) => $.settings.invalid)}
            onSave={(households) => edits.patch({ households })}
          />
          <NumberField
            {...number}
            label={t(($) => $.territory.kwh)}
            hint={t(($) => $.territory.kwhHint)}
            value={settings?.dataCentresKwh}
            max={1e11}
            invalidText={t(($) => $.settings.invalid)}
            onSave={(dataCentresKwh) => edits.patch({ dataCentresKwh })}
          />
        </div>
        <DataSourceFields
          title={t(($) => $.territory.householdsFrom)}
          origin={settings?.householdsOrigin}
          confidence={settings?.householdsConfidence}
          onSave={(source) =>
            edits.patch({
              ...('origin' in source && { householdsOrigin: source.origin }),
              ...('confidence' in source && { householdsConfidence: source.confidence }),
            })
          }
        />
        <DataSourceFields
          title={t(($) => $.territory.kwhFrom)}
          origin={settings?.dataCentresOrigin}
          confidence={settings?.dataCentresConfidence}
          onSave={(source) =>
            edits.patch({
              ...('origin' in source && { dataCentresOrigin: source.origin }),
              ...('confidence' in source && { dataCentresConfidence: source.confidence }),
            })
          }
        />
        <div className="settings-field">
          <TextField
            label={t(($) => $.territory.from)}
            value={settings?.territorySource ?? ''}
            maxLength={500}
            onSave={(text) => edits.patch({ territorySource: text.trim() === '' ? undefined : text })}
          />
        </div>
        <div className="stack tight" role="status">
          {householdScreens !== undefined && (
            <p>{t(($) => $.territory.screens, { value: formatNumber(Math.round(householdScreens)) })}</p>
          )}
          {dataCentresKgCo2e !== undefined && (
            <p>{t(($) => $.territory.centres, { value: formatMass(dataCentresKgCo2e) })}</p>
          )}
          {dataCentresKwh !== undefined && dataCentresKgCo2e === undefined && (
            <p>{t(($) => $.territory.noElectricity)}</p>
          )}
        </div>
      </section>
    </div>
  )
}
