import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { statesById } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import type { ChecklistItem, Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { ChecklistItemRow } from './checklist-item.tsx'
import { ChecklistProgress } from './step-progress.tsx'
import { useOpenItem } from './use-open-item.ts'

/** The tasks of a step on one sheet, one of them open. */
export const Checklist = ({
  base,
  step,
  items,
  itemId,
}: {
  readonly base: string
  readonly step: Step
  readonly items: readonly ChecklistItem[]
  readonly itemId: string | undefined
}) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const [, navigate] = useLocation()
  const states = statesById(project.checklist)
  const toDo = items.filter(({ id }) => (states.get(id) ?? 'todo') === 'todo')
  const asked = items.some(({ id }) => id === itemId) ? itemId : undefined
  const { openId, open, close } = useOpenItem(`${base}/etapes/${step.id}`, asked, toDo[0]?.id)

  /** After a task: the next one still to do in the list, else the first one left above, else the next step. */
  const nextAfter = (id: string) => {
    const index = items.findIndex((item) => item.id === id)
    const next = items.slice(index + 1).find((item) => toDo.includes(item)) ?? toDo.find((item) => item.id !== id)
    if (next) {
      return {
        label: t(($) => $.item.next),
        title: t(($) => $.item.nextNamed, { title: next.title }),
        go: () => open(next.id, { takesFocus: true }),
      }
    }
    const nextStep = loadSteps()[step.number]
    if (!nextStep) return undefined
    const label = t(($) => $.item.nextStep, { title: nextStep.title })
    return { label, title: label, go: () => navigate(`${base}/etapes/${nextStep.id}`) }
  }

  return (
    <section className="stack" aria-labelledby="taches">
      <h2 id="taches" className="visually-hidden">
        {t(($) => $.step.itemsLabel)}
      </h2>
      <ChecklistProgress items={items} answers={project.checklist} selection={selectionOf(project)} />
      {items.length > 0 && (
        <ul className="sheet checklist plain">
          {items.map((item) => (
            <ChecklistItemRow
              key={item.id}
              base={base}
              item={item}
              isOpen={item.id === openId}
              onToggle={() => (item.id === openId ? close() : open(item.id))}
              next={nextAfter(item.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
