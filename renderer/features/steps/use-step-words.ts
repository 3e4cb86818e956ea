import { useTranslation } from 'react-i18next'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { levelFor, type SelectionContext } from '../../../shared/steps/select-items.ts'
import type { ChecklistItem, Step } from '../../../shared/steps/step-schema.ts'
import { versionKey } from '../../../shared/steps/version-for-population.ts'

/** A sentence that becomes part of another one. */
export const withoutFullStop = (text: string): string => text.replace(/\.$/u, '')

/** A sentence that goes on from the words before it. No text of the method begins with a name. */
export const continued = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The first sentence of a text: what a list has room for. */
export const firstSentence = (text: string): string => /^.+?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text

/** The step that a task belongs to. */
export const stepOfItem = (itemId: string): Step | undefined =>
  loadSteps().find(({ id }) => id === itemId.slice(0, itemId.indexOf('.')))

/** Tasks of these that are mandatory for this commune. */
export const countNeeded = (items: readonly ChecklistItem[], { population }: SelectionContext): number =>
  items.filter((item) => levelFor(item, population).level === 'mandatory').length

/** The words of a step that depend on the commune: its hours, its weeks. */
export const useStepWords = () => {
  const { t } = useTranslation('steps')
  const hours = (step: Step, version: SelectionContext['version']): string => {
    const text = t(($) => $.hours, { count: step.hours[versionKey(version)] })
    return step.hoursNote ? `${text} ${step.hoursNote}` : text
  }
  const weeks = ({ weeks: { first, last }, weeksNote }: Step): string => {
    const text =
      first < 0
        ? t(($) => $.weeksBefore, { count: -first, last })
        : first === last
          ? t(($) => $.week, { first })
          : t(($) => $.weeks, { first, last })
    // Some notes go on from the weeks, others say them again in short form.
    return weeksNote?.startsWith('puis') ? `${text}, ${weeksNote}` : text
  }
  return { hours, weeks }
}
