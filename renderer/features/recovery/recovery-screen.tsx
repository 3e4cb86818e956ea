import './recovery.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresentDossier } from '../../../shared/backup/compare-copies.ts'
import type { FoundCopy } from '../../../shared/ipc/durability-contract.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { useCopyWords } from '../../i18n/use-copy-words.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FoundCopies } from './found-copies.tsx'
import { type Recovered, useRecovery } from './use-recovery.ts'

const Outcome = ({
  outcome,
  onAgain,
  onDone,
}: {
  readonly outcome: Recovered
  readonly onAgain: () => void
  readonly onDone: (dossierId?: string) => void
}) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const words = useCopyWords()
  const { done, failed } = outcome
  const only = done.length === 1 ? done[0] : undefined
  return (
    <div className="stack mid">
      <PageHeader
        title={failed.length > 0 ? t(($) => $.recovery.failedTitle) : t(($) => $.recovery.done, { count: done.length })}
      />
      <div role="status">
        <ul>
          {done.map((summary) => (
            <li key={summary.dossierId}>
              {t(($) => $.recovery.doneLine, {
                name: summary.name,
                records: words.records(summary.records),
                tasks: words.tasks(summary),
              })}
            </li>
          ))}
          {failed.map(({ copy, error }) => (
            <li key={copy.copyId}>
              {t(($) => $.recovery.failedLine, { name: copy.summary.name, reason: errorText(tError, error) })}
            </li>
          ))}
        </ul>
      </div>
      <div className="row">
        {failed.length > 0 ? (
          <>
            <Button variant="primary" onPress={onAgain}>
              {t(($) => $.recovery.again)}
            </Button>
            <Button onPress={() => onDone()}>{t(($) => $.recovery.continue)}</Button>
          </>
        ) : (
          <Button variant="primary" onPress={() => onDone(only?.dossierId)}>
            {t(($) => (only ? $.recovery.open : $.recovery.continue))}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The database has less than the copies on the disk: what was found, and one primary action to have it back. */
export const RecoveryScreen = ({
  copies,
  present,
  onDone,
}: {
  readonly copies: readonly FoundCopy[]
  readonly present: readonly PresentDossier[]
  /** With the one dossier that came back, when there is only one. */
  readonly onDone: (dossierId?: string) => void
}) => {
  const { t } = useTranslation('backups')
  const { desktop } = useDesktop()
  const { isWorking, outcome, recover } = useRecovery()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(copies.map((copy) => copy.copyId)))
  const [isLeaving, setLeaving] = useState(false)
  const wanted = copies.filter((copy) => chosen.has(copy.copyId))

  const leave = async () => {
    await desktop.setCopiesAside(
      copies.map(({ summary: { dossierId, savedAt }, finding }) => ({ dossierId, finding, savedAt })),
    )
    onDone()
  }
  if (outcome)
    return (
      <Outcome outcome={outcome} onAgain={() => void recover(outcome.failed.map(({ copy }) => copy))} onDone={onDone} />
    )
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.recovery.title, { count: copies.length })}>
        <p>{t(($) => $.recovery.intro)}</p>
      </PageHeader>
      <FoundCopies
        copies={copies}
        present={present}
        chosen={chosen}
        onChoose={(copyId, isChosen) => {
          const next = new Set(chosen)
          if (isChosen) next.add(copyId)
          else next.delete(copyId)
          setChosen(next)
        }}
      />
      <div className="row">
        <Button variant="primary" isDisabled={isWorking || wanted.length === 0} onPress={() => recover(wanted)}>
          {isWorking ? t(($) => $.recovery.working) : t(($) => $.recovery.recover, { count: wanted.length })}
        </Button>
        <Button variant="quiet" isDisabled={isWorking} onPress={() => setLeaving(true)}>
          {t(($) => $.recovery.without)}
        </Button>
      </div>
      <ConfirmDialog
        title={t(($) => $.recovery.withoutTitle)}
        isOpen={isLeaving}
        confirmLabel={t(($) => $.recovery.confirmWithout)}
        cancelLabel={t(($) => $.recovery.back)}
        onConfirm={leave}
        onClose={() => setLeaving(false)}
      >
        <p>{t(($) => $.recovery.withoutBody)}</p>
      </ConfirmDialog>
    </div>
  )
}
