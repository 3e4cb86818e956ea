import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import { type ChangedElsewhere, useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { storeDossier } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { readFromOutside } from '../../desktop/import-gate.ts'
import { errorText } from '../../i18n/error-text.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** The file on the disk is no longer ours: both versions are told with their dates, and none of the choices loses one. */
export const ChangedElsewhereDialog = ({
  theirs,
  onClose,
}: {
  readonly theirs: ChangedElsewhere
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { desktop, appVersion } = useDesktop()
  const { project, savedAt } = useDossier()
  const { write } = useDiskCopy()
  const notice = useNotice()
  const [, navigate] = useLocation()
  const mine = summariseCopy({ project, savedAt })
  const names = { file: theirs.name, folder: theirs.folder }

  const answer = async (given: 'replace-keeping-copy' | 'write-elsewhere'): Promise<boolean> => {
    const outcome = await write(given)
    if (!outcome.ok) {
      notice({ text: errorText(tError, outcome.error), isError: true })
      return false
    }
    onClose()
    if (outcome.value.kind === 'written') {
      const { name } = outcome.value
      notice({
        text: given === 'write-elsewhere' ? t(($) => $.changed.moved, { name }) : t(($) => $.changed.replaced),
      })
    }
    return true
  }
  const openTheirs = async () => {
    const file = await desktop.readCopy(theirs.copyId)
    const opened = file.ok ? await readFromOutside('project', file.value.bytes) : file
    const stored = opened.ok
      ? await storeDossier(
          { ...opened.value.envelope.project, id: crypto.randomUUID() },
          appVersion,
          new Date(),
          'import',
          opened.value.referential,
        )
      : opened
    if (!stored.ok) return notice({ text: errorText(tError, stored.error), isError: true })
    // Theirs is safe in the application and among the copies: the file can take mine again.
    if (!(await answer('replace-keeping-copy'))) return
    navigate(`/d/${encodeURIComponent(stored.value.id)}`)
    notice({ text: t(($) => $.changed.opened) })
  }
  const facts = (summary: typeof mine) =>
    t(($) => $.changed.facts, { records: words.records(summary.records), tasks: words.tasks(summary) })
  const saved = (at: string, other: string | undefined) =>
    t(($) => (other && Date.parse(at) > Date.parse(other) ? $.changed.savedLater : $.changed.savedAt), dayAndTime(at))

  return (
    <Dialog
      title={t(($) => $.changed.title)}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(($) => $.changed.later)}
          </Button>
          <Button onPress={() => answer('write-elsewhere')}>{t(($) => $.changed.elsewhere)}</Button>
          <Button variant={theirs.summary ? 'plain' : 'primary'} onPress={() => answer('replace-keeping-copy')}>
            {t(($) => $.changed.replace)}
          </Button>
          {theirs.summary && (
            <Button variant="primary" onPress={openTheirs}>
              {t(($) => $.changed.openTheirs)}
            </Button>
          )}
        </>
      }
    >
      <p>{t(($) => (theirs.summary ? $.changed.body : $.changed.damaged), names)}</p>
      <dl className="versions">
        <dt>{t(($) => $.changed.mine)}</dt>
        <dd>
          {saved(savedAt, theirs.summary?.savedAt)}
          <span className="block soft small">{facts(mine)}</span>
        </dd>
        <dt>{t(($) => $.changed.theirs)}</dt>
        <dd>
          {theirs.summary
            ? saved(theirs.summary.savedAt, savedAt)
            : t(($) => $.changed.changedAt, dayAndTime(theirs.changedAt))}
          {theirs.summary && <span className="block soft small">{facts(theirs.summary)}</span>}
        </dd>
      </dl>
      <p className="soft small">{t(($) => $.changed.nothingLost)}</p>
    </Dialog>
  )
}
