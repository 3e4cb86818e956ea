import { useTranslation } from 'react-i18next'
import { nameOf } from '../../../shared/dashboard/titles.ts'
import type { WaitingEntry, WaitingGroup } from '../../../shared/dashboard/waiting-list.ts'
import type { Actor } from '../../../shared/domain/people.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useContent } from '../../db/use-practices.ts'

/** Who is awaited and for what, in words, and where to go and write the answer down. */
export const useWaitingWords = (base: string) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const content = useContent()

  const actor = ({ actorId }: WaitingGroup): Actor | undefined => project.actors.find(({ id }) => id === actorId)
  const person = (group: WaitingGroup): string =>
    actor(group)?.name ?? content.roles.find(({ id }) => id === group.role)?.label ?? t(($) => $.waiting.someone)
  const text = ({ text: asked, about }: WaitingEntry): string =>
    asked ?? (about && nameOf(project, about, content)?.title) ?? ''
  const href = ({ about }: WaitingEntry): string | undefined => {
    const thing = about === undefined ? undefined : nameOf(project, about, content)
    if (about === undefined || !thing) return undefined
    if (thing.kind === 'task') return `${base}/etapes/${about.slice(0, about.indexOf('.'))}/${about}`
    return thing.kind === 'practice' ? `${base}/pratiques/${about}` : `${base}/materiel`
  }
  return { actor, person, text, href }
}
