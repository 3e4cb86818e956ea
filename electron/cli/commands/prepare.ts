import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import prepareTexts from '../../../resources/locales/fr/prepare.json' with { type: 'json' }
import { loadContent } from '../../../shared/content/load-content.ts'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'
import { readCommuneList } from '../../../shared/exchange/commune-list.ts'
import type { MailMessage } from '../../../shared/exchange/mail-draft.ts'
import { planSeries, type RefusedLine, type SeriesEntry } from '../../../shared/exchange/plan-series.ts'
import { bodyNameOf } from '../../../shared/exchange/prefill-project.ts'
import { messagesText, preparedFileName, prepareOne, type Series } from '../../../shared/exchange/prepare-one.ts'
import type { Spreadsheet } from '../../../shared/import/readers/spreadsheet.ts'
import { openProtected } from '../../../shared/protection/password.ts'
import { type OwnKey, readKeyFile } from '../../../shared/signature/key-file.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { writeFileSafely } from '../../files/write-file-safely.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { openDossierFile } from '../files.ts'
import { readFromOutside } from '../gate.ts'
import { loadMunicipalities } from '../municipalities.ts'

const texts = cliTexts.commands.preparer
const { reasons } = prepareTexts
/** Files written at the same time: the disk's confirmations overlap, the memory stays small. */
const AT_ONCE = 8

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

type Refused = Omit<RefusedLine, 'reason'> & { readonly reason: keyof typeof reasons }

const sentenceOf = ({ line, text, reason, candidates, sameAsLine }: Refused): string =>
  fill(texts.refusedLine, {
    line: String(line),
    text,
    reason: fill(reasons[reason], {
      candidates: candidates?.join(', ') ?? '',
      line: sameAsLine === undefined ? '' : String(sameAsLine),
    }),
  })

const readList = async (file: string): Promise<Result<Spreadsheet>> => {
  const bytes = await readFileLimited(file)
  if (!bytes.ok) return failure(bytes.error.code, { ...bytes.error.details, file: path.basename(file) })
  const table = await readFromOutside('table', bytes.value)
  return table.ok ? table : failure(table.error.code, { why: texts.unreadable, file: path.basename(file) })
}

type Made = { readonly file: string; readonly mail: string; readonly message: MailMessage }

const writeOne = async (
  entry: SeriesEntry,
  series: Series,
  folder: string,
  context: CommandContext,
): Promise<Result<Made | Refused>> => {
  const { line, municipality } = entry
  // Made again, a dossier would have another identity than the one already sent.
  if (existsSync(path.join(folder, preparedFileName(municipality.code))))
    return success({ line, text: `${municipality.code} ${municipality.name}`, reason: 'exists' })
  const { file, mail, message } = prepareOne(entry, series, { ...context, encode })
  for (const { name, bytes } of [mail, file]) {
    const written = await writeFileSafely(path.join(folder, name), bytes)
    if (!written.ok) return failure(written.error.code, { ...written.error.details, file: name })
  }
  return success({ file: file.name, mail: mail.name, message })
}

/** The key to sign with, from the copy a body keeps; its password is never written on a command line, which others can see. */
const readKey = async (file: string): Promise<Result<OwnKey>> => {
  const bytes = await readFileLimited(file)
  if (!bytes.ok) return failure(bytes.error.code, { ...bytes.error.details, file: path.basename(file) })
  const clear = await openProtected(bytes.value, process.env.PETITS_PAS_MOT_DE_PASSE ?? '')
  return clear.ok ? readKeyFile(clear.value) : clear
}

/** `preparer`: from a list of communes and a model, one prefilled file each and a message ready to send. */
export const prepareCommand: Command = {
  name: 'preparer',
  about: texts.about,
  usage: texts.usage,
  values: ['modele', 'vers', 'cle'],
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
    const key = typeof options.cle === 'string' ? await readKey(options.cle) : success(undefined)
    if (!key.ok) return key
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
      pins: { ...loadContent().pins, municipalities: index.source.packageVersion },
      source: fill(texts.source, { file: path.basename(listFile) }),
      ...(key.value && { key: key.value }),
    }
    const made: Made[] = []
    for (let at = 0; at < plan.entries.length; at += AT_ONCE) {
      const group = plan.entries.slice(at, at + AT_ONCE)
      for (const result of await Promise.all(group.map((entry) => writeOne(entry, series, folder, context)))) {
        if (!result.ok) return result
        if ('reason' in result.value) refused.push(result.value)
        else made.push(result.value)
      }
    }
    const messages = path.join(folder, `messages-${context.now.toISOString().slice(0, 16).replace(/[-:]/g, '')}.txt`)
    if (made.length > 0) {
      const written = await writeFileSafely(messages, encode(messagesText(made.map(({ message }) => message))))
      if (!written.ok) return written
    }
    refused.sort((a, b) => a.line - b.line)
    const isFictional = model.value.project.kind === 'example'
    return success({
      lines: [
        fill(texts.made, { count: made.length, folder }),
        ...(made.length > 0 ? [fill(texts.messages, { file: path.basename(messages) })] : []),
        key.value ? fill(texts.signed, { name: key.value.name, words: keyWords(key.value.publicKey) }) : texts.unsigned,
        ...(isFictional ? [texts.fictional] : []),
        fill(texts.refused, { count: refused.length }),
        ...refused.map((line) => `  ${sentenceOf(line)}`),
      ],
      data: {
        folder,
        body: bodyNameOf(model.value.project),
        made: made.map(({ file, mail }) => ({ file, mail })),
        ...(made.length > 0 && { messages: path.basename(messages) }),
        refused: refused.map((line) => ({ ...line, sentence: sentenceOf(line) })),
      },
    })
  },
}
