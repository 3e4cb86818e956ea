import { loadContent } from '../../../shared/content/load-content.ts'
import { success } from '../../../shared/errors/app-error.ts'
import { countRecords } from '../../../shared/project-file/project-file.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { overallProgress, stepProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { openDossierFile } from '../files.ts'

const texts = cliTexts.commands.verifier
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })

/** `verifier`: opens and checks a file, prints format, version, counts and progress. Writes nothing. */
export const verifyCommand: Command = {
  name: 'verifier',
  about: texts.about,
  usage: texts.usage,
  values: [],
  flags: [],
  files: 1,
  run: async ({ files: [file = ''] }) => {
    const opened = await openDossierFile(file)
    if (!opened.ok) return opened
    const { project, version, appVersion, savedAt, signer } = opened.value
    const { steps } = loadContent()
    const selection = selectionOf(project)
    const counts = countRecords(opened.value)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const overall = overallProgress(steps, project.checklist, selection)
    const perStep = steps.map((step) => {
      const { done, counted } = stepProgress(step, project.checklist, selection)
      return { id: step.id, title: step.title, done, counted }
    })
    const { name, inseeCode = '' } = project.profile
    return success({
      lines: [
        texts.valid,
        fill(texts.commune, { name, code: inseeCode }),
        fill(texts.format, { version, day: day.format(new Date(savedAt)), appVersion }),
        signer ? fill(texts.signedBy, { name: signer.name, words: keyWords(signer.publicKey) }) : texts.notSigned,
        fill(texts.records, { count: total }),
        fill(texts.progress, { done: overall.done, counted: overall.counted }),
        ...perStep.map((step) => `  ${fill(texts.step, step)}`),
      ],
      data: {
        valid: true,
        format: opened.value.format,
        version,
        appVersion,
        savedAt,
        name,
        inseeCode,
        kind: project.kind,
        pins: project.pins,
        counts,
        ...(signer && { signer: { ...signer, words: keyWords(signer.publicKey) } }),
        progress: { done: overall.done, counted: overall.counted, steps: perStep },
      },
    })
  },
}
