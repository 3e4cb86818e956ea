import { useTranslation } from 'react-i18next'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest, toDossierFile } from '../../db/dossier-file.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** In a browser nothing can be written by itself: said plainly, with the one thing to do. */
export const BrowserSection = () => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const { desktop, appVersion } = useDesktop()
  const { project } = useDossier()
  const notice = useNotice()
  const save = async () => {
    const latest = await readLatest(project.id)
    const saved = latest.ok
      ? await desktop.saveFile({ kind: 'project', ...(await toDossierFile(latest.value, appVersion, new Date())) })
      : latest
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    else if (saved.value) notice({ text: t(($) => $.browser.saved, { name: saved.value.name }) })
  }
  return (
    <section className="stack" aria-labelledby="browser-title">
      <h2 id="browser-title">{t(($) => $.browser.title)}</h2>
      <p>{t(($) => $.browser.body)}</p>
      <div>
        <Button variant="primary" onPress={save}>
          {t(($) => $.browser.save)}
        </Button>
      </div>
    </section>
  )
}
