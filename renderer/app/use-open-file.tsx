import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dossierOf } from '../../shared/contents/open-incoming.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { Result } from '../../shared/errors/app-error.ts'
import { classifyIntake } from '../../shared/exchange/intake.ts'
import type { OpenedFile } from '../../shared/ipc/contract.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import type { ProjectFile } from '../../shared/project-file/project-file.ts'
import { isProtected } from '../../shared/protection/is-protected.ts'
import { listKnownDossiers } from '../db/exchanges.ts'
import { setIncomingContents } from '../db/incoming-contents.ts'
import { setIncoming } from '../db/incoming-file.ts'
import { readDossier, storeDossier } from '../db/project-repository.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { useGate } from '../desktop/use-gate.ts'
import { errorText } from '../i18n/error-text.ts'
import { useNotice } from '../ui/notice.tsx'
import { SameDossierQuestion } from './same-dossier-question.tsx'

// The cipher is heavy and seldom needed: loaded with the first protected file.
const UnlockDialog = lazy(() =>
  import('../desktop/unlock-dialog.tsx').then((module) => ({ default: module.UnlockDialog })),
)

interface Conflict {
  readonly fileName: string
  readonly incoming: Envelope
  readonly present: Envelope
  readonly referential: ProjectFile['referential']
  readonly onMerge: () => void
}

export interface OpenFile {
  readonly openChosen: () => Promise<void>
  readonly openPending: () => Promise<void>
  readonly question: ReactNode
}

/**
 * Opens a `.petitspas` file: refused ones change nothing and say why; one that is protected asks for its password; one
 * that somebody sends is shown before anything is stored; a dossier that is here already is asked about, or compared.
 */
export const useOpenFile = (): OpenFile => {
  const { desktop, appVersion } = useDesktop()
  const { t } = useTranslation('errors')
  const gate = useGate()
  const { t: tCommon } = useTranslation()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [locked, setLocked] = useState<OpenedFile | null>(null)

  const keep = useCallback(
    async (project: Project, referential: ProjectFile['referential']) => {
      const stored = await storeDossier(project, appVersion, new Date(), 'import', referential)
      if (stored.ok) navigate(`/d/${encodeURIComponent(stored.value.id)}`)
      else notice({ text: errorText(t, stored.error), isError: true })
    },
    [appVersion, navigate, notice, t],
  )

  const takeClear = useCallback(
    async ({ name, bytes }: OpenedFile) => {
      const read = await gate.read('incoming', bytes)
      if (read.ok && read.value.kind === 'contents') {
        setIncomingContents({ name, file: read.value.file })
        return navigate('/recu/contenus')
      }
      const opened = dossierOf(read)
      if (!opened.ok) return notice({ text: errorText(t, opened.error), isError: true })
      const { envelope, exchange, referential } = opened.value
      const { id } = envelope.project
      const present = await readDossier(id)
      if (!present.ok && present.error.code !== 'not-found')
        return notice({ text: errorText(t, present.error), isError: true })
      const intake = classifyIntake(bytes, await listKnownDossiers(), undefined, opened)
      if (intake.kind === 'duplicate') return notice({ text: tCommon(($) => $.openFile.duplicate) })
      if (intake.kind === 'older') return notice({ text: tCommon(($) => $.openFile.older) })
      const digest = 'digest' in intake ? intake.digest : ''
      const isOutdated = intake.kind === 'recognised' && intake.isOutdated
      const show = (path: string) => {
        setIncoming({ name, file: opened.value, digest, isOutdated })
        navigate(path)
      }
      const compare = () => show(`/d/${encodeURIComponent(id)}/echanges/recu`)
      if (!present.ok) return exchange ? show('/recu') : keep(envelope.project, referential)
      if (exchange) return compare()
      setConflict({ fileName: name, incoming: envelope, present: present.value, referential, onMerge: compare })
    },
    [gate, keep, navigate, notice, t, tCommon],
  )

  const take = useCallback(
    async (opened: Result<OpenedFile | null>) => {
      if (!opened.ok) return notice({ text: errorText(t, opened.error), isError: true })
      if (!opened.value) return
      if (isProtected(opened.value.bytes)) setLocked(opened.value)
      else await takeClear(opened.value)
    },
    [takeClear, notice, t],
  )

  const openChosen = useCallback(async () => take(await desktop.openProject()), [desktop, take])
  const openPending = useCallback(async () => take(await desktop.takePendingFile()), [desktop, take])

  const question = (
    <>
      {conflict && (
        <SameDossierQuestion
          fileName={conflict.fileName}
          incoming={conflict.incoming}
          present={conflict.present}
          onMerge={conflict.onMerge}
          onClose={() => setConflict(null)}
          onReplace={() => void keep(conflict.incoming.project, conflict.referential)}
          onKeepBoth={() => void keep({ ...conflict.incoming.project, id: crypto.randomUUID() }, conflict.referential)}
          onOpenPresent={() => navigate(`/d/${encodeURIComponent(conflict.present.project.id)}`)}
        />
      )}
      {locked && (
        <Suspense fallback={null}>
          <UnlockDialog file={locked} onClose={() => setLocked(null)} onOpened={(file) => void takeClear(file)} />
        </Suspense>
      )}
    </>
  )
  return { openChosen, openPending, question }
}
