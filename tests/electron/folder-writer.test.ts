import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolderWriter } from '../../electron/main/folder-writer.ts'
import { contract } from '../../shared/ipc/contract.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const make = (answer: string | null = folder) => {
  let turn = 0
  return createFolderWriter(
    async () => answer,
    () => {
      turn += 1
      return `id-${turn}`
    },
    async () => '',
  )
}
const chosen = async (writer: ReturnType<typeof make>, newFolder: string | null = null) => {
  const result = await writer.choose(newFolder)
  if (!result.ok || !result.value) throw new Error('no folder')
  return result.value
}

test('files go only into the folder that was chosen in the dialog, and none is replaced', async () => {
  const writer = make()
  const { folderId } = await chosen(writer)
  const set = [
    { name: 'a.eml', bytes: bytes('message') },
    { name: 'a.petitspas', bytes: bytes('dossier') },
  ]
  expect(await writer.write({ folderId, files: set })).toEqual({ ok: true, value: 'written' })
  const again = set.map(({ name }) => ({ name, bytes: bytes('autre') }))
  expect(await writer.write({ folderId, files: again })).toEqual({ ok: true, value: 'exists' })
  expect(await readFile(path.join(folder, 'a.petitspas'), 'utf8')).toBe('dossier')
  expect(await readFile(path.join(folder, 'a.eml'), 'utf8')).toBe('message')
  expect(await writer.write({ folderId: 'inventé', files: set })).toMatchObject({ error: { code: 'forbidden' } })
  expect((await readdir(folder)).toSorted()).toEqual(['a.eml', 'a.petitspas'])
})

test('a message left alone by a full disk is written again with its dossier', async () => {
  await writeFile(path.join(folder, 'a.eml'), 'seul')
  const writer = make()
  const { folderId } = await chosen(writer)
  const files = [
    { name: 'a.eml', bytes: bytes('message') },
    { name: 'a.petitspas', bytes: bytes('dossier') },
  ]
  expect(await writer.write({ folderId, files })).toEqual({ ok: true, value: 'written' })
  expect(await readFile(path.join(folder, 'a.eml'), 'utf8')).toBe('message')
})

test('a new folder never takes the place of one that is there; a closed dialog gives none', async () => {
  const writer = make()
  expect((await chosen(writer, 'suivi')).name).toBe(path.join(folder, 'suivi'))
  expect((await chosen(writer, 'suivi')).name).toBe(path.join(folder, 'suivi (2)'))
  expect(await make(null).choose(null)).toEqual({ ok: true, value: null })
})

test('names that would leave the folder, hide or run are refused on arrival', () => {
  const accepts = (name: string) =>
    contract['folder:write'].input.safeParse([{ folderId: 'x', files: [{ name, bytes: bytes('') }] }]).success
  expect(['NR_50239_prepare_v1.petitspas', 'materiel.csv', 'communes.parquet'].map(accepts)).toEqual([true, true, true])
  const bad = ['../a.petitspas', 'a/b.csv', 'C:a.csv', '.cache.csv', 'a.exe', '..', 'a.csv\u0000.exe', '']
  expect(bad.filter(accepts)).toEqual([])
  const choose = contract['folder:choose'].input
  expect(['../x', '.x', 'a/b', ''].filter((name) => choose.safeParse([name]).success)).toEqual([])
})
