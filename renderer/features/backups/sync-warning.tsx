import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/layout.tsx'

const KEY = 'petits-pas:synchronisation-comprise'

/** Said once: the application's own data lies in a folder that a service synchronises, which can damage it. */
export const SyncWarning = ({ service }: { readonly service: string }) => {
  const { t } = useTranslation('backups')
  const [isUnderstood, setUnderstood] = useState(() => localStorage.getItem(KEY) === service)
  if (isUnderstood) return null
  return (
    <Note title={t(($) => $.sync.title)}>
      <p>{t(($) => $.sync.body, { service })}</p>
      <Button
        variant="quiet"
        onPress={() => {
          localStorage.setItem(KEY, service)
          setUnderstood(true)
        }}
      >
        {t(($) => $.sync.understood)}
      </Button>
    </Note>
  )
}
