import { useTranslation } from 'react-i18next'
import { electricityTerritory } from '../../../shared/domain/footprint.ts'
import type { FootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintParameters } from '../../../shared/footprint/footprint-parameters.ts'
import { electricityTerritoryOf } from '../../../shared/footprint/project-parameters.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useSettingsEdits } from './use-settings-edits.ts'

const perKwh = (value: number): string => formatNumber(value, { maximumFractionDigits: 4 })

/** The territory, the year of the mainland's value, or the value the commune was given: never guessed elsewhere. */
export const ElectricitySection = ({
  parameters,
  content,
}: {
  readonly parameters: FootprintParameters
  readonly content: FootprintContent
}) => {
  const { t } = useTranslation('footprintStudy')
  const { project } = useDossier()
  const edits = useSettingsEdits()
  const { profile, footprintSettings: settings } = project
  const territory = electricityTerritoryOf(project, content)
  const isMainland = territory === 'mainland'
  const code = profile.inseeCode ?? profile.departmentCode
  const mixes = [...content.factors.values()].filter(({ family }) => family === 'mix')
  const given = settings?.electricityKgCo2ePerKwh
  const whereFrom = code
    ? t(($) => $.settings.electricity.territoryByCode, { code })
    : t(($) => $.settings.electricity.territoryAssumed)
  const factorId =
    parameters.electricity && 'factorId' in parameters.electricity ? parameters.electricity.factorId : undefined
  return (
    <section className="stack">
      <h2>{t(($) => $.settings.electricity.title)}</h2>
      <div className="fields aligned settings-fields">
        <SelectField
          label={t(($) => $.settings.electricity.territory)}
          hint={settings?.territory ? undefined : whereFrom}
          value={territory}
          options={electricityTerritory.options.map((value) => ({
            value,
            label: t(($) => $.settings.electricity.territories[value]),
          }))}
          onSave={(value) => edits.patch({ territory: value })}
        />
        {isMainland && given === undefined && (
          <SelectField
            label={t(($) => $.settings.electricity.mix)}
            hint={t(($) => $.settings.electricity.mixHint)}
            value={factorId}
            options={mixes.map(({ id, label, value, sourceYear: year }) => ({
              value: id,
              label: t(($) => $.settings.electricity.mixOption, { year, label, value: perKwh(value ?? 0) }),
            }))}
            onSave={(electricityFactorId) => edits.patch({ electricityFactorId })}
          />
        )}
        <NumberField
          label={t(($) => $.settings.electricity.value)}
          hint={
            isMainland ? t(($) => $.settings.electricity.valueHintMainland) : t(($) => $.settings.electricity.valueHint)
          }
          value={given}
          max={5}
          parse={parseNumber}
          format={perKwh}
          invalidText={t(($) => $.settings.invalid)}
          onSave={(electricityKgCo2ePerKwh) => edits.patch({ electricityKgCo2ePerKwh })}
        />
        {(given !== undefined || settings?.electricitySource !== undefined) && (
          <TextField
            label={t(($) => $.settings.electricity.source)}
            {...(given !== undefined &&
              !settings?.electricitySource && { hint: t(($) => $.settings.electricity.sourceMissing) })}
            value={settings?.electricitySource ?? ''}
            onSave={(text) => edits.patch({ electricitySource: text.trim() === '' ? undefined : text })}
          />
        )}
      </div>
      {parameters.electricity === undefined && <p className="note">{t(($) => $.settings.electricity.missing)}</p>}
    </section>
  )
}
