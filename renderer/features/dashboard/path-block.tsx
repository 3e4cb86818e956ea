import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calendarPosition } from '../../../shared/dashboard/calendar.ts'
import { paceOf } from '../../../shared/dashboard/pace.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { nextItem } from '../../../shared/steps/next-item.ts'
import { stepProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay } from '../../i18n/format.ts'
import { type Stone, Stones } from '../../ui/stones.tsx'

const useWeekWords = () => {
  const { t } = useTranslation('dashboard')
  return (project: Project, councilDate: string): string => {
    const position = calendarPosition(councilDate, storyDay(project, new Date()))
    const council = { day: formatDay(councilDate) }
    if (position.kind === 'after') return t(($) => $.path.after, council)
    if (position.kind === 'before')
      return t(($) => $.path.before, { day: formatDay(position.startsOn), council: council.day })
    const { weeksAhead } = paceOf(loadSteps(), project.checklist, selectionOf(project), position)
    const pace = () => {
      if (weeksAhead > 0) return t(($) => $.path.ahead, { count: weeksAhead })
      return weeksAhead < 0 ? t(($) => $.path.behind, { count: -weeksAhead }) : t(($) => $.path.onTime)
    }
    // Nobody is late before the first week has begun.
    if (position.week.number < 0 && weeksAhead <= 0)
      return t(($) => $.path.prepare, { week: position.week.number, council: council.day })
    return t(($) => $.path.week, { week: position.week.number, pace: pace(), council: council.day })
  }
}

/** The path of ten stones with what is done of each, and the week of the calendar. */
export const PathBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const weekWords = useWeekWords()
  const steps = loadSteps()
  const selection = selectionOf(project)
  const here = nextItem(steps, project.checklist, selection)?.step.id
  const titles = new Map(loadShortTitles().map(({ step, title }) => [step, title]))
  const stones = steps.map((step): Stone => {
    const { done, counted, isComplete } = stepProgress(step, project.checklist, selection)
    return {
      id: step.id,
      number: step.number,
      label: titles.get(step.id) ?? step.title,
      count: counted === 0 ? t(($) => $.path.nothingToDo) : t(($) => $.path.count, { done, total: counted }),
      state: isComplete ? 'done' : step.id === here ? 'here' : 'todo',
      href: `${base}/etapes/${step.id}`,
    }
  })
  const { councilDate } = project.profile
  return (
    <section className="stack mid" aria-labelledby="chemin">
      <div className="row spread">
        <h2 id="chemin">{t(($) => $.path.title)}</h2>
        <p className="small soft path-week">
          {councilDate ? (
            weekWords(project, councilDate)
          ) : (
            <Link href={`${base}/commune`}>{t(($) => $.path.noCouncil)}</Link>
          )}
        </p>
      </div>
      <Stones label={t(($) => $.path.title)} stones={stones} />
    </section>
  )
}
