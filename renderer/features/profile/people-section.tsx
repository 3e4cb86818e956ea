import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/fields.tsx'
import { ActorField } from './actor-field.tsx'
import { ProfileSection } from './profile-section.tsx'
import { textOrNone, useProfile } from './use-profile.tsx'

const modes = ['none', 'pair', 'acts_as_referent'] as const

/** Who carries the work, and who helps. */
export const PeopleSection = () => {
  const { t } = useTranslation('profile')
  const { profile, save, mark } = useProfile()
  return (
    <ProfileSection title={t(($) => $.people.title)} hint={t(($) => $.people.hint)}>
      <div className="fields aligned">
        <TextField
          label={t(($) => $.people.referent)}
          mark={mark('referentName')}
          value={profile.referentName ?? ''}
          maxLength={120}
          onSave={(text) => save({ referentName: textOrNone(text) })}
        />
        <TextField
          label={t(($) => $.people.deputy)}
          mark={mark('deputyName')}
          value={profile.deputyName ?? ''}
          maxLength={120}
          onSave={(text) => save({ deputyName: textOrNone(text) })}
        />
      </div>
      <div className="fields aligned">
        <ActorField field="itProvider" actorRole="it_provider" label={t(($) => $.people.itProvider)} />
        <ActorField field="mutualisingBody" actorRole="mutualising_body" label={t(($) => $.people.mutualisingBody)} />
      </div>
      <Choice
        label={
          <>
            {t(($) => $.people.mode)} {mark('mutualisingMode')}
          </>
        }
        value={profile.mutualisingMode}
        options={modes.map((mode) => ({ value: mode, label: t(($) => $.people.modes[mode]) }))}
        onChange={(mutualisingMode) => void save({ mutualisingMode })}
      />
    </ProfileSection>
  )
}
