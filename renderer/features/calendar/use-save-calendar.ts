import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest } from '../../db/dossier-file.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Writes the calendar as a file and says where it is. The writer is loaded on first use. */
export const useSaveCalendar = () => {
  const { project } = useDossier()
  const { desktop } = useDesktop()
  const { t } = useTranslation('calendar')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const [isWorking, setWorking] = useState(false)
  const save = async () => {
    setWorking(true)
    try {
      const latest = await readLatest(project.id)
      if (!latest.ok) return notice({ text: errorText(tError, latest.error), isError: true })
      const { toCalendarFile } = await import('../../../shared/export/calendar-file.ts')
      const { suggestedName, text } = toCalendarFile(latest.value, new Date())
      const saved = await desktop.saveFile({
        kind: 'calendar',
        suggestedName,
        bytes: new TextEncoder().encode(text),
      })
      if (!saved.ok) return notice({ text: errorText(tError, saved.error), isError: true })
      if (!saved.value) return
      const { name, fileId } = saved.value
      notice({
        text: t(($) => $.saved, { name }),
        ...(fileId && { action: { label: t(($) => $.show), run: () => void desktop.showFile(fileId) } }),
      })
    } finally {
      setWorking(false)
    }
  }
  return { save, isWorking }
}
