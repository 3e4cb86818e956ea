import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CopyReason } from '../../../shared/backup/copy-reasons.ts'
import type { CopySummary } from '../../../shared/backup/copy-summary.ts'
import { putDatedAheadLast } from '../../../shared/backup/dated-ahead.ts'
import { type AppError, type Result, success } from '../../../shared/errors/app-error.ts'
import type { PlaceName } from '../../../shared/ipc/durability-contract.ts'
import type { Envelope } from '../../../shared/project-file/envelope.ts'
import { openProjectFile } from '../../../shared/project-file/project-file.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { storeReferential } from '../../db/referential-repository.ts'
import { readSnapshot } from '../../db/snapshots.ts'
import { useSnapshots } from '../../db/use-snapshots.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'

/** A copy of the dossier, wherever it is kept. `open` reads it, and changes nothing. */
export interface Copy {
  readonly id: string
  readonly takenAt: string
  readonly reason: CopyReason
  readonly sizeBytes: number
  readonly summary: CopySummary | null
  readonly place: PlaceName | 'browser'
  readonly folder: string
  readonly open: () => Promise<Result<Envelope>>
}

export type Copies =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly copies: readonly Copy[] }

const toState = (copies: Result<readonly Copy[]>): Copies =>
  copies.ok ? { kind: 'ready', copies: copies.value } : { kind: 'failed', error: copies.error }

/** The copies of the dossier on screen, the one made last first: on the disk, or in the database of a browser. */
export const useCopies = (): { readonly state: Copies; readonly refresh: () => Promise<readonly Copy[]> } => {
  const { desktop, edition } = useDesktop()
  const { id } = useDossier().project
  const isBrowser = edition === 'browser'
  const snapshots = useSnapshots(isBrowser ? id : null)
  const [onDisk, setOnDisk] = useState<Copies>({ kind: 'reading' })

  const refresh = useCallback(async (): Promise<readonly Copy[]> => {
    const listed = await desktop.listCopies(id)
    const copies: Result<readonly Copy[]> = listed.ok
      ? success(
          putDatedAheadLast(listed.value, new Date()).map((entry) => ({
            ...entry,
            id: entry.copyId,
            open: async () => {
              const file = await desktop.readCopy(entry.copyId)
              const opened = file.ok ? openProjectFile(file.value.bytes) : file
              if (!opened.ok) return opened
              // Kept by its content: there already, or what going back to this copy needs.
              const { envelope, referential } = opened.value
              const kept = referential ? await storeReferential(id, referential) : success('')
              return kept.ok ? success(envelope) : kept
            },
          })),
        )
      : listed
    setOnDisk(toState(copies))
    return copies.ok ? copies.value : []
  }, [desktop, id])

  useEffect(() => void refresh(), [refresh])

  const inDatabase = useMemo((): Copies => {
    if (!snapshots) return { kind: 'reading' }
    if (!snapshots.ok) return { kind: 'failed', error: snapshots.error }
    return {
      kind: 'ready',
      copies: putDatedAheadLast(snapshots.value, new Date()).map((snapshot) => ({
        ...snapshot,
        id: String(snapshot.id),
        place: 'browser',
        folder: '',
        open: () => readSnapshot(id, snapshot.id),
      })),
    }
  }, [snapshots, id])
  return { state: isBrowser ? inDatabase : onDisk, refresh }
}
