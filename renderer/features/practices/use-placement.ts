import { useTranslation } from 'react-i18next'
import type { PracticeAnswer } from '../../../shared/domain/answers.ts'
import type { Practice } from '../../../shared/referential/practice-schema.ts'
import { placePractice } from '../../../shared/referential/select-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** Brings a practice back or puts it out of the way; both can be undone in one move. */
export const usePlacement = ({ id, title }: Pick<Practice, 'id' | 'title'>) => {
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const { edit, undo } = useDossier()
  const notice = useNotice()
  const place = async (placement: PracticeAnswer['placement'], reason?: string) => {
    const stored = await edit((current, context) => placePractice(current, id, placement, context, reason))
    if (!stored.ok) return
    notice({
      text: t(($) => (placement === 'set_aside' ? $.place.wasSetAside : $.place.wasBroughtBack), { title }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return {
    bringBack: () => place('brought_back'),
    setAside: (reason: string) => place('set_aside', reason),
  }
}
