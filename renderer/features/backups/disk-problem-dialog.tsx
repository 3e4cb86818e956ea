import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../../shared/errors/app-error.ts'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { readLatest } from '../../db/dossier-file.ts'
import { isStorageError } from '../../db/unstored-edits.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatTime } from '../../i18n/format.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { copyText } from './copy-content.ts'
import { useSaveCopy } from './use-save-copy.ts'

const problemKey = (code: ErrorCode) => {
  if (code === 'disk-full') return 'full'
  if (code === 'access-denied') return 'protected'
  if (code === 'file-missing') return 'missing'
  return code === 'file-busy' ? 'busy' : 'other'
}

/** The disk refuses: what happened, what was kept, and three ways out. Never a lone OK (Zettlr#5782). */
export const DiskProblemDialog = ({ code, onClose }: { readonly code: ErrorCode; readonly onClose: () => void }) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { desktop } = useDesktop()
  const { project, saveState } = useDossier()
  const { state, write } = useDiskCopy()
  const notice = useNotice()
  const saveCopy = useSaveCopy()
  const [said, setSaid] = useState('')
  const last = 'last' in state ? state.last : null
  /** The database refuses too: the last edits are in this window alone, and no new place can be noted. */
  const isHereOnly = saveState.kind === 'failed' && isStorageError(saveState.error)

  const retry = async () => {
    const outcome = await write()
    if (!outcome.ok) return setSaid(t(($) => $.problem.still, { reason: words.reason(outcome.error.code) }))
    onClose()
    if (outcome.value.kind === 'written') notice({ text: t(($) => $.problem.solved) })
  }
  const elsewhere = async () => {
    const chosen = await desktop.chooseBackupPlace({ place: 'mirror', isReset: false })
    if (!chosen.ok) return setSaid(errorText(tError, chosen.error))
    if (chosen.value) await retry()
  }
  const copyContent = async () => {
    const latest = await readLatest(project.id)
    if (!latest.ok) return setSaid(errorText(tError, latest.error))
    const title = t(($) => $.problem.clipboardTitle, {
      name: project.profile.name,
      ...dayAndTime(new Date().toISOString()),
    })
    const isCopied = copyText(`${title}\n\n${JSON.stringify(latest.value, null, 1)}\n`)
    setSaid(t(($) => (isCopied ? $.problem.copied : $.problem.copyRefused)))
  }
  return (
    <Dialog
      title={t(($) => $.problem.title)}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(($) => $.problem.later)}
          </Button>
          <Button onPress={copyContent}>{t(($) => $.problem.copyContent)}</Button>
          {!isHereOnly && <Button onPress={elsewhere}>{t(($) => $.problem.elsewhere)}</Button>}
          <Button variant={isHereOnly ? 'plain' : 'primary'} onPress={retry}>
            {t(($) => $.problem.retry)}
          </Button>
          {isHereOnly && (
            <Button variant="primary" onPress={saveCopy}>
              {t(($) => $.problem.saveCopy)}
            </Button>
          )}
        </>
      }
    >
      <p>{t(($) => $.problem[problemKey(code)])}</p>
      <p>{t(($) => (isHereOnly ? $.problem.keptHere : $.problem.kept))}</p>
      {last && <p className="soft">{t(($) => $.problem.lastCopy, { time: formatTime(new Date(last.at)) })}</p>}
      <p role="status">{said}</p>
    </Dialog>
  )
}
