import './backups.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { hasPendingEdits } from '../../db/pending-edits.ts'
import { formatTime } from '../../i18n/format.ts'
import { useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { ChangedElsewhereDialog } from './changed-elsewhere-dialog.tsx'
import { DiskProblemDialog } from './disk-problem-dialog.tsx'

const QUIET_MS = 300

/** What the footer says of the file on the disk, and the question to answer when there is one. */
export const DiskCopyStatus = () => {
  const { t } = useTranslation('backups')
  const words = useCopyWords()
  const { state } = useDiskCopy()
  const [isAsking, setAsking] = useState(false)
  // A file changed by somebody else is asked about as soon as nobody is typing: nothing goes to it until then.
  useEffect(() => {
    setAsking(false)
    if (state.kind !== 'changed-elsewhere') return undefined
    const timer = setInterval(() => {
      if (hasPendingEdits()) return
      clearInterval(timer)
      setAsking(true)
    }, QUIET_MS)
    return () => clearInterval(timer)
  }, [state.kind])

  if (state.kind === 'none') return null
  const { last } = state
  const copied = last && t(($) => $.foot.copiedAt, { time: formatTime(new Date(last.at)), folder: last.folder })
  const ask = (label: string) => (
    <Button variant="quiet" onPress={() => setAsking(true)}>
      {label}
    </Button>
  )
  const close = () => setAsking(false)
  switch (state.kind) {
    case 'waiting':
      return <span>{copied ?? t(($) => $.foot.first)}</span>
    case 'copied':
      return state.last.backups.ok || !state.last.backups.error ? (
        <span>{copied}</span>
      ) : (
        <span className="problem" role="alert">
          {t(($) => $.foot.datedFailed, { reason: words.reason(state.last.backups.error) })}
        </span>
      )
    case 'failed':
      return (
        <span className="problem" role="alert">
          {t(($) => $.foot.failed, { reason: words.reason(state.error.code) })}
          {ask(t(($) => $.foot.whatToDo))}
          {isAsking && <DiskProblemDialog code={state.error.code} onClose={close} />}
        </span>
      )
    case 'changed-elsewhere':
      return (
        <span className="problem" role="alert">
          {t(($) => $.foot.changed)}
          {ask(t(($) => $.foot.decide))}
          {isAsking && <ChangedElsewhereDialog theirs={state.theirs} onClose={close} />}
        </span>
      )
    case 'held':
      return <span className="problem">{t(($) => $.foot.held)}</span>
  }
}
