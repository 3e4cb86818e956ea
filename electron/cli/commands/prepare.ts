import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { loadContent } from '../../../shared/content/load-content.ts'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import { readCommuneList } from '../../../shared/exchange/commune-list.ts'
import { type ExchangeStamp, exchangeFileName } from '../../../shared/exchange/exchange-stamp.ts'
import { fillMessage, writeMailDraft } from '../../../shared/exchange/mail-draft.ts'
import { planSeries, type RefusedLine, type SeriesEntry } from '../../../shared/exchange/plan-series.ts'
import { bodyNameOf, prefillProject } from '../../../shared/exchange/prefill-project.ts'
import { readSpreadsheet } from '../../../shared/import/readers/read-spreadsheet.ts'
import { toNewProjectInput } from '../../../shared/municipalities/to-new-project-input.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { FILE_EXTENSION, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { versionForPopulation } from '../../../shared/steps/version-for-population.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { writeFileSafely } from '../../files/write-file-safely.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { openDossierFile } from '../files.ts'
import { loadMunicipalities } from '../municipalities.ts'

const texts = cliTexts.commands.preparer
/** Files written at the same time: the disk's confirmations overlap, the memory stays small. */
const AT_ONCE = 8

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

type Refused = Omit<RefusedLine, 'reason'> & { readonly reason: keyof typeof texts.reasons }

const sentenceOf = ({ line, text, reason, candidates, sameAsLine }: Refused): string =>
  fill(texts.refusedLine, {
    line: String(line),
    text,
    reason: fill(texts.reasons[reason], {
      candidates: candidates?.join(', ') ?? '',
      line: sameAsLine === undefined ? '' : String(sameAsLine),
    }),
  })

const readList = async (file: string): Promise<ReturnType<typeof readSpreadsheet>> => {
  const bytes = await readFileLimited(file)
  if (!bytes.ok) return failure(bytes.error.code, { ...bytes.error.details, file: path.basename(file) })
  const table = readSpreadsheet(bytes.value)
  return table.ok ? table : failure(table.error.code, { why: texts.unreadable, file: path.basename(file) })
}

interface Series {
  readonly model: Parameters<typeof prefillProject>[0]
  readonly folder: string
  readonly pins: Parameters<typeof toNewProjectInput>[1]
  readonly source: string
}

const writeOne = async (
  { line, municipality, population, epciName, mode, contact }: SeriesEntry,
  { model, folder, pins, source }: Series,
  context: CommandContext,
): Promise<Result<{ readonly file: string; readonly mail: string } | Refused>> => {
  const body = bodyNameOf(model)
  const known = population ?? municipality.population
  const target = {
    ...toNewProjectInput(municipality, pins),
    population: known,
    version: versionForPopulation(known),
    ownTaxEpci: epciName ?? municipality.epciName,
    ...(mode && { mutualisingMode: mode }),
  }
  const origin = { by: body, on: context.now.toISOString().slice(0, 10), source }
  const project = prefillProject(model, target, origin, { ...context, author: body })
  const stamp: ExchangeStamp = { direction: 'prepared', number: 1, author: body, sentAt: context.now.toISOString() }
  const file = exchangeFileName(municipality.code, stamp, FILE_EXTENSION)
  const mail = exchangeFileName(municipality.code, stamp, 'eml')
  const place = path.join(folder, file)
  // Made again, a dossier would have another identity than the one already sent.
  if (existsSync(place)) return success({ line, text: `${municipality.code} ${municipality.name}`, reason: 'exists' })
  const envelope = toEnvelope(project, context)
  const bytes = writeProjectFile(envelope, envelope, stamp)
  const message = fillMessage('prepared', { municipality: municipality.name, body, file }, contact)
  const draft = writeMailDraft(message, { name: file, bytes }, encode)
  for (const [name, content] of [
    [mail, draft],
    [file, bytes],
  ] as const) {
    const written = await writeFileSafely(path.join(folder, name), content)
    if (!written.ok) return failure(written.error.code, { ...written.error.details, file: name })
  }
  return success({ file, mail })
}

/** `preparer`: from a list of communes and a model, one prefilled file each and a message ready to send. */
export const prepareCommand: Command = {
  name: 'preparer',
  about: texts.about,
  usage: texts.usage,
  values: ['modele', 'vers'],
  flags: [],
  files: 1,
  run: async ({ files: [listFile = ''], options }, context) => {
    const { modele, vers } = options
    if (typeof modele !== 'string') return { usage: fill(cliTexts.missing, { name: '--modele' }) }
    if (typeof vers !== 'string') return { usage: fill(cliTexts.missing, { name: '--vers' }) }
    const folder = path.resolve(vers)
    if (!existsSync(path.dirname(folder))) return failure('file-missing', { file: path.dirname(folder) })
    const list = await readList(listFile)
    if (!list.ok) return list
    const model = await openDossierFile(modele)
    if (!model.ok) return model
    const index = loadMunicipalities()
    const plan = planSeries(readCommuneList(list.value), index)
    const refused: Refused[] = [...plan.refused]
    if (plan.entries.length === 0)
      return failure('unreadable-table', {
        why: [texts.noCommune, ...refused.slice(0, 5).map(sentenceOf)].join(' '),
        file: path.basename(listFile),
      })

    await fs.mkdir(folder, { recursive: true })
    const series: Series = {
      model: model.value.project,
      folder,
      pins: { ...loadContent().pins, municipalities: index.source.packageVersion },
      source: fill(texts.source, { file: path.basename(listFile) }),
    }
    const made: { readonly file: string; readonly mail: string }[] = []
    for (let at = 0; at < plan.entries.length; at += AT_ONCE) {
      const group = plan.entries.slice(at, at + AT_ONCE)
      for (const result of await Promise.all(group.map((entry) => writeOne(entry, series, context)))) {
        if (!result.ok) return result
        if ('reason' in result.value) refused.push(result.value)
        else made.push(result.value)
      }
    }
    refused.sort((a, b) => a.line - b.line)
    const isFictional = model.value.project.kind === 'example'
    return success({
      lines: [
        fill(texts.made, { count: made.length, folder }),
        ...(isFictional ? [texts.fictional] : []),
        fill(texts.refused, { count: refused.length }),
        ...refused.map((line) => `  ${sentenceOf(line)}`),
      ],
      data: {
        folder,
        body: bodyNameOf(model.value.project),
        made,
        refused: refused.map((line) => ({ ...line, sentence: sentenceOf(line) })),
      },
    })
  },
}
