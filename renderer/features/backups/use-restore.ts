import { useTranslation } from 'react-i18next'
import type { Envelope } from '../../../shared/project-file/envelope.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { errorText } from '../../i18n/error-text.ts'
import { dayAndTime } from '../../i18n/use-copy-words.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Goes back to a copy: the present dossier is kept first, or nothing is done; and it is an edit, so it can be undone. */
export const useRestore = () => {
  const { t } = useTranslation('backups')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { edit, undo, takeSnapshot } = useDossier()
  const notice = useNotice()

  return async (envelope: Envelope, takenAt: string): Promise<boolean> => {
    await flushPendingEdits()
    const kept = await takeSnapshot('restore')
    if (!kept.ok) {
      notice({ text: errorText(tError, kept.error), isError: true })
      return false
    }
    const restored = await edit((present, { now }) => ({
      ...envelope.project,
      id: present.id,
      modifiedAt: now.toISOString(),
    }))
    if (!restored.ok) {
      notice({ text: errorText(tError, restored.error), isError: true })
      return false
    }
    notice({
      text: t(($) => $.preview.done, dayAndTime(takenAt)),
      action: { label: tCommon(($) => $.undo), run: undo },
    })
    return true
  }
}
