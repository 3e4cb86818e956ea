import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextMeeting, tasksAfterBreak, weeksAway } from '../../../shared/dashboard/coming-back.ts'
import { lastDone } from '../../../shared/dashboard/last-done.ts'
import { type NextTask, nextTasks } from '../../../shared/dashboard/next-tasks.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { nameOf } from '../../../shared/dashboard/titles.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useContent } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay, formatDuration, formatWeekday } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** Up to here a task is called short; a longer one can still be begun in ten minutes. */
const SHORT_MINUTES = 20

const hrefOf = (base: string, task: NextTask): string => {
  if (task.kind === 'item') return `${base}/etapes/${task.step.id}/${task.item.id}`
  return task.kind === 'count_all' ? `${base}/materiel/comptage` : `${base}/materiel`
}

const useTaskWords = () => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const content = useContent()
  const { steps } = content
  const title = (task: NextTask): string => {
    if (task.kind === 'item') return task.item.title
    if (task.kind === 'count_all') return t(($) => $.resume.task.count_all)
    if (task.kind === 'count_lot') {
      const lot = nameOf(project, task.lot.id, content)
      return t(($) => $.resume.task.count_lot, { title: lot?.title ?? task.lot.kind })
    }
    return t(($) => $.resume.task[task.kind], { site: task.site })
  }
  const why = (task: NextTask): string => {
    if (task.kind !== 'item') return t(($) => $.resume.why[task.kind])
    const { reason, step } = task
    if (reason.code !== 'opens_step') return t(($) => $.resume.why[reason.code], { number: step.number })
    const opened = steps.find(({ id }) => id === reason.opens) ?? step
    return t(($) => $.resume.why.opens_step, { number: opened.number, title: opened.title })
  }
  const minutes = (task: NextTask): string =>
    t(($) => (task.minutes <= SHORT_MINUTES ? $.resume.minutes : $.resume.minutesLong), {
      duration: formatDuration(task.minutes),
    })
  return { title, why, minutes }
}

/** *Reprendre*: where one stopped, the next task as a sentence, why it comes now, how long it takes, and its button. */
export const ResumeBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  const words = useTaskWords()
  const content = useContent()
  const today = storyDay(project, new Date())
  const last = lastDone(project)
  const weeks = weeksAway(last.at, today)
  const tasks = tasksAfterBreak(nextTasks(content.steps, project), weeks !== undefined)
  const [turn, setTurn] = useState(0)
  const task = tasks[turn % Math.max(1, tasks.length)]
  const done = last.kind === 'created' ? undefined : nameOf(project, last.id, content)
  const meeting = nextMeeting(project, today)
  const when =
    weeks === undefined
      ? t(($) => $.resume.above, { day: formatWeekday(last.at) })
      : t(($) => $.resume.back, { count: weeks })
  const above = done
    ? `${when} ${t(($) => $.resume.last[done.kind], { title: done.title })}`
    : t(($) => $.resume.aboveNew)

  return (
    <section className="sheet pad resume-block" aria-live="polite">
      <PageHeader
        title={task ? words.title(task) : t(($) => $.resume.finished)}
        above={above}
        actions={
          task ? (
            <>
              {tasks.length > 1 && (
                <Button variant="quiet" onPress={() => setTurn(turn + 1)}>
                  {t(($) => $.resume.other)}
                </Button>
              )}
              <LinkButton href={hrefOf(base, task)} variant="primary">
                {t(($) => (done ? $.resume.action : $.resume.actionNew))}
              </LinkButton>
            </>
          ) : (
            <LinkButton href={`${base}/documents`} variant="primary">
              {t(($) => $.resume.finishedAction)}
            </LinkButton>
          )
        }
      >
        {task?.kind === 'item' && (
          <p>
            <Glossed text={task.item.help} />
          </p>
        )}
        <p className={task?.kind === 'item' ? 'soft small' : undefined}>
          {task ? `${words.why(task)} ${words.minutes(task)}` : t(($) => $.resume.finishedBody)}
        </p>
        {meeting && (
          <p className="soft">
            {meeting.inDays === 0
              ? t(($) => $.resume.today[meeting.kind])
              : t(($) => $.resume.meeting[meeting.kind], { count: meeting.inDays, day: formatDay(meeting.date) })}
          </p>
        )}
      </PageHeader>
    </section>
  )
}
