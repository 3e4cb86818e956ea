import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { projectFileName, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { readDossier } from '../db/project-repository.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { errorText } from '../i18n/error-text.ts'
import { useNotice } from '../ui/notice.tsx'

/** Saves the dossier on screen as a `.petitspas` file, with what is still being typed. */
export const useSaveCopy = (): (() => Promise<void>) => {
  const { project } = useDossier()
  const { desktop, appVersion } = useDesktop()
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  return useCallback(async () => {
    await flushPendingEdits()
    const stored = await readDossier(project.id)
    if (!stored.ok) return notice({ text: errorText(tError, stored.error), isError: true })
    const envelope = toEnvelope(stored.value.project, { now: new Date(), appVersion })
    const saved = await desktop.saveFile({
      kind: 'project',
      suggestedName: projectFileName(envelope),
      bytes: writeProjectFile(envelope),
    })
    if (!saved.ok) return notice({ text: errorText(tError, saved.error), isError: true })
    if (saved.value) notice({ text: t(($) => $.crash.copied, { name: saved.value.name }) })
  }, [project.id, desktop, appVersion, notice, t, tError])
}
