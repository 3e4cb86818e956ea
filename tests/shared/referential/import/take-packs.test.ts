import { expect, test } from 'vitest'
import { createProject } from '../../../../shared/domain/new-project.ts'
import type { Project } from '../../../../shared/domain/project.ts'
import { chooseSheet } from '../../../../shared/referential/import/choose-sheet.ts'
import { addPackPractices, comparePackPractices } from '../../../../shared/referential/import/pack-practices.ts'
import { prepareMove } from '../../../../shared/referential/import/prepare-move.ts'
import { bundledPin } from '../../../../shared/referential/practices-for.ts'
import { importTexts, madeUpFiche } from './fiche-fixtures.ts'

let count = 0
const context = {
  now: new Date('2026-11-22T10:00:00.000Z'),
  newId: () => `0000-${String(++count).padStart(12, '0')}`,
  author: 'référent',
}
const dossier = (): Project =>
  createProject(
    {
      name: 'Essai-sur-Orne',
      population: 400,
      version: 'under_500',
      sites: ['mairie'],
      pins: { steps: '1', referential: bundledPin(), factors: '1', municipalities: '1' },
    },
    context,
  )

test('of two sheets with one number, the one that is chosen is kept and the other waits', () => {
  const pack = importTexts({ 'a.md': madeUpFiche({ title: 'Un' }), 'b.md': madeUpFiche({ title: 'Deux' }) })
  const titles = (position: number) => {
    const { practices, setAside } = chooseSheet(pack, 'a.1', position)
    return [practices.map(({ title }) => title), setAside.map(({ title }) => title)]
  }
  expect(titles(0)).toEqual([['Un'], ['Deux']])
  expect(titles(1)).toEqual([['Deux'], ['Un']])
  expect(chooseSheet(chooseSheet(pack, 'a.1', 1), 'a.1', 0).practices).toEqual(pack.practices)
  expect(chooseSheet(pack, 'a.1', 7)).toBe(pack)
})

test('a pack of a body taken in twice is there once, with its answer', () => {
  const pack = { ...importTexts({ 'a.md': madeUpFiche() }), origin: 'local' as const, author: 'Syndicat' }
  const once = addPackPractices(dossier(), pack, context)
  expect(once.localPractices).toMatchObject([{ title: 'Une pratique', owner: 'Syndicat', why: 'Un texte.' }])
  expect(comparePackPractices(once, pack)).toMatchObject({ added: [], renewed: [{ id: 'a.1' }] })
  const twice = addPackPractices(once, pack, context)
  expect(twice.localPractices.map(({ id }) => id)).toEqual(once.localPractices.map(({ id }) => id))
  expect(twice.localPractices[0]?.id).toMatch(/^local\./)
})

test('a dossier on an imported version is compared with that one, and can go back to that of the application', () => {
  const pack = importTexts({ 'a.md': madeUpFiche() })
  const { pin, comparison, isSame } = prepareMove(dossier(), undefined, pack)
  expect(isSame).toBe(false)
  expect(comparison.removed.length).toBeGreaterThan(50)
  const project = dossier()
  const moved: Project = { ...project, pins: { ...project.pins, referential: pin } }
  expect(prepareMove(moved, pack, pack)).toMatchObject({ isSame: true, questions: [] })
  expect(prepareMove(moved, pack, undefined)).toMatchObject({ pin: bundledPin(), isSame: false })
})
