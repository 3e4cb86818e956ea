import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Entity } from '../../../shared/entry/load-entities.ts'
import { suggestItems } from '../../../shared/entry/suggest-items.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { statesById } from '../../../shared/steps/progress.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { useDossier } from '../../db/dossier-context.tsx'

/** Tasks that what is written seems to fulfil: a link to each, never a tick. */
export const Suggestions = ({ base, entity }: { readonly base: string; readonly entity: Entity }) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const states = statesById(project.checklist)
  const suggested: readonly string[] = suggestItems(project, entity)
  const items = loadSteps()
    .flatMap((step) => selectItems(step.items, selectionOf(project)))
    .filter(({ id }) => suggested.includes(id) && (states.get(id) ?? 'todo') === 'todo')
  return (
    <div role="status">
      {items.length > 0 && (
        <div className="note small no-print">
          <p>{t(($) => (items.length > 1 ? $.suggestion.other : $.suggestion.one))}</p>
          <ul className="plain">
            {items.map(({ id, title }) => (
              <li key={id}>
                <Link href={`${base}/etapes/${id.slice(0, id.indexOf('.'))}/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
