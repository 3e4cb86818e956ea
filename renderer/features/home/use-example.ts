import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EXAMPLE_ID, openExample, resetExample } from '../../db/example.ts'
import { readDossier, storeDossier } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Opens the example, or puts it back as new; putting it back can be undone. */
export const useExample = (): { readonly open: () => Promise<void>; readonly reset: () => Promise<void> } => {
  const { appVersion } = useDesktop()
  const { t } = useTranslation('home')
  const { t: tError } = useTranslation('errors')
  const { t: tCommon } = useTranslation()
  const [, navigate] = useLocation()
  const notice = useNotice()

  const open = useCallback(async () => {
    const opened = await openExample(appVersion, new Date())
    if (opened.ok) navigate(`/d/${encodeURIComponent(opened.value)}`)
    else notice({ text: errorText(tError, opened.error), isError: true })
  }, [appVersion, navigate, notice, tError])

  const reset = useCallback(async () => {
    const before = await readDossier(EXAMPLE_ID)
    const done = await resetExample(appVersion, new Date())
    if (!done.ok) return notice({ text: errorText(tError, done.error), isError: true })
    const putBack = async () => {
      if (!before.ok) return
      const back = await storeDossier(before.value.project, appVersion, new Date())
      notice(
        back.ok ? { text: t(($) => $.example.resetUndone) } : { text: errorText(tError, back.error), isError: true },
      )
    }
    notice({
      text: t(($) => $.example.resetDone),
      ...(before.ok && { action: { label: tCommon(($) => $.undo), run: () => void putBack() } }),
    })
  }, [appVersion, notice, t, tCommon, tError])

  return { open, reset }
}
