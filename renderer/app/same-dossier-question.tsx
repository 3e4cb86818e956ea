import { useTranslation } from 'react-i18next'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import { isExampleId } from '../db/database.ts'
import { formatDay, formatTime } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

const when = (iso: string) => ({ day: formatDay(iso), time: formatTime(new Date(iso)) })

/** A file holds a dossier that is on this machine already: both dates are shown, and nothing is done unasked. */
export const SameDossierQuestion = ({
  fileName,
  incoming,
  present,
  onClose,
  onReplace,
  onKeepBoth,
  onOpenPresent,
  onMerge,
}: {
  readonly fileName: string
  readonly incoming: Envelope
  readonly present: Envelope
  readonly onClose: () => void
  readonly onReplace: () => void
  readonly onKeepBoth: () => void
  readonly onOpenPresent: () => void
  /** Both are compared, difference by difference. */
  readonly onMerge: () => void
}) => {
  const { t } = useTranslation()
  const choose = (run: () => void) => () => {
    onClose()
    run()
  }
  // An example has one place only: a second copy could not be told from a real dossier.
  const canKeepBoth = !isExampleId(present.project.id)
  return (
    <Dialog
      title={t(($) => $.same.title, { name: present.project.profile.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(($) => $.cancel)}
          </Button>
          <Button onPress={choose(onMerge)}>{t(($) => $.same.merge)}</Button>
          <Button onPress={choose(onReplace)}>{t(($) => $.same.replace)}</Button>
          {canKeepBoth && <Button onPress={choose(onKeepBoth)}>{t(($) => $.same.keepBoth)}</Button>}
          <Button variant="primary" onPress={choose(onOpenPresent)}>
            {t(($) => $.same.openPresent)}
          </Button>
        </>
      }
    >
      <p>{t(($) => $.same.present, when(present.savedAt))}</p>
      <p>{t(($) => $.same.incoming, { file: fileName, ...when(incoming.savedAt) })}</p>
      <p className="soft small">{t(($) => $.same.kept)}</p>
    </Dialog>
  )
}
