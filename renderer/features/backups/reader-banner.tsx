import './backups.css'
import { useTranslation } from 'react-i18next'
import { useDiskCopy } from '../../db/disk-copy-context.tsx'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import '../../i18n/use-copy-words.ts'

/** Told above every screen while somebody else has the dossier: who, and how to take it over. */
export const ReaderBanner = () => {
  const { t } = useTranslation('backups')
  const { heldBy, takeOver } = useDossier()
  const { write } = useDiskCopy()
  const notice = useNotice()
  if (!heldBy) return null
  const say = () => {
    if (heldBy.kind === 'window') return t(($) => $.reader.window)
    const { machine, user, since } = heldBy.holder
    const time = formatTime(new Date(since))
    return user
      ? t(($) => $.reader.machine, { user, machine, time })
      : t(($) => $.reader.machineOnly, { machine, time })
  }
  const take = async () => {
    if (heldBy.kind === 'machine') await write('take-over')
    else {
      await takeOver()
      notice({ text: t(($) => $.reader.taken) })
    }
  }
  return (
    <div className="reader-banner" role="status">
      <span>{say()}</span>
      <Button onPress={take}>{t(($) => $.reader.takeOver)}</Button>
    </div>
  )
}
