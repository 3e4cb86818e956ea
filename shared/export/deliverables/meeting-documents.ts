import { departmentOf, holidaysOf } from '../../calendar/holidays-of.ts'
import { workingDayUntil } from '../../calendar/public-holidays.ts'
import { councilCalendar } from '../../dashboard/calendar.ts'
import type { Meeting } from '../../domain/people.ts'
import { councilRulesFor } from '../../obligations/council-rules.ts'
import { versionKey } from '../../steps/version-for-population.ts'
import { fillText } from '../document/fill-template.ts'
import { formatDate, formatFullDate, joinFrench } from '../document/french-format.ts'
import { plain, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { lowerFirst } from './municipality-words.ts'
import { lastNoticeDay } from './notice-days.ts'
import { listOf, tableOf } from './tables.ts'

const stepRows = ({ project, content, gap }: DeliverableScope): readonly TableRow[] => {
  const texts = content.family.d1.calendar
  const { councilDate, version } = project.profile
  const weeks = councilDate === undefined ? [] : councilCalendar(councilDate)
  const date = (number: number, side: 'start' | 'end'): Inline => {
    const week = weeks.find((one) => one.number === number)
    return week === undefined ? gap('date') : plain(formatDate(week[side]))
  }
  return content.steps.map(({ number, title, weeks: planned, hours }) =>
    row([
      fillText(texts.step, { number, title }),
      fillText(planned.first === planned.last ? texts.week : texts.weeks, {
        first: String(planned.first),
        last: String(planned.last),
      }),
      date(planned.first, 'start'),
      date(planned.last, 'end'),
      fillText(texts.hours, { hours: hours[versionKey(version)] }),
    ]),
  )
}

/** Dates of the dossier in order: milestones, meetings, last day of the notice, vote. One line a date and subject. */
const dateRows = (scope: DeliverableScope): readonly TableRow[] => {
  const { project, content, typed, nameOf, kind } = scope
  const texts = content.family.d1.calendar
  const { councilDate, population } = project.profile
  const entry = (date: string, what: string, who?: string) => ({ date, what, who: who ?? '' })
  const milestones = project.milestones.flatMap(({ date, title, owner }) =>
    date === undefined ? [] : [entry(date, typed(title) ?? '', nameOf(owner))],
  )
  const taken = new Set(milestones.map(({ date }) => date))
  const meetings = project.meetings.flatMap(({ date, kind: meeting }) =>
    date === undefined || taken.has(date) || meeting === 'other'
      ? []
      : [entry(date, content.common.labels.meetings[meeting])],
  )
  const rules =
    population === undefined ? undefined : councilRulesFor(population, project.profile.kind, content.council)
  const council =
    councilDate === undefined
      ? []
      : [
          ...(rules
            ? [
                entry(
                  workingDayUntil(lastNoticeDay(councilDate, rules.clearDays), departmentOf(project)),
                  texts.noticeDeadline,
                ),
              ]
            : []),
          ...(taken.has(councilDate)
            ? []
            : [entry(councilDate, fillText(texts.council, { ofCouncil: kind.ofCouncil }))]),
        ]
  return [...milestones, ...meetings, ...council]
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map(({ date, what, who }) => row([formatDate(date), what, who]))
}

/** The school holidays between the first week and the vote, in words; nothing when the application knows none. */
const holidayNote = ({ project, content }: DeliverableScope): Inline | undefined => {
  const texts = content.family.d1.calendar
  const { councilDate } = project.profile
  const first = councilDate === undefined ? undefined : councilCalendar(councilDate)[0]?.start
  if (councilDate === undefined || first === undefined) return undefined
  const met = holidaysOf(project).filter(({ from, to }) => from <= councilDate && first <= to)
  const list = met.map(({ name, from, to }) =>
    fillText(texts.holiday, { name, from: formatDate(from), to: formatDate(to) }),
  )
  return list.length === 0 ? undefined : plain(fillText(texts.holidays, { list: joinFrench(list) }))
}

/** d1.calendar: ten steps on real dates, the great dates, and who decides. */
export const buildCalendar: BuildParts = (scope) => {
  const { project, content, typed, nameOf, gap } = scope
  const texts = content.family.d1.calendar
  const { labels } = content.common
  const bodies = project.governanceBodies
  const note = holidayNote(scope)
  const isExisting = bodies.length > 0 && bodies.every(({ usesExistingMeeting }) => usesExistingMeeting === true)
  return {
    slots: {
      steps: tableOf(texts.steps, stepRows(scope), note ? { note } : {}),
      dates: tableOf(texts.dates, dateRows(scope), { hasRowHeaders: false }),
      bodies: tableOf(
        texts.bodies,
        bodies.map(({ name, level, members, frequency }) =>
          row([
            level === undefined ? '' : labels.governance[level],
            typed(name) ?? '',
            joinFrench((members ?? []).flatMap((id) => nameOf(id) ?? [])),
            frequency === undefined ? gap('date') : labels.frequency[frequency],
          ]),
        ),
        isExisting ? { note: plain(texts.existing) } : {},
      ),
    },
  }
}

/** The tasks that a meeting gave, as rows: what, who, when. */
export const todoRows = (scope: DeliverableScope, meeting: Meeting | undefined): readonly TableRow[] =>
  (meeting?.todo ?? []).map(({ text, actor, date }) =>
    row([
      scope.typed(text) ?? '',
      scope.nameOf(actor) ?? scope.gap('person'),
      date === undefined ? scope.gap('date') : formatDate(date),
    ]),
  )

/** Who came and who sent word, one name after the other. */
const attendanceRows = (scope: DeliverableScope, meeting: Meeting | undefined): readonly TableRow[] => {
  const { launch } = scope.content.family.d1
  const people = (ids: readonly string[]): string => joinFrench(ids.flatMap((id) => scope.nameOf(id) ?? []))
  const present = people(meeting?.attendees ?? [])
  if (present === '') return []
  return [row([launch.present, present]), row([launch.excused, people(meeting?.excused ?? []) || launch.none])]
}

const textList = ({ typed }: DeliverableScope, texts: readonly string[] | undefined, empty: string): readonly Block[] =>
  listOf(
    (texts ?? []).flatMap((text) => {
      const printed = typed(text)
      return printed === undefined ? [] : [plain(printed)]
    }),
    empty,
  )

/** d1.launch_minutes: the invitation, the course of the meeting, and its minutes once it was held. */
export const buildLaunch: BuildParts = (scope) => {
  const { project, content, people, day, say, gap, typed, kind } = scope
  const texts = content.family.d1.launch
  const meeting = project.meetings.find((one) => one.kind === 'launch')
  const sentOn = meeting?.minutesSentOn
  const speakers: Readonly<Record<string, Inline | string>> = {
    head: say(people.mayor?.name, 'mayor'),
    referent: say(people.referent?.name ?? project.profile.referentName, 'referent'),
    deputy: say(people.deputy?.name ?? project.profile.deputyName, 'deputy'),
    all: texts.all,
  }
  const place = typed(meeting?.place)
  return {
    values: {
      launchDate: day(meeting?.date, 'date'),
      launchDay: meeting?.date === undefined ? gap('date') : formatFullDate(meeting.date),
      launchTime: say(meeting?.time, 'time'),
      launchPlace: place === undefined ? gap('meetingPlace') : plain(lowerFirst(place)),
      minutesSent: sentOn === undefined ? '' : fillText(texts.minutesSent, { date: formatDate(sentOn) }),
    },
    flags: { isHeld: (meeting?.attendees ?? []).length > 0 },
    slots: {
      agenda: textList(scope, meeting?.agenda, texts.agendaEmpty),
      schedule: tableOf(
        texts.schedule,
        texts.moments.map(({ duration, what, who }) => row([duration, what, speakers[who] ?? kind.head])),
        { hasRowHeaders: false },
      ),
      attendance: tableOf({ ...texts.attendance, empty: texts.presentEmpty }, attendanceRows(scope, meeting)),
      decisions: textList(scope, meeting?.decisions, texts.decisionsEmpty),
      todo: tableOf(texts.todo, todoRows(scope, meeting), { hasRowHeaders: false }),
    },
  }
}
