import { strFromU8 } from 'fflate'
import { z } from 'zod'
import { failure, type Result, success } from '../errors/app-error.ts'
import { parseGuardedJson } from '../project-file/json-guard.ts'
import { openProjectFile, type ProjectFile } from '../project-file/project-file.ts'
import { unzipGuarded } from '../project-file/zip-guard.ts'
import { CONTENTS_FORMAT, type ContentsFile, openContentsFile } from './content-file.ts'

/** What a `.petitspas` file turns out to be. */
export type IncomingContent =
  | { readonly kind: 'dossier'; readonly file: ProjectFile }
  | { readonly kind: 'contents'; readonly file: ContentsFile }

const isContents = (bytes: Uint8Array): boolean => {
  const unpacked = unzipGuarded(bytes, (name) => name === 'manifest.json')
  const manifest = unpacked.ok ? unpacked.value['manifest.json'] : undefined
  const json = manifest && parseGuardedJson(strFromU8(manifest))
  return json?.ok === true && z.looseObject({ format: z.literal(CONTENTS_FORMAT) }).safeParse(json.value).success
}

/** Opens what somebody sent, a dossier or a content pack: what it holds tells, not its name. */
export const openIncoming = (bytes: Uint8Array): Result<IncomingContent> => {
  if (isContents(bytes)) {
    const contents = openContentsFile(bytes)
    return contents.ok ? success({ kind: 'contents', file: contents.value }) : contents
  }
  const dossier = openProjectFile(bytes)
  return dossier.ok ? success({ kind: 'dossier', file: dossier.value }) : dossier
}

/** The dossier in it; a content pack is none. */
export const dossierOf = (opened: Result<IncomingContent>): Result<ProjectFile> => {
  if (!opened.ok) return opened
  return opened.value.kind === 'dossier' ? success(opened.value.file) : failure('foreign-file', { reason: 'contents' })
}
