import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { readLatest, toDossierFile } from '../db/dossier-file.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { errorText } from '../i18n/error-text.ts'
import { useNotice } from '../ui/notice.tsx'
import '../i18n/use-copy-words.ts'

/** Tells the local journal of a bug: its kind and its place in the code, never its message. */
export const reportProblem = (desktop: Desktop, error: unknown): void => {
  const isError = error instanceof Error
  void desktop.reportProblem({
    name: (isError ? error.name : typeof error).slice(0, 200),
    stack: (isError ? (error.stack ?? '') : '').slice(0, 8000),
  })
}

/** Not bugs of ours: the browser says so of layouts it will finish in the next frame. */
const isHarmless = (message: string): boolean => message.startsWith('ResizeObserver loop')

/** Errors outside any screen's drawing: written down, and said with a way to save a copy. Nothing is swallowed. */
export const UncaughtErrors = () => {
  const { t } = useTranslation('backups')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { desktop, appVersion } = useDesktop()
  const notice = useNotice()
  const [location] = useHashLocation()
  const id = useRef<string | undefined>(undefined)
  id.current = /^\/d\/([^/]+)/.exec(location)?.[1]

  useEffect(() => {
    const saveCopy = async () => {
      const latest = await readLatest(decodeURIComponent(id.current ?? ''))
      const saved = latest.ok
        ? await desktop.saveFile({
            kind: 'project',
            ...(await toDossierFile(latest.value, appVersion, new Date(), 'copie')),
          })
        : latest
      if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
      else if (saved.value) notice({ text: tCommon(($) => $.crash.copied, { name: saved.value.name }) })
    }
    const say = (error: unknown) => {
      reportProblem(desktop, error)
      notice({
        text: t(($) => $.uncaught.text),
        isError: true,
        ...(id.current && { action: { label: t(($) => $.uncaught.copy), run: () => void saveCopy() } }),
      })
    }
    const onError = (event: ErrorEvent) => {
      if (!isHarmless(event.message)) say(event.error)
    }
    const onRejection = (event: PromiseRejectionEvent) => say(event.reason)
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
    }
  }, [desktop, appVersion, notice, t, tCommon, tError])
  return null
}
