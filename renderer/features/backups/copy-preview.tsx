import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareProjects, isSheetChanged, type ListDifference } from '../../../shared/backup/compare-projects.ts'
import type { CopySummary } from '../../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import type { Result } from '../../../shared/errors/app-error.ts'
import type { Envelope } from '../../../shared/project-file/envelope.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Copy } from './use-copies.ts'

const Changes = ({
  differences,
  isSheet,
}: {
  readonly differences: readonly ListDifference[]
  readonly isSheet: boolean
}) => {
  const { t } = useTranslation('backups')
  const cell = (count: number) => <td className="end num">{count > 0 ? formatNumber(count) : ''}</td>
  return (
    <div className="stack">
      {differences.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <caption>{t(($) => $.preview.changes)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(($) => $.preview.list)}</th>
                <th scope="col" className="end">
                  {t(($) => $.preview.lost)}
                </th>
                <th scope="col" className="end">
                  {t(($) => $.preview.regained)}
                </th>
                <th scope="col" className="end">
                  {t(($) => $.preview.changed)}
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ list, missing, regained, changed }) => (
                <tr key={list}>
                  <th scope="row">{t(($) => $.lists[list])}</th>
                  {cell(missing)}
                  {cell(regained)}
                  {cell(changed)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isSheet && <p>{t(($) => $.preview.sheet)}</p>}
    </div>
  )
}

/** A copy, opened to be looked at: what it holds, and what would change. Nothing is touched until *restore* is chosen. */
export const CopyPreview = ({
  copy,
  onClose,
  onRestore,
}: {
  readonly copy: Copy
  readonly onClose: () => void
  readonly onRestore: (envelope: Envelope) => void
}) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { project, savedAt, heldBy } = useDossier()
  const [opened, setOpened] = useState<Result<Envelope> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void copy.open().then((result) => isCurrent && setOpened(result))
    return () => {
      isCurrent = false
    }
  }, [copy])
  const envelope = opened?.ok ? opened.value : null
  const differences = envelope ? compareProjects(project, envelope.project) : []
  const isSheet = envelope !== null && isSheetChanged(project, envelope.project)
  const isSame = differences.length === 0 && !isSheet
  const facts = (summary: CopySummary) => ({ records: words.records(summary.records), tasks: words.tasks(summary) })
  return (
    <Dialog
      title={t(($) => $.preview.title, dayAndTime(copy.takenAt))}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(($) => $.preview.close)}
          </Button>
          {envelope && !isSame && (
            <Button variant="primary" isDisabled={heldBy !== null} onPress={() => onRestore(envelope)}>
              {t(($) => $.preview.restore)}
            </Button>
          )}
        </>
      }
    >
      {!opened && <p role="status">{t(($) => $.preview.opening)}</p>}
      {opened && !opened.ok && <p>{errorText(tError, opened.error)}</p>}
      {envelope && (
        <>
          <p>{t(($) => $.preview.holds, facts(summariseCopy(envelope)))}</p>
          <p>{t(($) => $.preview.present, facts(summariseCopy({ project, savedAt })))}</p>
          {isSame ? (
            <p>{t(($) => $.preview.same)}</p>
          ) : (
            <>
              <Changes differences={differences} isSheet={isSheet} />
              <p className="soft small">{t(($) => $.preview.kept)}</p>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}
