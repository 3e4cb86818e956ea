import { useTranslation } from 'react-i18next'
import type { PresentDossier } from '../../../shared/backup/compare-copies.ts'
import type { FoundCopy } from '../../../shared/ipc/durability-contract.ts'
import { dayAndTime, useCopyWords } from '../../i18n/use-copy-words.ts'
import { CheckField } from '../../ui/fields.tsx'

/** What was found on the disk, dossier by dossier, beside what the application has. */
export const FoundCopies = ({
  copies,
  present,
  chosen,
  onChoose,
}: {
  readonly copies: readonly FoundCopy[]
  readonly present: readonly PresentDossier[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (copyId: string, isChosen: boolean) => void
}) => {
  const { t } = useTranslation('backups')
  const words = useCopyWords()
  const inApplication = ({ finding, summary }: FoundCopy): string => {
    const dossier = present.find(({ id }) => id === summary.dossierId)
    if (finding === 'missing' || !dossier) return t(($) => $.recovery.missing)
    const records = words.records(dossier.records)
    return finding === 'older'
      ? t(($) => $.recovery.older, { ...dayAndTime(dossier.savedAt), records })
      : t(($) => $.recovery.emptied, { records })
  }
  return (
    <fieldset className="found">
      <legend className="visually-hidden">{t(($) => $.recovery.choose)}</legend>
      {copies.map((copy) => (
        <CheckField
          key={copy.copyId}
          isChecked={chosen.has(copy.copyId)}
          onSave={(isChosen) => onChoose(copy.copyId, isChosen)}
          label={
            <>
              <span className="found-name">{copy.summary.name}</span>
              <span className="found-line">{inApplication(copy)}</span>
              <span className="block">
                {t(($) => $.recovery.copy, {
                  ...dayAndTime(copy.summary.savedAt),
                  records: words.records(copy.summary.records),
                  tasks: words.tasks(copy.summary),
                })}
              </span>
              <span className="found-line small">
                {t(($) => $.recovery.where[copy.place], { folder: copy.folder })}
              </span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}
