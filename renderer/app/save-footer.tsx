import { useTranslation } from 'react-i18next'
import { useDossier } from '../db/dossier-context.tsx'
import { isStorageError } from '../db/unstored-edits.ts'
import { DiskCopyStatus } from '../features/backups/disk-copy-status.tsx'
import { RoomWarning } from '../features/backups/room-warning.tsx'
import { useSaveCopy } from '../features/backups/use-save-copy.ts'
import { errorText } from '../i18n/error-text.ts'
import { formatDay, formatTime } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'

/** Tells where the work is. *Enregistré* is said only of a completed transaction. */
export const SaveFooter = () => {
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { saveState, isExample } = useDossier()
  const saveCopy = useSaveCopy()
  const say = () => {
    if (saveState.kind === 'saving') return <span>{t(($) => $.foot.saving)}</span>
    if (saveState.kind === 'failed' && isStorageError(saveState.error))
      return <span className="problem">{t(($) => $.foot.unstored)}</span>
    if (saveState.kind === 'failed')
      return <span className="problem">{`${t(($) => $.foot.failed)} ${errorText(tError, saveState.error)}`}</span>
    const time = formatTime(saveState.at)
    const isToday = saveState.at.toDateString() === new Date().toDateString()
    return (
      <b>
        {isToday
          ? t(($) => $.foot.savedAt, { time })
          : t(($) => $.foot.savedOn, { time, day: formatDay(saveState.at.toISOString()) })}
      </b>
    )
  }
  return (
    <footer className="foot">
      <span role="status" data-testid="save-state">
        {say()}
      </span>
      {saveState.kind === 'failed' && isStorageError(saveState.error) && (
        <Button onPress={saveCopy}>{t(($) => $.crash.copy)}</Button>
      )}
      <span className="foot-disk" data-testid="disk-copy">
        <DiskCopyStatus />
      </span>
      <RoomWarning />
      <span className="end">{t(($) => (isExample ? $.foot.example : $.foot.local))}</span>
    </footer>
  )
}
