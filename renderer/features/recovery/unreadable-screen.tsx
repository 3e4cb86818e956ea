import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnreadableFile } from '../../../shared/ipc/durability-contract.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** The database is empty and no file beside it opens: said as it is, for nobody to take it for a first start. */
export const UnreadableScreen = ({
  files,
  onRetry,
  onDone,
}: {
  readonly files: readonly UnreadableFile[]
  readonly onRetry: () => void
  readonly onDone: () => void
}) => {
  const { t } = useTranslation('backups')
  const { desktop } = useDesktop()
  const [isLeaving, setLeaving] = useState(false)
  const place = files[0]?.place ?? 'mirror'
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.recovery.unreadable.title, { count: files.length })}>
        <p>{t(($) => $.recovery.unreadable.intro)}</p>
      </PageHeader>
      <ul>
        {files.map(({ folder, name, isNewer }) => (
          <li key={`${folder}/${name}`}>
            {t(($) => (isNewer ? $.recovery.unreadable.newer : $.recovery.unreadable.damaged), { name, folder })}
          </li>
        ))}
      </ul>
      <p>{t(($) => $.recovery.unreadable.advice)}</p>
      <div className="row">
        <Button variant="primary" onPress={onRetry}>
          {t(($) => $.recovery.again)}
        </Button>
        <Button onPress={() => desktop.openBackupFolder({ place })}>
          {t(($) => $.recovery.unreadable.openFolder)}
        </Button>
        <Button variant="quiet" onPress={() => setLeaving(true)}>
          {t(($) => $.recovery.unreadable.without)}
        </Button>
      </div>
      <ConfirmDialog
        title={t(($) => $.recovery.unreadable.withoutTitle)}
        isOpen={isLeaving}
        confirmLabel={t(($) => $.recovery.confirmWithout)}
        cancelLabel={t(($) => $.recovery.back)}
        onConfirm={onDone}
        onClose={() => setLeaving(false)}
      >
        <p>{t(($) => $.recovery.unreadable.withoutBody)}</p>
      </ConfirmDialog>
    </div>
  )
}
