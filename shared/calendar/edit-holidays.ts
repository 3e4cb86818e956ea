import type { SchoolZoneId } from '../domain/calendar.ts'
import { addRecord, type EditContext, patchProfile, removeRecord, upsertRecord } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import { type KnownHoliday, proposedZone } from './holidays-of.ts'

interface HolidayPatch {
  readonly name?: string
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The zone that a commune follows. That of its department is not stored: it would not follow the commune. */
export const chooseZone = (project: Project, zone: SchoolZoneId | undefined, context: EditContext): Project =>
  patchProfile(project, { schoolZone: zone === proposedZone(project) ? undefined : zone }, context)

/** Corrects a period; a bundled one becomes a record of the commune that replaces it. */
export const correctHoliday = (
  project: Project,
  { id, name, from, to }: KnownHoliday,
  patch: HolidayPatch,
  context: EditContext,
): Project =>
  upsertRecord(project, 'schoolHolidays', id, patch, { name, ...(from && { from }), ...(to && { to }) }, context)

/** Adds a period whose days are still to be typed. */
export const addHoliday = (project: Project, name: string, context: EditContext): Project =>
  addRecord(project, 'schoolHolidays', { name }, context).project

/** Takes away a period that was added; of a corrected one, takes back the bundled days. */
export const removeHoliday = (project: Project, id: string, context: EditContext): Project =>
  removeRecord(project, 'schoolHolidays', id, context)
