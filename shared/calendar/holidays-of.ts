import type { SchoolZoneId } from '../domain/calendar.ts'
import type { Project } from '../domain/project.ts'
import { loadSchoolHolidays, zoneOfDepartment } from './school-holidays.ts'

/** School holidays of a commune: a bundled period, the same with corrected days, or one the commune added. */
export interface KnownHoliday {
  /** Of a bundled period, the same in every version of the application; else the id of the record. */
  readonly id: string
  readonly name: string
  /** First and last day without school, ISO. Absent while the commune is still typing them. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly kind: 'bundled' | 'corrected' | 'added'
}

/** A period whose two days are known, in the right order. */
export type HolidayPeriod = KnownHoliday & { readonly from: string; readonly to: string }

type Placed = Pick<Project, 'profile'>
type WithHolidays = Pick<Project, 'profile' | 'schoolHolidays'>

/** A department from the profile, or from the first characters of the INSEE code. */
export const departmentOf = ({ profile }: Placed): string | undefined =>
  profile.departmentCode ??
  (profile.inseeCode?.startsWith('97') ? profile.inseeCode.slice(0, 3) : profile.inseeCode?.slice(0, 2))

/** The zone that the department proposes; undefined when nobody knows where the commune is. */
export const proposedZone = (project: Placed): SchoolZoneId | undefined => {
  const department = departmentOf(project)
  if (department === undefined) return undefined
  const known = zoneOfDepartment(department)?.zone
  return known ?? (/^(2[AB]|97)/.test(department) ? 'other' : undefined)
}

/** The zone a commune follows: the one it chose, else that of its department. */
export const zoneOf = (project: Placed): SchoolZoneId | undefined => project.profile.schoolZone ?? proposedZone(project)

/** The bundled periods of its zone as the commune corrected them, and those it added, by date. */
export const knownHolidays = (project: WithHolidays): readonly KnownHoliday[] => {
  const zone = zoneOf(project)
  const { zones, schoolYear } = loadSchoolHolidays()
  const own = project.schoolHolidays
  const bundled = (zones.find((one) => one.zone === zone)?.holidays ?? []).map((one, index): KnownHoliday => {
    const id = `${zone}-${schoolYear}-${index + 1}`
    const corrected = own.find((record) => record.id === id)
    return corrected
      ? { id, name: corrected.name, from: corrected.from, to: corrected.to, kind: 'corrected' }
      : { id, ...one, kind: 'bundled' }
  })
  const isBundledId = (id: string): boolean => zones.some((one) => id.startsWith(`${one.zone}-`))
  const added = own.flatMap(({ id, name, from, to }): readonly KnownHoliday[] =>
    isBundledId(id) ? [] : [{ id, name, from, to, kind: 'added' }],
  )
  return [...bundled, ...added].toSorted((one, other) => (one.from ?? '9').localeCompare(other.from ?? '9'))
}

/** The periods a calendar can count with. */
export const holidaysOf = (project: WithHolidays): readonly HolidayPeriod[] =>
  knownHolidays(project).flatMap((one) =>
    one.from !== undefined && one.to !== undefined && one.from <= one.to ? { ...one, from: one.from, to: one.to } : [],
  )

/** The last day about which the application knows whether there is school; undefined when it knows none. */
export const knownUntil = (project: WithHolidays): string | undefined =>
  holidaysOf(project)
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
