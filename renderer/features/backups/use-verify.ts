import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareProjects, isSheetChanged } from '../../../shared/backup/compare-projects.ts'
import { countAllRecords } from '../../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import type { Copy } from './use-copies.ts'

/** Opens the last dated copy for real, and says what it holds beside the dossier of now. Changes nothing. */
export const useVerify = (refresh: () => Promise<readonly Copy[]>) => {
  const { t } = useTranslation('backups')
  const words = useCopyWords()
  const { project } = useDossier()
  const [said, setSaid] = useState('')
  const [isWorking, setWorking] = useState(false)

  const judge = async (): Promise<string> => {
    const last = (await refresh()).find((copy) => copy.place !== 'mirror')
    if (!last) return t(($) => $.verify.none)
    const when = dayAndTime(last.takenAt)
    const opened = await last.open()
    if (!opened.ok) return t(($) => $.verify.broken, when)
    const summary = summariseCopy(opened.value)
    const facts = { ...when, records: words.records(summary.records), tasks: words.tasks(summary) }
    const isSame =
      compareProjects(project, opened.value.project).length === 0 && !isSheetChanged(project, opened.value.project)
    return isSame
      ? t(($) => $.verify.complete, facts)
      : t(($) => $.verify.partial, { ...facts, total: words.records(countAllRecords(project)) })
  }

  const verify = async (): Promise<void> => {
    setWorking(true)
    setSaid(t(($) => $.verify.working))
    setSaid(await judge())
    setWorking(false)
  }
  return { said, isWorking, verify, setSaid }
}
