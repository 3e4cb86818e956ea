import { z } from 'zod'
import file from '../../resources/calendar/school-holidays.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { isoDate } from '../domain/record.ts'
import { sentence } from '../steps/step-schema.ts'

const schoolHolidaysSchema = z.strictObject({
  source: sentence,
  schoolYear: z.string(),
  checkedOn: isoDate,
  note: sentence,
  zones: z
    .array(
      z.strictObject({
        zone: z.enum(['A', 'B', 'C']),
        departments: z.array(z.string()),
        /** From the first to the last day without school. */
        holidays: z.array(z.strictObject({ name: z.string(), from: isoDate, to: isoDate })),
      }),
    )
    .length(3),
})
export type SchoolZone = z.infer<typeof schoolHolidaysSchema>['zones'][number]

/** School holidays of the years published, by zone, with their source. Checked once. */
export const loadSchoolHolidays = once(() => schoolHolidaysSchema.parse(file))

/** The zone of a department; undefined for Corsica and overseas, which have calendars of their own. */
export const zoneOfDepartment = (departmentCode: string | undefined): SchoolZone | undefined =>
  loadSchoolHolidays().zones.find(
    ({ departments }) => departmentCode !== undefined && departments.includes(departmentCode),
  )
