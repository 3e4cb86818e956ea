import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { readLatest, toDossierFile } from '../db/dossier-file.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { errorText } from '../i18n/error-text.ts'
import { Button } from '../ui/button.tsx'

/** What is shown instead of a screen that failed. */
export const CrashScreen = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { desktop, appVersion } = useDesktop()
  const [location, navigate] = useHashLocation()
  const [said, setSaid] = useState('')
  const id = /^\/d\/([^/]+)/.exec(location)?.[1]

  const saveCopy = async () => {
    if (!id) return
    const latest = await readLatest(decodeURIComponent(id))
    if (!latest.ok) return setSaid(errorText(tError, latest.error))
    const saved = await desktop.saveFile({
      kind: 'project',
      ...(await toDossierFile(latest.value, appVersion, new Date(), 'copie')),
    })
    if (!saved.ok) return setSaid(errorText(tError, saved.error))
    if (saved.value) setSaid(t(($) => $.crash.copied, { name: saved.value.name }))
  }

  return (
    <main className="alone stack mid">
      <h1>{t(($) => $.crash.title)}</h1>
      <p>{t(($) => $.crash.body)}</p>
      <div className="row">
        <Button variant="primary" onPress={onAgain}>
          {t(($) => $.crash.again)}
        </Button>
        {id && <Button onPress={saveCopy}>{t(($) => $.crash.copy)}</Button>}
        <Button
          variant="quiet"
          onPress={() => {
            navigate('/')
            onAgain()
          }}
        >
          {t(($) => $.crash.home)}
        </Button>
      </div>
      <p role="status">{said}</p>
    </main>
  )
}
