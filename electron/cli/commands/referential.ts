import fs from 'node:fs/promises'
import path from 'node:path'
import { zipSync } from 'fflate'
import { type Result, success } from '../../../shared/errors/app-error.ts'
import { countSheets } from '../../../shared/referential/import/build-pack.ts'
import { compareReferentials } from '../../../shared/referential/import/compare-referentials.ts'
import { describeProblem, describeQuestion } from '../../../shared/referential/import/describe-problem.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { viewBundledReferential, viewPack } from '../../../shared/referential/import/referential-view.ts'
import { importLimits, isWantedFile } from '../../../shared/referential/import/source-file.ts'
import { diskFailure } from '../../files/disk-error.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { readFolder } from '../../files/read-folder.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, writeTarget } from '../files.ts'
import { readFromOutside } from '../gate.ts'

const texts = cliTexts.commands.referentiel
/** Lines of one list on a screen; the pack and `--json` hold all of them. */
const SHOWN = 40

const readSource = async (source: string): Promise<Result<Uint8Array>> => {
  try {
    if ((await fs.stat(source)).isDirectory()) {
      const read = await readFolder(source, isWantedFile, {
        files: importLimits.files,
        fileBytes: importLimits.jsonBytes,
        totalBytes: importLimits.totalBytes,
        depth: 8,
      })
      if (!read.ok) return read
      // One run of bytes for the thread that reads: a folder goes as a zip that is not compressed, as in the window.
      return success(zipSync(Object.fromEntries(read.value.map((file) => [file.path, file.bytes])), { level: 0 }))
    }
  } catch (error) {
    return diskFailure(error)
  }
  return readFileLimited(source, importLimits.jsonBytes)
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [title, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...(lines.length > SHOWN ? ['  …'] : [])]

const compare = (pack: ReferentialPack) => {
  const current = viewBundledReferential()
  const { added, changed, conflicting, renumbered, removed, unchanged } = compareReferentials(current, viewPack(pack))
  return {
    with: current.pin,
    unchanged: unchanged.length,
    changed: changed.map(({ id, fields }) => ({ id, fields: fields.map(({ field }) => field) })),
    added: added.map(({ id, title }) => ({ id, title })),
    removed: removed.map(({ id, title }) => ({ id, title })),
    conflicting: conflicting.map(({ fields: _fields, ...conflict }) => conflict),
    renumbered,
  }
}

/**
 * `referentiel`: reads official sheets (folder, zip, JSON export) or a pack, and writes a pack. Each refused file is named
 * with its line and the reason; the others are kept. When nothing could be read, nothing is written and the exit code is 1.
 */
export const referentialCommand: Command = {
  name: 'referentiel',
  about: texts.about,
  usage: texts.usage,
  values: ['vers', 'auteur'],
  flags: [],
  files: 1,
  run: async ({ files: [source = ''], options }, { now, appVersion }) => {
    const checked = checkTarget(options.vers, ['.json'])
    if ('usage' in checked) return checked
    const read = await readSource(source)
    if (!read.ok && read.error.code === 'too-large')
      return { refusal: [fill(texts.tooLarge, { limit: importLimits.files })] }
    if (!read.ok) return read
    const { auteur: author } = options
    const imported = await readFromOutside('sheets', read.value, path.basename(path.resolve(source)), {
      now,
      appVersion,
      ...(typeof author === 'string' && { author }),
    })
    if (!imported.ok) return imported
    const pack = imported.value
    const refused = pack.refused.map(describeProblem)
    if (countSheets(pack) === 0)
      return { refusal: [texts.nothing, ...(refused.length > 0 ? listed('', refused).slice(1) : [texts.empty])] }

    const written = await writeTarget(checked.target, new TextEncoder().encode(`${JSON.stringify(pack, null, 1)}\n`))
    if (!written.ok) return written
    const copies = pack.remarks.filter(({ reason }) => reason === 'copy').length
    const remarks = pack.remarks.map(describeProblem)
    const comparison = compare(pack)
    const counted = (sentence: string, count: number): readonly string[] =>
      count > 0 ? [fill(sentence, { count })] : []
    return success({
      lines: [
        fill(texts.read, { count: countSheets(pack) + copies, themes: pack.themes.length }),
        fill(texts.kept, { count: pack.practices.length }),
        ...counted(texts.setAside, pack.setAside.length),
        ...counted(texts.copies, copies),
        fill(texts.refused, { count: refused.length }),
        ...listed('', refused).slice(1),
        ...listed(fill(texts.questions, { count: pack.questions.length }), pack.questions.map(describeQuestion)),
        ...listed(fill(texts.remarks, { count: remarks.length }), remarks),
        fill(texts.compared, {
          pin: comparison.with,
          unchanged: comparison.unchanged,
          changed: comparison.changed.length,
          added: comparison.added.length,
          removed: comparison.removed.length,
          toDecide: comparison.conflicting.length + comparison.renumbered.length,
        }),
        written.value,
      ],
      data: {
        file: checked.target,
        name: pack.name,
        origin: pack.origin,
        read: countSheets(pack) + copies,
        practices: pack.practices.length,
        themes: pack.themes.length,
        setAside: pack.setAside.length,
        copies,
        refused: pack.refused.map((entry) => ({ ...entry, text: describeProblem(entry) })),
        questions: pack.questions.map((entry) => ({ ...entry, text: describeQuestion(entry) })),
        remarks: pack.remarks.map((entry) => ({ ...entry, text: describeProblem(entry) })),
        comparison,
      },
    })
  },
}
