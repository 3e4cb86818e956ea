import './backups.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BrowserSection } from './browser-section.tsx'
import { CopiesTable } from './copies-table.tsx'
import { CopyPreview } from './copy-preview.tsx'
import { PlacesSection } from './places-section.tsx'
import { UpdateSection } from './update-section.tsx'
import { type Copy, useCopies } from './use-copies.ts'
import { useCopyNow } from './use-copy-now.ts'
import { useRestore } from './use-restore.ts'
import { useVerify } from './use-verify.ts'

/** Where the work is, the copies of it, and the way back to each of them. */
export const BackupsScreen = () => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const { edition } = useDesktop()
  const { isExample } = useDossier()
  const { state: diskCopy } = useDiskCopy()
  const { state, refresh } = useCopies()
  const { said, isWorking, verify, setSaid } = useVerify(refresh)
  const takeCopy = useCopyNow()
  const restore = useRestore()
  const [seen, setSeen] = useState<Copy | null>(null)
  const isDesktop = edition === 'desktop'

  // The first file, and each one after, adds to the list.
  useEffect(() => {
    if (diskCopy.kind === 'copied') void refresh()
  }, [diskCopy, refresh])

  const copyNow = async () => {
    const kept = await takeCopy()
    setSaid(
      kept.ok
        ? t(($) => $.now.done, { time: formatTime(new Date(kept.value.takenAt)), folder: kept.value.folder })
        : errorText(tError, kept.error),
    )
    await refresh()
  }

  if (isExample) {
    return (
      <div className="stack wide">
        <PageHeader title={t(($) => $.title)} />
        <EmptyState title={t(($) => $.example.title)}>
          <p>{t(($) => $.example.body)}</p>
        </EmptyState>
      </div>
    )
  }
  const copies = state.kind === 'ready' ? state.copies : []
  return (
    <div className="stack wide backups">
      <PageHeader title={t(($) => $.title)}>
        <p>
          <Glossed text={t(($) => (isDesktop ? $.intro : $.introBrowser))} />
        </p>
      </PageHeader>
      {isDesktop ? (
        <>
          <div className="stack tight">
            <div className="row">
              <Button variant="primary" isDisabled={isWorking} onPress={verify}>
                {t(($) => $.verify.button)}
              </Button>
              <Button onPress={copyNow}>{t(($) => $.now.button)}</Button>
            </div>
            <p role="status" className="said">
              {said}
            </p>
          </div>
          <PlacesSection copies={copies} onChanged={refresh} />
        </>
      ) : (
        <BrowserSection />
      )}
      <section className="stack" aria-labelledby="copies-title">
        <h2 id="copies-title">{t(($) => $.list.caption)}</h2>
        {state.kind === 'failed' ? (
          <p>{errorText(tError, state.error)}</p>
        ) : (
          state.kind === 'ready' && <CopiesTable copies={copies} onSee={setSeen} />
        )}
      </section>
      {isDesktop && <UpdateSection onCopied={refresh} />}
      {seen && (
        <CopyPreview
          copy={seen}
          onClose={() => setSeen(null)}
          onRestore={async (envelope) => {
            setSeen(null)
            if (await restore(envelope, seen.takenAt)) await refresh()
          }}
        />
      )}
    </div>
  )
}
