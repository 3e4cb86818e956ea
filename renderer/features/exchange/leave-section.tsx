import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bodyNameOf } from '../../../shared/exchange/prefill-project.ts'
import { leaveBody } from '../../../shared/exchange/support-changes.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The commune leaves the body that helps it: its whole dossier stays, the body's contacts go if it asks for it. */
export const LeaveSection = () => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot } = useDossier()
  const notice = useNotice()
  const [withContacts, setWithContacts] = useState(false)
  const { mutualisingMode, mutualisingBody } = project.profile
  if (mutualisingMode === undefined || mutualisingMode === 'none') return null
  const name = mutualisingBody === undefined ? t(($) => $.leave.someone) : bodyNameOf(project)
  const leave = async () => {
    const kept = await takeSnapshot('deletion')
    const result = kept.ok ? await edit((current, context) => leaveBody(current, withContacts, context)) : kept
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    notice({
      text: t(($) => $.leave.done, { name }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <Disclosure level={2} title={t(($) => $.leave.title)}>
      <div className="stack">
        <p>{t(($) => $.leave.body, { name })}</p>
        <CheckField
          label={t(($) => $.leave.contacts, { name })}
          hint={t(($) => $.leave.contactsHint)}
          isChecked={withContacts}
          onSave={setWithContacts}
        />
        <div className="row">
          <Button onPress={() => void leave()}>{t(($) => $.leave.confirm)}</Button>
        </div>
      </div>
    </Disclosure>
  )
}
