import { useTranslation } from 'react-i18next'
import source from '../../../resources/municipalities/source.json'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { CheckedTextField } from '../../ui/checked-text-field.tsx'
import { Choice } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { ProfileSection } from './profile-section.tsx'
import { textOrNone, useProfile } from './use-profile.tsx'

const kinds = ['commune', 'epci', 'syndicat', 'autre'] as const
const INSEE_CODE = /^\d[\dAB]\d{3}$/

/** Name, kind, code: what tells this body from another. */
export const IdentitySection = () => {
  const { t } = useTranslation('profile')
  const { profile, save, mark } = useProfile()
  const { departmentName, postalCodes } = profile
  const place =
    departmentName && postalCodes?.length
      ? t(($) => $.identity.inseePlace, { department: departmentName, postalCodes: postalCodes.join(', ') })
      : t(($) => $.identity.inseeHint)
  return (
    <ProfileSection title={t(($) => $.identity.title)} hint={t(($) => $.identity.hint)}>
      <div className="fields aligned">
        <CheckedTextField
          label={t(($) => $.identity.name)}
          mark={mark('name')}
          value={profile.name}
          isRequired
          maxLength={200}
          refuse={(text) => (text.trim() === '' ? t(($) => $.identity.nameMissing) : undefined)}
          onSave={(name) => save({ name })}
        />
        <SelectField
          label={t(($) => $.identity.kind)}
          mark={mark('kind')}
          value={profile.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(($) => $.identity.kinds[kind]) }))}
          onSave={(kind) => kind && save({ kind })}
        />
      </div>
      <div className="fields aligned">
        <CheckedTextField
          label={t(($) => $.identity.inseeCode)}
          hint={place}
          mark={mark('inseeCode')}
          value={profile.inseeCode ?? ''}
          maxLength={5}
          refuse={(text) =>
            text.trim() === '' || INSEE_CODE.test(text.trim().toUpperCase())
              ? undefined
              : t(($) => $.identity.inseeInvalid)
          }
          onSave={(text) => save({ inseeCode: textOrNone(text.toUpperCase()) })}
        />
        {profile.kind === 'commune' && (
          <TextField
            label={t(($) => $.identity.epci)}
            mark={mark('ownTaxEpci')}
            value={profile.ownTaxEpci ?? ''}
            maxLength={200}
            onSave={(text) => save({ ownTaxEpci: textOrNone(text) })}
          />
        )}
      </div>
    </ProfileSection>
  )
}

/** Inhabitants, staff, IT department: what thresholds and ratios are worked out from. */
export const SizeSection = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { profile, save, mark } = useProfile()
  return (
    <ProfileSection title={t(($) => $.size.title)} hint={t(($) => $.size.hint)}>
      <div className="fields aligned">
        <NumberField
          label={t(($) => $.size.population)}
          hint={t(($) => $.size.populationHint, { year: source.population.year })}
          mark={mark('population')}
          value={profile.population}
          isWhole
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.size.numberInvalid)}
          onSave={(population) => save({ population })}
        />
        <NumberField
          label={t(($) => $.size.staff)}
          hint={t(($) => $.size.staffHint)}
          mark={mark('staffCount')}
          value={profile.staffCount}
          isWhole
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.size.numberInvalid)}
          onSave={(staffCount) => save({ staffCount })}
        />
        <NumberField
          label={t(($) => $.size.elected)}
          hint={t(($) => $.size.electedHint)}
          mark={mark('electedEquipped')}
          value={profile.electedEquipped}
          isWhole
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.size.numberInvalid)}
          onSave={(electedEquipped) => save({ electedEquipped })}
        />
      </div>
      <Choice
        label={
          <>
            {t(($) => $.size.itDepartment)} {mark('hasItDepartment')}
          </>
        }
        value={profile.hasItDepartment === undefined ? undefined : profile.hasItDepartment ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: tCommon(($) => $.yes) },
          { value: 'no', label: tCommon(($) => $.no) },
        ]}
        onChange={(answer) => void save({ hasItDepartment: answer === 'yes' })}
      />
    </ProfileSection>
  )
}
