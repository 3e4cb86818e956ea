import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Glossed } from '../../glossary/glossed.tsx'
import { Button } from '../../ui/button.tsx'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { ProgressLine } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { IntakeReport } from './intake-report.tsx'
import { readBytes, type SortedFile } from './sort-files.ts'
import { useIntake } from './use-intake.ts'

// The cipher is heavy and seldom needed: loaded with the first protected file.
const UnlockDialog = lazy(() =>
  import('../../desktop/unlock-dialog.tsx').then((module) => ({ default: module.UnlockDialog })),
)

/** *Recevoir*: a delivery of files is sorted before anything is stored, then taken in at one press. */
export const ReceiveScreen = () => {
  const { t } = useTranslation('follow')
  const { state, sort, take, replace, stop, restart } = useIntake()
  const [locked, setLocked] = useState<(SortedFile & { readonly bytes: Uint8Array }) | null>(null)
  const unlock = async (file: SortedFile) => {
    const bytes = await readBytes(file.file)
    if (bytes) setLocked({ ...file, bytes })
  }
  return (
    <FollowFrame>
      <PageHeader title={t(($) => $.receive.title)}>
        <p className="soft">
          <Glossed text={t(($) => $.receive.intro)} />
        </p>
      </PageHeader>
      {state.kind === 'waiting' && (
        <DropZone onFiles={(files) => void sort(files)}>
          <h2>{t(($) => $.receive.choose)}</h2>
          <p className="soft">{t(($) => $.receive.chooseHint)}</p>
          <div>
            <ChooseFiles onFiles={(files) => void sort(files)}>{t(($) => $.receive.chooseFiles)}</ChooseFiles>
          </div>
        </DropZone>
      )}
      {(state.kind === 'sorting' || state.kind === 'taking') && (
        <div className="stack tight">
          <p role="status">{t(($) => $.receive[state.kind], { done: state.done, total: state.total })}</p>
          <ProgressLine value={state.done / state.total} />
          <Button onPress={stop}>{t(($) => $.receive.stop)}</Button>
        </div>
      )}
      {state.kind === 'report' && (
        <IntakeReport
          files={state.files}
          taken={state.taken}
          added={state.added}
          onTake={(kind) => void take(kind)}
          onUnlock={(file) => void unlock(file)}
          onRestart={restart}
        />
      )}
      {locked && (
        <Suspense fallback={null}>
          <UnlockDialog
            file={locked}
            onClose={() => setLocked(null)}
            onOpened={({ name, bytes }) => void replace(locked, new File([bytes.slice()], name))}
          />
        </Suspense>
      )}
    </FollowFrame>
  )
}
