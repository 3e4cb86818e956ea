import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { projectFileName, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { readDossier } from '../db/project-repository.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { errorText } from '../i18n/error-text.ts'
import { Button } from '../ui/button.tsx'

/** What is shown instead of a screen that failed. */
export const CrashScreen = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const [location, navigate] = useHashLocation()
  const [said, setSaid] = useState('')
  const id = /^\/d\/([^/]+)/.exec(location)?.[1]

  const saveCopy = async () => {
    if (!id) return
    await flushPendingEdits()
    const envelope = await readDossier(decodeURIComponent(id))
    if (!envelope.ok) return setSaid(errorText(tError, envelope.error))
    const saved = await desktop.saveFile({
      kind: 'project',
      suggestedName: projectFileName(envelope.value, 'copie'),
      bytes: writeProjectFile(envelope.value),
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
