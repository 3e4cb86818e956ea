import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Project } from '../../shared/domain/project.ts'
import type { Result } from '../../shared/errors/app-error.ts'
import type { OpenedFile } from '../../shared/ipc/contract.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import type { ProjectFile } from '../../shared/project-file/project-file.ts'
import { readDossier, storeDossier } from '../db/project-repository.ts'
import { useDesktop } from '../desktop/desktop-context.tsx'
import { useGate } from '../desktop/use-gate.ts'
import { errorText } from '../i18n/error-text.ts'
import { useNotice } from '../ui/notice.tsx'
import { SameDossierQuestion } from './same-dossier-question.tsx'

interface Conflict {
  readonly fileName: string
  readonly incoming: ProjectFile
  readonly present: Envelope
}

export interface OpenFile {
  readonly openChosen: () => Promise<void>
  readonly openPending: () => Promise<void>
  readonly question: ReactNode
}

/** Opens a `.petitspas` file: refused ones change nothing and say why, a dossier that is here already asks first. */
export const useOpenFile = (): OpenFile => {
  const { desktop, appVersion } = useDesktop()
  const { t } = useTranslation('errors')
  const gate = useGate()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const keep = useCallback(
    async (project: Project, referential: ProjectFile['referential']) => {
      const stored = await storeDossier(project, appVersion, new Date(), 'import', referential)
      if (stored.ok) navigate(`/d/${encodeURIComponent(stored.value.id)}`)
      else notice({ text: errorText(t, stored.error), isError: true })
    },
    [appVersion, navigate, notice, t],
  )

  const take = useCallback(
    async (opened: Result<OpenedFile | null>) => {
      if (!opened.ok) return notice({ text: errorText(t, opened.error), isError: true })
      if (!opened.value) return
      const file = await gate.read('project', opened.value.bytes)
      if (!file.ok) return notice({ text: errorText(t, file.error), isError: true })
      const { envelope, referential } = file.value
      const present = await readDossier(envelope.project.id)
      if (present.ok) setConflict({ fileName: opened.value.name, incoming: file.value, present: present.value })
      else if (present.error.code === 'not-found') await keep(envelope.project, referential)
      else notice({ text: errorText(t, present.error), isError: true })
    },
    [gate, keep, notice, t],
  )

  const openChosen = useCallback(async () => take(await desktop.openProject()), [desktop, take])
  const openPending = useCallback(async () => take(await desktop.takePendingFile()), [desktop, take])

  const question = conflict && (
    <SameDossierQuestion
      fileName={conflict.fileName}
      incoming={conflict.incoming.envelope}
      present={conflict.present}
      onClose={() => setConflict(null)}
      onReplace={() => void keep(conflict.incoming.envelope.project, conflict.incoming.referential)}
      onKeepBoth={() =>
        void keep({ ...conflict.incoming.envelope.project, id: crypto.randomUUID() }, conflict.incoming.referential)
      }
      onOpenPresent={() => navigate(`/d/${encodeURIComponent(conflict.present.project.id)}`)}
    />
  )
  return { openChosen, openPending, question }
}
