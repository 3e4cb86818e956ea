import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { EditContext } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { storeReferential } from '../../db/referential-repository.ts'
import { errorText } from '../../i18n/error-text.ts'
import { useNotice } from '../../ui/notice.tsx'

/** Takes something in: a copy of the dossier first, then the guide it needs (`pack`), then the change, in one undo step. */
export const useTakeIn = (base: string) => {
  const { t } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, takeSnapshot, edit, undo } = useDossier()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const [isWorking, setWorking] = useState(false)
  const takeIn = async (
    change: (project: Project, context: EditContext) => Project,
    pack: ReferentialPack | undefined,
    done: string,
  ) => {
    setWorking(true)
    const kept = await takeSnapshot('referential')
    const stored = kept.ok && pack ? await storeReferential(project.id, pack) : kept
    const result = stored.ok ? await edit(change) : stored
    setWorking(false)
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    notice({ text: done, action: { label: t(($) => $.undo), run: () => void undo() } })
    navigate(`${base}/pratiques`)
  }
  return { isWorking, takeIn }
}
