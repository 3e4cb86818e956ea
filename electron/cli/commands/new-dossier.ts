import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { loadContent } from '../../../shared/content/load-content.ts'
import { createProject } from '../../../shared/domain/new-project.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import { findMunicipality } from '../../../shared/municipalities/find-municipality.ts'
import { populationYearOf } from '../../../shared/municipalities/municipality.ts'
import { toNewProjectInput } from '../../../shared/municipalities/to-new-project-input.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { FILE_EXTENSION, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { overallProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { checkTarget, writeTarget } from '../files.ts'
import { loadMunicipalities } from '../municipalities.ts'

const texts = cliTexts.commands.nouveau

const createFor = (code: string, context: CommandContext): Result<{ project: Project; populationYear: number }> => {
  const index = loadMunicipalities()
  const municipality = findMunicipality(index, code)
  if (!municipality) return failure('unknown-municipality', { code })
  const pins = { ...loadContent().pins, municipalities: index.source.packageVersion }
  const project = createProject(toNewProjectInput(municipality, pins), {
    now: context.now,
    newId: context.newId,
    author: cliTexts.product,
  })
  return success({ project, populationYear: populationYearOf(index, municipality.departmentCode) })
}

/** `nouveau`: a new dossier for a commune of the bundled list, or the fictional example. */
export const newDossierCommand: Command = {
  name: 'nouveau',
  about: texts.about,
  usage: texts.usage,
  values: ['commune', 'vers'],
  flags: ['exemple'],
  files: 0,
  run: async ({ options }, context) => {
    const isExample = options.exemple === true
    const code = options.commune
    if (isExample === (typeof code === 'string')) return { usage: fill(cliTexts.missing, { name: texts.neither }) }
    const checked = checkTarget(options.vers, [`.${FILE_EXTENSION}`])
    if ('usage' in checked) return checked

    const created =
      typeof code === 'string'
        ? createFor(code, context)
        : success({ project: projectSchema.parse(example), populationYear: null })
    if (!created.ok) return created
    const { project, populationYear } = created.value
    const envelope = toEnvelope(project, { now: context.now, appVersion: context.appVersion })
    const written = await writeTarget(checked.target, writeProjectFile(envelope))
    if (!written.ok) return written

    const { name, inseeCode = '', population, version } = project.profile
    const { steps } = loadContent()
    const progress = overallProgress(steps, project.checklist, selectionOf(project))
    const items = progress.counted + progress.notApplicable
    return success({
      lines: [
        ...(isExample ? [texts.example] : []),
        fill(texts.made, { name, code: inseeCode }),
        population === undefined
          ? texts.noPopulation
          : fill(texts.population, { population, year: populationYear === null ? '' : String(populationYear) }),
        fill(texts.version, { version: cliTexts.versions[version], items }),
        written.value,
      ],
      data: {
        file: checked.target,
        id: project.id,
        name,
        inseeCode,
        population,
        populationYear,
        version,
        items,
        isExample,
      },
    })
  },
}
