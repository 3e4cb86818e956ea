import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/errors/app-error.ts'
import type { FoundCopy } from '../../../shared/ipc/durability-contract.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** The database does not open, or a newer version made it: what is safe on the disk, and the ways on. */
export const StorageScreen = ({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { desktop, edition } = useDesktop()
  const notice = useNotice()
  const [copies, setCopies] = useState<readonly FoundCopy[]>([])
  const isDesktop = edition === 'desktop'
  useEffect(() => {
    void desktop.surveyCopies([]).then((found) => setCopies(found.ok ? found.value : []))
  }, [desktop])

  if (error.code === 'too-new')
    return (
      <PageHeader title={t(($) => $.recovery.storage.newerTitle)}>
        <p>
          {t(($) => $.recovery.storage.newer, {
            version: error.details?.version ?? '',
            supported: error.details?.supported ?? '',
          })}
        </p>
      </PageHeader>
    )
  const reset = async () => {
    const asked = await desktop.resetStorage()
    if (!asked.ok) notice({ text: errorText(tError, asked.error), isError: true })
  }
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.recovery.storage.title)}>
        <p>{t(($) => (isDesktop ? $.recovery.storage.body : $.recovery.storage.bodyBrowser))}</p>
      </PageHeader>
      {isDesktop && (
        <div className="stack">
          <p>
            {copies.length > 0
              ? t(($) => $.recovery.storage.found, { count: copies.length })
              : t(($) => $.recovery.storage.none)}
          </p>
          <ul>
            {copies.map(({ copyId, summary }) => (
              <li key={copyId}>
                {t(($) => $.recovery.doneLine, {
                  name: summary.name,
                  records: words.records(summary.records),
                  tasks: t(($) => $.list.dateTime, dayAndTime(summary.savedAt)),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <Button variant="primary" onPress={onRetry}>
          {t(($) => $.recovery.storage.retry)}
        </Button>
        {isDesktop && <Button onPress={reset}>{t(($) => $.recovery.storage.reset)}</Button>}
        {isDesktop && (
          <Button variant="quiet" onPress={() => desktop.openBackupFolder({ place: 'backups' })}>
            {t(($) => $.recovery.storage.openFolder)}
          </Button>
        )}
      </div>
      {isDesktop && <p className="soft small">{t(($) => $.recovery.storage.resetNote)}</p>}
    </div>
  )
}
