import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditContext } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { journalLines } from '../../../shared/exchange/merge-record.ts'
import { noteInJournal } from '../../../shared/exchange/support-changes.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { type IncomingFile, setIncoming } from '../../db/incoming-file.ts'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { receivedRow } from '../../db/take-in.ts'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

export interface Application {
  readonly change: (project: Project, context: EditContext) => Project
  /** What was decided, for the journal. */
  readonly lines: readonly string[]
  readonly said: string
}

/** Does a merge: a copy first, then everything in one step that undo takes back, the exchange noted with it. */
export const useApply = (incoming: IncomingFile) => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { edit, undo, takeSnapshot } = useDossier()
  const notice = useNotice()
  const [isWorking, setWorking] = useState(false)

  const apply = useCallback(
    async ({ change, lines, said }: Application): Promise<boolean> => {
      setWorking(true)
      await flushPendingEdits()
      const { exchange, envelope } = incoming.file
      const author = exchange?.author ?? envelope.project.profile.referentName ?? envelope.project.profile.name
      const title = t(($) => $.record.journalTitle, { file: incoming.name, author })
      const kept = await takeSnapshot('merge')
      const result = kept.ok
        ? await edit(
            (current, context) =>
              journalLines(title, lines).reduce(
                (changed, text) => noteInJournal(changed, text, context),
                change(current, context),
              ),
            receivedRow(incoming),
          )
        : kept
      setWorking(false)
      if (!result.ok) {
        notice({ text: errorText(tError, result.error), isError: true })
        return false
      }
      setIncoming(null)
      notice({ text: said, action: { label: tCommon(($) => $.undo), run: () => void undo() } })
      return true
    },
    [incoming, edit, undo, takeSnapshot, notice, t, tCommon, tError],
  )
  return { apply, isWorking }
}
