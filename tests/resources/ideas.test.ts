import { describe, expect, test } from 'vitest'
import { loadContent } from '../../shared/content/load-content.ts'
import { loadCatalogue, loadFacts, loadTerritories } from '../../shared/content/load-ideas.ts'

const content = loadContent()
const practiceIds = new Set(content.practices.map(({ id }) => id))
const themeOf = new Map(content.themes.map(({ id, key }) => [id, key]))
const places = new Set<string>(content.steps.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]))

test('a new dossier notes the versions of its content', () => {
  expect(content.pins).toEqual({ steps: '2026-11-21', referential: 'v1-2023-06-19', factors: '2026-11-21' })
})

test('the 28 documents: what a village does not produce is absent or inside another one', () => {
  expect(content.deliverables).toHaveLength(28)
  const village = content.deliverables.filter(({ versions }) => !versions.under500.produced)
  expect(village).toHaveLength(9)
  for (const { versions } of content.deliverables) {
    const { mergedInto } = versions.under500
    const other = content.deliverables.find(({ id }) => id === mergedInto)
    if (mergedInto) expect(other?.versions.under500.produced).toBe(true)
  }
})

describe('the catalogue of actions', () => {
  const { actions } = loadCatalogue()

  test('has forty ideas, each under the theme of its first practice', () => {
    expect(actions).toHaveLength(40)
    for (const { id, theme, practices } of actions) {
      expect(practices.filter((practice) => !practiceIds.has(practice))).toEqual([])
      expect([id, theme]).toEqual([id, themeOf.get(practices[0]?.charAt(0) ?? '')])
    }
  })

  test('six ideas help to meet a duty, and the duty exists', () => {
    const duties = new Set(content.obligations.map(({ id }) => id))
    const helping = actions.filter(({ helpsObligations }) => helpsObligations !== undefined)
    expect(helping.map(({ id }) => id)).toEqual(['cat.01', 'cat.02', 'cat.09', 'cat.10', 'cat.12', 'cat.34'])
    expect(helping.flatMap(({ helpsObligations }) => helpsObligations ?? []).filter((id) => !duties.has(id))).toEqual(
      [],
    )
  })
})

describe('facts and precautions', () => {
  const { facts, precautions } = loadFacts()

  test('fourteen facts and eight precautions, shown where something is', () => {
    expect([facts.length, precautions.length]).toEqual([14, 8])
    const shown = [...facts, ...precautions].flatMap(({ showIn }) => showIn).filter((place) => /^s\d/.test(place))
    expect(shown.filter((place) => !places.has(place))).toEqual([])
  })

  test('the facts still to be checked say so', () => {
    expect(facts.filter(({ toVerify }) => toVerify).map(({ id }) => id)).toEqual(['fig.agec_20'])
  })
})

test('eleven territories and one small commune, each with something to take home', () => {
  const { territories, smallMunicipality } = loadTerritories()
  expect(territories).toHaveLength(11)
  expect(territories.flatMap(({ steps }) => steps).filter((step) => !places.has(step))).toEqual([])
  expect(smallMunicipality.sources.filter(({ url }) => url === undefined)).toEqual([])
})
