import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest, toDossierFile } from '../../db/dossier-file.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Saves the dossier on screen as a `.petitspas` file, with what is still being typed. */
export const useSaveCopy = (): (() => Promise<void>) => {
  const { project } = useDossier()
  const { desktop, appVersion } = useDesktop()
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  return useCallback(async () => {
    const latest = await readLatest(project.id)
    if (!latest.ok) return notice({ text: errorText(tError, latest.error), isError: true })
    const saved = await desktop.saveFile({
      kind: 'project',
      ...(await toDossierFile(latest.value, appVersion, new Date())),
    })
    if (!saved.ok) return notice({ text: errorText(tError, saved.error), isError: true })
    if (saved.value) notice({ text: t(($) => $.crash.copied, { name: saved.value.name }) })
  }, [project.id, desktop, appVersion, notice, t, tError])
}
