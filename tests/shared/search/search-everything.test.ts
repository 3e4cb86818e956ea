import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../../shared/content/load-content.ts'
import { loadGlossary } from '../../../shared/glossary/load-glossary.ts'
import { addLocalPractice } from '../../../shared/referential/local-practices.ts'
import { practicesFor } from '../../../shared/referential/practices-for.ts'
import {
  everythingSearchFor,
  type FoundKind,
  listSearchTexts,
  loadScreens,
} from '../../../shared/search/search-everything.ts'
import { editContext, newProject } from '../support.ts'

const find = (query: string) => everythingSearchFor(practicesFor(newProject(), undefined)).find(query)
const idsOf = (query: string, kind: FoundKind): readonly string[] =>
  find(query)
    .groups.find((group) => group.kind === kind)
    ?.found.map(({ id }) => id) ?? []

describe('the search over everything', () => {
  test.each([
    ['matériel', 'screen', 'inventory'],
    ['MATERIEL', 'screen', 'inventory'],
    ['obligations', 'screen', 'obligations'],
    ['loi reen', 'term', 'reen_act'],
    ['RGAA', 'term', 'rgaa'],
    ['référentiel général d’amélioration de l’accessibilité', 'term', 'rgaa'],
    ["referentiel general d'amelioration de l'accessibilite", 'term', 'rgaa'],
    ['lettres de mission', 'document', 'd1.mission_letter'],
    ['délibération', 'document', 'd7.draft_deliberation'],
    ['etape 4', 'step', 's4'],
    ['d.2', 'practice', 'd.2'],
  ] as const)('« %s » finds the %s %s', (query, kind, id) => {
    expect(idsOf(query, kind)).toContain(id)
  })

  test('accents, apostrophes, plurals and capitals change nothing', () => {
    const keys = (query: string) =>
      find(query).groups.flatMap(({ found }) => found.map(({ kind, id }) => `${kind} ${id}`))
    expect(keys('INVENTAIRES')).toEqual(keys('inventaire'))
    expect(keys("plan d'action")).toEqual(keys('plan d’action'))
    expect(keys('declarations d’accessibilite')).toEqual(keys('déclaration d’accessibilité'))
  })

  test('the kind of the best result comes first, four of a kind at most, and their number is told', () => {
    const { groups } = find('numérique')
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length)
    for (const { found, total } of groups) {
      expect(found.length).toBe(Math.min(4, total))
    }
    expect(groups.some(({ total }) => total > 4)).toBe(true)
  })

  test('one letter finds nothing yet, and words found nowhere together say so', () => {
    expect(find('d').groups).toEqual([])
    expect(find('ordinateur zzzzzz').isExact).toBe(false)
  })
})

describe('the practices that are looked through are those of the dossier', () => {
  const { project: own, id } = addLocalPractice(newProject(), 'Éteindre la borne du gymnase', editContext())

  test('a practice of the commune is found, under its name', () => {
    const { groups } = everythingSearchFor(practicesFor(own, undefined)).find('gymnase')
    expect(groups[0]?.found).toEqual([
      {
        kind: 'practice',
        id,
        title: 'Éteindre la borne du gymnase',
        path: `/pratiques/${id}`,
        owner: own.profile.name,
      },
    ])
    expect(find('gymnase').isExact).toBe(false)
  })

  test('an imported version of the guide is found by its own titles, and the bundled ones are not', () => {
    const set = practicesFor(own, undefined)
    const guide = set.guide.map((entry) =>
      entry.practice.id === 'a.1'
        ? { ...entry, practice: { ...entry.practice, title: 'Planter un verger numérique' } }
        : entry,
    )
    const { groups } = everythingSearchFor({ ...set, all: guide }).find('verger')
    expect(groups.flatMap(({ found }) => found.map((entry) => entry.id))).toEqual(['a.1'])
  })
})

test('everything that has a title here is looked through: screens, steps, tasks, practices, documents, terms', () => {
  const texts = listSearchTexts(practicesFor(newProject(), undefined))
  const { steps, practices, deliverables } = loadContent()
  const titles = [
    ...loadScreens().map(({ title }) => title),
    ...steps.flatMap((step) => [step.title, ...step.items.map(({ title }) => title)]),
    ...practices.map(({ title }) => title),
    ...deliverables.map(({ title }) => title),
    ...loadGlossary().terms.map(({ term }) => term),
  ]
  expect(titles.filter((title) => !texts.some((text) => text.includes(title)))).toEqual([])
})

describe('while a word is typed', () => {
  const keys = (query: string) =>
    find(query).groups.flatMap(({ found }) => found.map(({ kind, id }) => `${kind} ${id}`))

  test('one more letter that says nothing yet changes nothing', () => {
    expect(keys('loi r')).toEqual(keys('loi'))
  })

  test('a slip is looked for in the word that no text holds, never in the right one', () => {
    expect(keys('recondtionné')).toEqual(expect.arrayContaining(['practice e.1']))
    expect(find('inventiare du matériel').isExact).toBe(true)
    expect(idsOf('inventiare du matériel', 'practice')).toContain('c.1')
  })
})

test('every screen that can be found has a route', () => {
  const routes = readFileSync('renderer/app/dossier-screens.tsx', 'utf8')
  for (const { path } of loadScreens()) {
    const isThere = path === '' ? routes.includes('path={base}') : new RegExp(`\\$\\{base\\}${path}[\`/]`).test(routes)
    expect(isThere, path).toBe(true)
  }
})
