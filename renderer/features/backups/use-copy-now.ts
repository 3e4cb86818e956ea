import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { readDossier } from '../../db/project-repository.ts'
import { packDossier } from '../../db/referential-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'

/** Makes a dated copy of the dossier as it is stored now, with what is still being typed. */
export const useCopyNow = () => {
  const { desktop } = useDesktop()
  const { project } = useDossier()
  return async () => {
    await flushPendingEdits()
    const stored = await readDossier(project.id)
    return stored.ok
      ? desktop.takeSnapshot({ dossierId: project.id, bytes: await packDossier(stored.value), reason: 'manual' })
      : stored
  }
}
