import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type AppError, failure, type Result } from '../../shared/errors/app-error.ts'
import type { MirrorOutcome, mirrorAnswers } from '../../shared/ipc/durability-contract.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { addDiskCopier, createDiskCopier, type DiskCopier } from './disk-copier.ts'
import { useDossier } from './dossier-context.tsx'
import { flushPendingEdits } from './pending-edits.ts'
import { packDossier } from './referential-repository.ts'
import { keepRoutineSnapshot } from './snapshots.ts'
import { isStorageError, readLatestEnvelope } from './unstored-edits.ts'

type Written = Extract<MirrorOutcome, { kind: 'written' }>
export type ChangedElsewhere = Extract<MirrorOutcome, { kind: 'changed-elsewhere' }>
export type MirrorAnswer = (typeof mirrorAnswers)[number]

/** Where the file of the dossier on screen stands. `last` is the last time it was written in this session. */
export type DiskCopyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly last: Written | null }
  | { readonly kind: 'copied'; readonly last: Written }
  | { readonly kind: 'failed'; readonly last: Written | null; readonly error: AppError }
  | { readonly kind: 'changed-elsewhere'; readonly last: Written | null; readonly theirs: ChangedElsewhere }
  | { readonly kind: 'held'; readonly last: Written | null }

export interface DiskCopy {
  readonly state: DiskCopyState
  /** Writes now, again, or with the user's answer to a question. */
  readonly write: (answer?: MirrorAnswer) => Promise<Result<MirrorOutcome>>
}

const none: DiskCopy = { state: { kind: 'none' }, write: async () => failure('forbidden') }
const DiskCopyContext = createContext<DiskCopy>(none)

/** The file on the disk that follows the dossier on screen; kind `none` for examples and in a browser. */
export const useDiskCopy = (): DiskCopy => useContext(DiskCopyContext)

const stateAfter = (outcome: Result<MirrorOutcome>, last: Written | null): DiskCopyState => {
  if (!outcome.ok) return { kind: 'failed', last, error: outcome.error }
  switch (outcome.value.kind) {
    case 'written':
      return { kind: 'copied', last: outcome.value }
    case 'changed-elsewhere':
      return { kind: 'changed-elsewhere', last, theirs: outcome.value }
    case 'held':
      return { kind: 'held', last }
  }
}

/** The last words typed on a screen that is left are stored a moment later: then comes the last copy. */
const finish = async (copier: DiskCopier): Promise<void> => {
  await flushPendingEdits()
  await copier.flush()
}

/** Brings the file on the disk up to date after each edit; in a browser, keeps a copy in the database now and then. */
export const DiskCopyProvider = ({ children }: { readonly children: ReactNode }) => {
  const { desktop, edition } = useDesktop()
  const { project, isExample, savedAt, saveState, heldBy, setHolder } = useDossier()
  const { id } = project
  const isMirrored = edition === 'desktop' && !isExample
  const [state, setState] = useState<DiskCopyState>({ kind: 'none' })
  const copier = useRef<DiskCopier | null>(null)
  const answer = useRef<MirrorAnswer | undefined>(undefined)
  const latest = useRef<Result<MirrorOutcome>>(failure('not-found'))
  const isReader = heldBy?.kind === 'window'

  useEffect(() => {
    if (!isMirrored || isReader) return undefined
    let copied = ''
    const made = createDiskCopier<MirrorOutcome>({
      copy: async () => {
        const envelope = await readLatestEnvelope(id)
        if (!envelope.ok) return envelope
        const given = answer.current
        answer.current = undefined
        copied = envelope.value.savedAt
        return desktop.mirrorDossier({ bytes: await packDossier(envelope.value), ...(given && { answer: given }) })
      },
      isBehind: async () => {
        const envelope = await readLatestEnvelope(id)
        return envelope.ok && envelope.value.savedAt !== copied
      },
      // Until the next outcome the last one stays true, and a problem stays said.
      onStart: () => setState((before) => (before.kind === 'none' ? { kind: 'waiting', last: null } : before)),
      onOutcome: (outcome) => {
        latest.current = outcome
        setState((before) => stateAfter(outcome, 'last' in before ? before.last : null))
        setHolder(outcome.ok && outcome.value.kind === 'held' ? outcome.value.by : null)
      },
    })
    copier.current = made
    const withdraw = addDiskCopier(made)
    return () => {
      withdraw()
      copier.current = null
      made.stop()
      void finish(made).then(() => desktop.releaseDossier(id))
    }
  }, [desktop, id, isMirrored, isReader, setHolder])

  // savedAt changes with each stored edit, and is first known when the dossier opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: savedAt is what tells that there is something to copy
  useEffect(() => {
    if (copier.current) copier.current.touch()
    else if (edition === 'browser' && !isExample) void keepRoutineSnapshot(id, new Date())
  }, [savedAt, edition, isExample, id, isMirrored, isReader])

  // What the database refuses goes to the file all the same: it may lie on another disk, that has room.
  const refused = saveState.kind === 'failed' && isStorageError(saveState.error) ? project : null
  const touchedFor = useRef(refused)
  useEffect(() => {
    if (!refused || touchedFor.current === refused) return // the same edits, tried once more
    touchedFor.current = refused
    copier.current?.touch()
  }, [refused])

  const write = useCallback(async (given?: MirrorAnswer): Promise<Result<MirrorOutcome>> => {
    if (!copier.current) return failure('forbidden')
    answer.current = given
    await copier.current.now()
    return latest.current
  }, [])

  const value = useMemo<DiskCopy>(() => (isMirrored ? { state, write } : none), [isMirrored, state, write])
  return <DiskCopyContext value={value}>{children}</DiskCopyContext>
}
