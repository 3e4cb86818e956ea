import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../../shared/referential/practice-schema.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/fields.tsx'
import { usePlacement } from './use-placement.ts'
import type { Standing } from './use-selection.ts'

/** Asks for the reason in one sentence; Enter is enough, and nothing is compulsory. */
const SetAsideDialog = ({
  practice,
  onClose,
}: {
  readonly practice: Pick<Practice, 'id' | 'title'>
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const { setAside } = usePlacement(practice)
  const [reason, setReason] = useState('')
  const confirm = () => {
    onClose()
    void setAside(reason)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm()
  }
  return (
    <Dialog
      title={t(($) => $.place.setAsideTitle)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tCommon(($) => $.cancel)}
          </Button>
          <Button variant="primary" onPress={confirm}>
            {t(($) => $.place.setAside)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.place.setAsideBody, { title: practice.title })}</p>
      <form onSubmit={submit}>
        <Field
          label={t(($) => $.place.reason)}
          hint={t(($) => $.place.reasonHint)}
          control={({ id, describedBy }) => (
            <input
              id={id}
              className="box"
              autoComplete="off"
              maxLength={300}
              value={reason}
              autoFocus
              aria-describedby={describedBy}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        />
      </form>
    </Dialog>
  )
}

/** One press: out of the way (with a reason), or back in the list. */
export const PlacementButton = ({
  practice,
  group,
}: {
  readonly practice: Pick<Practice, 'id' | 'title'>
  readonly group: Standing['group']
}) => {
  const { t } = useTranslation('practices')
  const { bringBack } = usePlacement(practice)
  const [isAsking, setAsking] = useState(false)
  const { id, title } = practice
  if (group !== 'essential')
    return (
      <Button
        variant="quiet"
        aria-label={t(($) => $.place.bringBackNamed, { id, title })}
        onPress={() => void bringBack()}
      >
        {t(($) => $.place.bringBack)}
      </Button>
    )
  return (
    <>
      <Button
        variant="quiet"
        aria-label={t(($) => $.place.setAsideNamed, { id, title })}
        onPress={() => setAsking(true)}
      >
        {t(($) => $.place.setAside)}
      </Button>
      {isAsking && <SetAsideDialog practice={practice} onClose={() => setAsking(false)} />}
    </>
  )
}
