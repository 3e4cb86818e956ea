import { useTranslation } from 'react-i18next'
import type { ItemScreenLink } from '../../../shared/steps/item-screens.ts'
import { useDossier } from '../../db/dossier-context.tsx'

/** How much a screen already holds, in words; nothing for a screen that is not a list. */
export const ScreenCount = ({ link }: { readonly link: ItemScreenLink }) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  if (link.screen === 'inventory') {
    const count = project.equipmentLots.length
    return (
      <span className="soft small">
        {count === 0 ? t(($) => $.screens.inventory.empty) : t(($) => $.screens.inventory.count, { count })}
      </span>
    )
  }
  if (link.screen === 'practices') {
    const count = project.practiceAnswers.filter(({ state }) => state !== undefined).length
    return (
      <span className="soft small">
        {count === 0 ? t(($) => $.screens.practices.empty) : t(($) => $.screens.practices.count, { count })}
      </span>
    )
  }
  return null
}
