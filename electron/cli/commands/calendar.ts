import { success } from '../../../shared/errors/app-error.ts'
import { toCalendarFile } from '../../../shared/export/calendar-file.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'

const texts = cliTexts.commands.calendrier

/** `calendrier`: the weeks to the council, the meetings and the due dates, as `.ics`. */
export const calendarCommand: Command = {
  name: 'calendrier',
  about: texts.about,
  usage: texts.usage,
  values: ['vers'],
  flags: [],
  files: 1,
  run: async ({ files: [file = ''], options }, { now }) => {
    const checked = checkTarget(options.vers, ['.ics'])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const { project } = opened.value
    const { text, events } = toCalendarFile(project, now)
    const written = await writeTarget(checked.target, new TextEncoder().encode(text))
    if (!written.ok) return written
    const { councilDate } = project.profile
    return success({
      lines: [
        written.value,
        fill(texts.events, { count: events }),
        ...(councilDate === undefined ? [texts.noCouncil] : []),
      ],
      data: { file: checked.target, events, councilDate: councilDate ?? null },
    })
  },
}
