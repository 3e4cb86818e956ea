import { useTranslation } from 'react-i18next'
import { calendarPosition } from '../../../shared/dashboard/calendar.ts'
import { daysBetween, type FollowedCommune } from '../../../shared/exchange/alerts.ts'
import { plannedHoursOf, totalHours } from '../../../shared/exchange/follow-rules.ts'
import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'
import { formatShortDay } from '../../i18n/format.ts'

/** How the facts of a followed commune are said. */
export const useFollowWords = (today: string) => {
  const { t } = useTranslation('follow')
  return {
    step: ({ facts }: FollowedCommune): string => {
      const titles = loadShortTitles()
      const at = titles.findIndex(({ step }) => step === facts.currentStep)
      const title = titles[at]?.title
      return title === undefined ? t(($) => $.step.finished) : t(($) => $.step.now, { number: at + 1, title })
    },
    week: ({ facts: { councilDate } }: FollowedCommune): string => {
      if (councilDate === undefined) return t(($) => $.week.none)
      const position = calendarPosition(councilDate, today)
      if (position.kind === 'before') return t(($) => $.week.before)
      if (position.kind === 'after') return t(($) => $.week.after)
      const { number } = position.week
      return number < 0 ? t(($) => $.week.prepare, { number: -number }) : t(($) => $.week.during, { number })
    },
    council: ({ facts: { councilDate } }: FollowedCommune): string | undefined =>
      councilDate === undefined ? undefined : t(($) => $.week.council, { day: formatShortDay(councilDate) }),
    received: ({ lastReturnOn }: FollowedCommune): string =>
      lastReturnOn === undefined
        ? t(($) => $.return.never)
        : t(($) => $.return.received, { day: formatShortDay(lastReturnOn) }),
    age: ({ lastReturnOn }: FollowedCommune): string | undefined => {
      if (lastReturnOn === undefined) return undefined
      const count = daysBetween(lastReturnOn, today)
      return count <= 0 ? t(($) => $.return.today) : t(($) => $.return.age, { count })
    },
    mode: ({ facts: { mode } }: FollowedCommune): string => t(($) => $.mode[mode ?? 'unset']),
    hours: ({ facts: { mode }, hoursSpent: spent }: FollowedCommune) => {
      const planned = plannedHoursOf(mode)
      return planned ? t(($) => $.hours.of, { spent, planned: totalHours(planned) }) : t(($) => $.hours.only, { spent })
    },
  }
}
