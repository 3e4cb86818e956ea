import { describe, expect, test } from 'vitest'
import { loadDeliverables } from '../../../shared/content/load-roles.ts'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import { loadFullPractices, loadPlainPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'

const plains = loadPlainPractices()

describe('the plain texts of the practices', () => {
  test('exist for 59 practices of 59, in the order of the guide', () => {
    expect(loadFullPractices()).toHaveLength(59)
    expect(plains.map(({ id }) => id)).toEqual(loadFullPractices().map(({ practice }) => practice.id))
  })

  test('agree with the selection of the practices', () => {
    for (const { practice, plain } of loadFullPractices()) {
      expect([practice.id, plain.selection]).toEqual([practice.id, practice.selection])
    }
  })

  test('give the essentials an example, a frequent mistake and an easy version, and the others their reason', () => {
    for (const { id, selection, example, frequentMistake, easyToRead, easyWhy, selectionReason } of plains) {
      const isEssential = selection === 'essential'
      expect([id, ...[example, frequentMistake, easyToRead, easyWhy].map((text) => text !== undefined)]).toEqual([
        id,
        isEssential,
        isEssential,
        isEssential,
        isEssential,
      ])
      expect([id, selectionReason !== undefined]).toEqual([id, !isEssential])
    }
  })

  test('point to tasks, documents and obligations that exist', () => {
    const items = new Set<string>(loadSteps().flatMap((step) => step.items.map(({ id }) => id)))
    const documents = new Set<string>(loadDeliverables().map(({ id }) => id))
    const laws = new Set<string>(loadObligations().obligations.map(({ id }) => id))
    const lost = plains.flatMap(({ id, links, law }) =>
      [
        ...links.items.filter((item) => !items.has(item)),
        ...links.documents.filter((document) => !documents.has(document)),
        ...law.filter((entry) => !laws.has(entry)),
      ].map((target) => `${id} → ${target}`),
    )
    expect(lost).toEqual([])
  })

  test('name the tasks whose own list of practices names them back', () => {
    const missing = loadSteps().flatMap((step) =>
      step.items.flatMap((item) =>
        item.practices
          .filter((practice) => !plains.find(({ id }) => id === practice)?.links.items.includes(item.id))
          .map((practice) => `${practice} → ${item.id}`),
      ),
    )
    expect(missing).toEqual([])
  })
})
