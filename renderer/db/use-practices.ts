import { useMemo } from 'react'
import { type Content, loadContent } from '../../shared/content/load-content.ts'
import { withPractices } from '../../shared/content/with-practices.ts'
import { type PracticeSet, practicesFor } from '../../shared/referential/practices-for.ts'
import { useDossier } from './dossier-context.tsx'

/** The practices of the dossier on screen: of the version it is pinned to, and its local ones. */
export const usePractices = (): PracticeSet => {
  const { project, referential } = useDossier()
  const { localPractices } = project
  const pin = project.pins.referential
  return useMemo(
    () => practicesFor({ pins: { referential: pin }, localPractices }, referential),
    [pin, localPractices, referential],
  )
}

/** The content of the dossier on screen, with its own practices in it. */
export const useContent = (): Content => {
  const practices = usePractices()
  return useMemo(() => withPractices(loadContent(), practices), [practices])
}
