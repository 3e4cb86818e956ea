import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { FollowRow } from '../../db/database.ts'
import { saveFollow } from '../../db/exchanges.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** Follows one more dossier of this machine. Nothing is shown when all of them are followed. */
export const AddFollow = ({ rows }: { readonly rows: readonly FollowRow[] }) => {
  const { t } = useTranslation('follow')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const dossiers = useDossiers()
  const [chosen, setChosen] = useState<string | undefined>()
  const followed = new Set(rows.map(({ projectId }) => projectId))
  const others = (dossiers ?? []).filter(({ id }) => !followed.has(id))
  const dossier = others.find(({ id }) => id === chosen) ?? others[0]
  if (!dossier) return null
  const follow = async () => {
    const { id, name } = dossier
    const saved = await saveFollow({ projectId: id, since: isoDayOf(new Date()), times: [] })
    setChosen(undefined)
    notice(
      saved.ok ? { text: t(($) => $.add.done, { name }) } : { text: errorText(tError, saved.error), isError: true },
    )
  }
  return (
    <div className="follow-add">
      <SelectField
        label={t(($) => $.add.label)}
        value={dossier.id}
        options={others.map(({ id, name, inseeCode }) => ({
          value: id,
          label: inseeCode === undefined ? name : t(($) => $.add.option, { name, code: inseeCode }),
        }))}
        onSave={setChosen}
      />
      <Button onPress={() => void follow()}>{t(($) => $.add.action)}</Button>
    </div>
  )
}
