import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import type { ProjectFile } from '../../shared/project-file/project-file.ts'
import type { ReferentialPack } from '../../shared/referential/import/pack-schema.ts'
import { type PracticeSet, practicesFor } from '../../shared/referential/practices-for.ts'
import type { Signer } from '../../shared/signature/signed-zip.ts'
import { readFileLimited } from '../files/read-file-limited.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import { cliTexts, fill, formatWhole } from './cli-text.ts'
import type { UsageProblem } from './command.ts'
import { readFromOutside } from './gate.ts'

/** Opens a `.petitspas` file, with its base if it has one; a refusal names the file. */
export const openExchangeFile = async (file: string): Promise<Result<ProjectFile>> => {
  const bytes = await readFileLimited(file)
  const opened = bytes.ok ? await readFromOutside('project', bytes.value) : bytes
  if (opened.ok) return opened
  return failure(opened.error.code, { ...opened.error.details, file: path.basename(file) }, opened.error.cause)
}

/** A dossier as a command reads it: with its practices, and the imported guide that must travel on with it. */
export interface OpenedDossier extends Envelope {
  readonly referential: ReferentialPack | undefined
  readonly practices: PracticeSet
  /** Who signed the file, checked; undefined when nobody did. */
  readonly signer: Signer | undefined
}

/** Opens a `.petitspas` file for its dossier alone. */
export const openDossierFile = async (file: string): Promise<Result<OpenedDossier>> => {
  const opened = await openExchangeFile(file)
  if (!opened.ok) return opened
  const { envelope, referential, signer } = opened.value
  return success({ ...envelope, referential, signer, practices: practicesFor(envelope.project, referential) })
}

/** Checks `--vers` before anything is computed: given, with an extension we write, and not the file that is read. */
export const checkTarget = (
  target: string | true | undefined,
  extensions: readonly string[],
): { readonly target: string } | UsageProblem => {
  if (typeof target !== 'string') return { usage: fill(cliTexts.missing, { name: '--vers' }) }
  if (!extensions.includes(path.extname(target).toLowerCase()))
    return { usage: fill(cliTexts.extension, { extensions: extensions.join(', ') }) }
  return { target: path.resolve(target) }
}

/** Writes a result, whole or not at all, in one go or piece by piece; the line says where and how large. */
export const writeTarget = async (
  target: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
): Promise<Result<string>> => {
  if (!existsSync(path.dirname(target))) return failure('file-missing', { file: path.dirname(target) })
  const written = await writeFileSafely(target, bytes)
  if (!written.ok) return failure(written.error.code, { ...written.error.details, file: path.basename(target) })
  const { size } = await stat(target)
  return success(fill(cliTexts.written, { file: target, size: `${formatWhole(Math.ceil(size / 1000))}\u00a0ko` }))
}
