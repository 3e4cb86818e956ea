import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { type ImportContext, importReferential } from '../../../../shared/referential/import/import-referential.ts'
import type { ReferentialPack } from '../../../../shared/referential/import/pack-schema.ts'
import type { SourceFile } from '../../../../shared/referential/import/source-file.ts'

export const importContext: ImportContext = {
  now: new Date('2026-11-22T10:00:00.000Z'),
  appVersion: '0.1.0',
  name: 'essai',
}

/** A zip of `tests/fixtures/fiches` (see its README for source and licence), as it is. */
export const fixtureZip = (name: string): SourceFile => ({
  path: name,
  bytes: new Uint8Array(readFileSync(`tests/fixtures/fiches/${name}`)),
})

/** The same, unpacked: a folder of files. */
export const fixtureFolder = (name: string): readonly SourceFile[] =>
  Object.entries(unzipSync(fixtureZip(name).bytes)).map(([path, bytes]) => ({ path, bytes }))

export const fixtureText = (name: string, path: string): string => {
  const file = fixtureFolder(name).find((entry) => entry.path === path)
  if (!file) throw new Error(`${path} is not in ${name}`)
  return strFromU8(file.bytes)
}

export const sheet = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) })

export const importTexts = (files: Readonly<Record<string, string>>): ReferentialPack =>
  importReferential(
    Object.entries(files).map(([path, text]) => sheet(path, text)),
    importContext,
  )

/** A small sheet, made up. */
export const madeUpFiche = ({ id = 'a.1', title = 'Une pratique', extra = '', body = 'Un texte.' } = {}): string =>
  [
    '---',
    `title: ${title}`,
    'date: 2026-01-02',
    `idbp: ${id}`,
    'priority: Prioritaire',
    'difficulty: Facile',
    'who:',
    '  - Direction générale',
    'indicators:',
    '  - "Nombre de fiches"',
    ...(extra ? [extra] : []),
    '---',
    '',
    body,
    '',
  ].join('\n')
