import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarEvent } from '../../calendar/calendar-events.ts'
import { addDays } from '../../dashboard/calendar.ts'
import { PRODUCT_NAME } from '../../product.ts'

const MINUTE_MS = 60_000
const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * A calendar as an `.ics` file (RFC 5545), whole days only, so that no time zone moves anything. `owner` is the id of the
 * dossier: the same thing keeps its UID in every export, and a later change has a higher SEQUENCE, so it replaces the old one.
 */
export const writeIcs = (name: string, owner: string, events: readonly CalendarEvent[], now: Date): string => {
  const calendar = ical({ name, prodId: { company: PRODUCT_NAME, product: PRODUCT_NAME, language: 'FR' } })
  for (const { key, from, to, title, description, place, changedAt, isBusy } of events) {
    const changed = new Date(changedAt)
    calendar.createEvent({
      id: `${key}@${owner}.petits-pas`,
      sequence: Math.floor(changed.getTime() / MINUTE_MS),
      stamp: now,
      lastModified: changed,
      allDay: true,
      start: atMidnight(from),
      // The end of a whole day is the day after, left out.
      end: atMidnight(addDays(to, 1)),
      summary: title,
      ...(description !== undefined && { description }),
      ...(place !== undefined && { location: place }),
      transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    })
  }
  return calendar.toString()
}
