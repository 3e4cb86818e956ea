import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PresentDossier } from '../../shared/backup/compare-copies.ts'
import { type AppError, type Result, success } from '../../shared/errors/app-error.ts'
import type { FoundCopy, UnreadableFile } from '../../shared/ipc/durability-contract.ts'
import { openDatabases } from '../db/open-databases.ts'
import { listPresentDossiers } from '../db/project-repository.ts'
import type { Desktop } from '../desktop/desktop.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import '../i18n/use-copy-words.ts'
import { FrontPage } from './front-page.tsx'

// Hardly ever needed: the first screen stays light.
const RecoveryScreen = lazy(() =>
  import('../features/recovery/recovery-screen.tsx').then((m) => ({ default: m.RecoveryScreen })),
)
const UnreadableScreen = lazy(() =>
  import('../features/recovery/unreadable-screen.tsx').then((m) => ({ default: m.UnreadableScreen })),
)
const StorageScreen = lazy(() =>
  import('../features/recovery/storage-screen.tsx').then((m) => ({ default: m.StorageScreen })),
)

type Check =
  | { readonly kind: 'checking' }
  | { readonly kind: 'fine' }
  | { readonly kind: 'storage-failed'; readonly error: AppError }
  | { readonly kind: 'unreadable'; readonly files: readonly UnreadableFile[] }
  | { readonly kind: 'found'; readonly copies: readonly FoundCopy[]; readonly present: readonly PresentDossier[] }

/** A share that hangs must not keep anybody from working; with nothing to show it is worth waiting longer. */
const LIMIT_MS = { some: 4000, none: 20_000 } as const

const within = <T,>(limitMs: number, answer: Promise<Result<T[]>>): Promise<Result<T[]>> =>
  Promise.race([answer, new Promise<Result<T[]>>((resolve) => setTimeout(() => resolve(success([])), limitMs))])

const check = async (desktop: Desktop): Promise<Check> => {
  const opened = await openDatabases()
  const present = opened.ok ? await listPresentDossiers() : opened
  if (!present.ok) return { kind: 'storage-failed', error: present.error }
  const limitMs = present.value.length > 0 ? LIMIT_MS.some : LIMIT_MS.none
  const found = await within(limitMs, desktop.surveyCopies([...present.value]))
  if (found.ok && found.value.length > 0) return { kind: 'found', copies: found.value, present: present.value }
  if (present.value.length > 0) return { kind: 'fine' }
  const unreadable = await within(limitMs, desktop.listUnreadable())
  return unreadable.ok && unreadable.value.length > 0
    ? { kind: 'unreadable', files: unreadable.value }
    : { kind: 'fine' }
}

/**
 * Before the first screen: opens the database, counts, and compares with the copies on the disk. An empty or shorter
 * database beside a fuller copy leads to the recovery screen, never to a silent welcome.
 */
export const StartCheck = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('backups')
  const { desktop } = useDesktop()
  const [, navigate] = useLocation()
  const [state, setState] = useState<Check>({ kind: 'checking' })
  const start = useCallback(() => {
    setState({ kind: 'checking' })
    void check(desktop).then(setState)
  }, [desktop])
  useEffect(start, [start])

  switch (state.kind) {
    case 'fine':
      return children
    case 'checking':
      return (
        <p role="status" className="start-check">
          {t(($) => $.recovery.checking)}
        </p>
      )
    case 'storage-failed':
      return (
        <FrontPage>
          <Suspense fallback={null}>
            <StorageScreen error={state.error} onRetry={start} />
          </Suspense>
        </FrontPage>
      )
    case 'unreadable':
      return (
        <FrontPage>
          <Suspense fallback={null}>
            <UnreadableScreen files={state.files} onRetry={start} onDone={() => setState({ kind: 'fine' })} />
          </Suspense>
        </FrontPage>
      )
    case 'found':
      return (
        <FrontPage>
          <Suspense fallback={null}>
            <RecoveryScreen
              copies={state.copies}
              present={state.present}
              onDone={(dossierId) => {
                if (dossierId) navigate(`/d/${encodeURIComponent(dossierId)}`)
                setState({ kind: 'fine' })
              }}
            />
          </Suspense>
        </FrontPage>
      )
  }
}
