import { liveQuery } from 'dexie'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { SnapshotReason } from '../../shared/backup/copy-reasons.ts'
import type { EditContext } from '../../shared/domain/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { type AppError, failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { Holder } from '../../shared/ipc/durability-contract.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import type { ReferentialPack } from '../../shared/referential/import/pack-schema.ts'
import { type ExchangeRow, isExampleId } from './database.ts'
import { addPendingEdit } from './pending-edits.ts'
import { prepareDossier, readDossier, takeSnapshot } from './project-repository.ts'
import { readReferential } from './referential-repository.ts'
import { isStorageError, rememberStored, storeEdit } from './unstored-edits.ts'
import { useWriter } from './use-writer.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError }

/** The dossier on screen, and the only way to change it. */
export interface Dossier {
  readonly project: Project
  /** The imported guide it is pinned to; undefined for the bundled one. Practices are read through `usePractices`. */
  readonly referential: ReferentialPack | undefined
  readonly isExample: boolean
  readonly saveState: SaveState
  /**
   * Applies a pure change and stores it. Resolves once the transaction is complete. When the database itself refuses (full
   * disk), the change stays in this window, is shown, and is tried again; the footer says so until it is stored.
   * `exchange`: the file that brings the change, noted in the same transaction; such a change is stored or refused, whole.
   */
  readonly edit: (
    change: (project: Project, context: EditContext) => Project,
    exchange?: ExchangeRow,
  ) => Promise<Result<Project>>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** When the dossier was last stored, as its envelope says. */
  readonly savedAt: string
  /** Keeps the dossier as it stands before an act that changes much (merge, referential…); refused → do not act. */
  readonly takeSnapshot: (reason: SnapshotReason) => Promise<Result<null>>
  /** Who has the dossier, when it is not this window: edits are then refused with `read-only`. */
  readonly heldBy: HeldBy | null
  /** Tells that another computer has the dossier, or no longer. */
  readonly setHolder: (holder: Holder | null) => void
  /** Takes the dossier over from another window of this computer. */
  readonly takeOver: () => Promise<void>
}

/** Another window or tab of this computer, or another computer. */
export type HeldBy = { readonly kind: 'window' } | { readonly kind: 'machine'; readonly holder: Holder }

const DossierContext = createContext<Dossier | null>(null)

/** The dossier on screen. Only inside `DossierProvider`. */
export const useDossier = (): Dossier => {
  const dossier = useContext(DossierContext)
  if (!dossier) throw new Error('no dossier on screen')
  return dossier
}

const newId = () => crypto.randomUUID()

interface StoredDossier {
  readonly envelope: Envelope
  readonly referential: ReferentialPack | undefined
}

/** Both at once, so that a screen never shows the answers of one version beside the practices of another. */
const readWithGuide = async (id: string): Promise<Result<StoredDossier>> => {
  const envelope = await readDossier(id)
  if (!envelope.ok) return envelope
  const referential = await readReferential(id, envelope.value.project.pins.referential)
  return success({ envelope: envelope.value, referential })
}

const UNDO_STEPS = 100
/** What the database refused is tried again this often, milliseconds. */
const AGAIN_MS = 5000

export interface DossierProviderProps {
  readonly id: string
  readonly appVersion: string
  readonly children: ReactNode
  readonly whileOpening: ReactNode
  readonly whenRefused: (error: AppError) => ReactNode
}

/** Follows one stored dossier and gives it to the screens below. */
export const DossierProvider = ({ id, appVersion, children, whileOpening, whenRefused }: DossierProviderProps) => {
  const [stored, setStored] = useState<Result<StoredDossier> | null>(null)
  const [saveState, setSaveState] = useState<SaveState | null>(null)
  /** The dossier with what the database refused so far; null when it refused nothing. */
  const [unstored, setUnstored] = useState<Project | null>(null)
  const isBehind = useRef(false)
  isBehind.current = unstored !== null
  const followAgain = useRef(() => undefined as unknown)
  const past = useRef<Project[]>([])
  const future = useRef<Project[]>([])
  const [, showHistory] = useState(0)

  const { isWriter, whenKnown, takeOver } = useWriter(id)
  const [holder, setHolder] = useState<Holder | null>(null)
  const isHeldElsewhere = useRef(false)
  isHeldElsewhere.current = holder !== null

  useEffect(() => {
    setStored(null)
    setUnstored(null)
    past.current = []
    future.current = []
    let unsubscribe = () => undefined as unknown
    let isLeft = false
    const follow = async () => {
      const prepared = await prepareDossier(id, appVersion, new Date())
      if (isLeft) return
      if (!prepared.ok) return setStored(prepared)
      followAgain.current = () => {
        unsubscribe()
        const subscription = liveQuery(() => readWithGuide(id)).subscribe({ next: take })
        unsubscribe = () => subscription.unsubscribe()
      }
      followAgain.current()
    }
    const take = (next: Result<StoredDossier>) => {
      if (next.ok) rememberStored(next.value.envelope)
      // A database that fails now does not take away what it gave before: it can still be read, and copied elsewhere.
      setStored((before) => (!next.ok && before?.ok && isStorageError(next.error) ? before : next))
    }
    void follow()
    return () => {
      isLeft = true
      unsubscribe()
    }
  }, [id, appVersion])

  const write = useCallback(
    async (change: (project: Project) => Project, exchange?: ExchangeRow) => {
      const mayWrite = (await whenKnown()) && !isHeldElsewhere.current
      // While the database refuses, that stays said until something passes: each try would flash otherwise.
      if (mayWrite && !isBehind.current) setSaveState({ kind: 'saving' })
      const writing = mayWrite ? storeEdit(id, change, appVersion, new Date(), exchange) : failure('read-only')
      // Announced until it is done, so that closing the window waits for it.
      const withdraw = addPendingEdit(async () => void (await writing))
      const result = await writing
      withdraw()
      const error = result.ok ? result.value.refusedBy : result.error
      setSaveState(error ? { kind: 'failed', error } : { kind: 'saved', at: new Date() })
      if (result.ok && result.value.refusedBy) setUnstored(result.value.after)
      else if (result.ok && isBehind.current) {
        setStored(await readWithGuide(id)) // the database works again
        setUnstored(null)
        followAgain.current()
      }
      return result
    },
    [id, appVersion, whenKnown],
  )
  useEffect(() => {
    if (!unstored) return undefined
    const timer = setInterval(() => void write((project) => project), AGAIN_MS)
    return () => clearInterval(timer)
  }, [unstored, write])
  // What was refused to a reader is no longer true of a writer.
  useEffect(() => {
    if (isWriter && !holder)
      setSaveState((state) => (state?.kind === 'failed' && state.error.code === 'read-only' ? null : state))
  }, [isWriter, holder])

  const edit = useCallback<Dossier['edit']>(
    async (change, exchange) => {
      // A change that is applied a second time makes the same records: later ones name them.
      const now = new Date()
      const ids: string[] = []
      const result = await write((project) => {
        let used = 0
        const next = () => {
          const id = ids[used] ?? newId()
          ids[used] = id
          used += 1
          return id
        }
        return change(project, { now, newId: next, author: project.profile.referentName ?? 'référent' })
      }, exchange)
      if (!result.ok) return result
      if (result.value.after !== result.value.before) {
        past.current = [...past.current, result.value.before].slice(-UNDO_STEPS)
        future.current = []
        showHistory((count) => count + 1)
      }
      return { ok: true, value: result.value.after }
    },
    [write],
  )

  const step = useCallback(
    async (from: typeof past, to: typeof past) => {
      const target = from.current.at(-1)
      if (!target) return
      const result = await write(() => target)
      if (!result.ok) return
      from.current = from.current.slice(0, -1)
      to.current = [...to.current, result.value.before]
      showHistory((count) => count + 1)
    },
    [write],
  )

  const project = stored?.ok ? (unstored ?? stored.value.envelope.project) : null
  const savedAt = stored?.ok ? stored.value.envelope.savedAt : null
  const referential = stored?.ok ? stored.value.referential : undefined
  const canUndo = past.current.length > 0
  const canRedo = future.current.length > 0
  const dossier = useMemo<Dossier | null>(
    () =>
      project && savedAt
        ? {
            project,
            referential,
            isExample: isExampleId(id),
            saveState: saveState ?? { kind: 'saved', at: new Date(savedAt) },
            edit,
            undo: () => step(past, future),
            redo: () => step(future, past),
            canUndo,
            canRedo,
            savedAt,
            takeSnapshot: (reason) => takeSnapshot(id, reason, new Date()),
            heldBy: holder ? { kind: 'machine', holder } : isWriter ? null : { kind: 'window' },
            setHolder,
            takeOver,
          }
        : null,
    [project, referential, savedAt, id, saveState, edit, step, canUndo, canRedo, holder, isWriter, takeOver],
  )

  if (stored && !stored.ok) return whenRefused(stored.error)
  if (!dossier) return whileOpening
  return <DossierContext value={dossier}>{children}</DossierContext>
}
