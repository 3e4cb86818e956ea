import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'

/** The story of the example commune is told on this day (`as_of` of the written example): its calendar shows S3. */
const EXAMPLE_DAY = '2026-11-21'

/** Today for a dossier, ISO day. The example stays at the day of its story, whatever the clock says. */
export const storyDay = (project: Pick<Project, 'kind'>, now: Date): string =>
  project.kind === 'example' ? EXAMPLE_DAY : isoDayOf(now)
