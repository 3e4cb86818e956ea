import { expect, test } from 'vitest'
import { loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import { countBySteps, toJointReview } from '../../../shared/consolidation/joint-review.ts'

const { yes, no, allBands } = loadConsolidationContent()
const communes = {
  name: 'communes' as const,
  columns: ['commune', 'exemple', 'etape_en_cours'],
  rows: [
    ['Thèreval', no, 's2'],
    ['Saint-Lô', no, 's2'],
    ['Agneaux', no, undefined],
    ['Valbourg-sur-Aure', yes, 's4'],
  ],
}
const words = {
  title: 'Bilan',
  subtitle: '',
  intro: 'Intro',
  footer: '',
  pageLabel: '',
  stepsTitle: 'Étapes',
  steps: [{ step: 's2', title: 'Étape 2' }],
  finished: 'Finies',
  communes: 'Communes',
  measuresTitle: 'Chiffres',
  measuresHead: ['Donnée', 'Communes', 'Médiane', 'Bas', 'Haut'],
  measuresNote: '',
  unit: String,
  say: (value: unknown) => String(value),
  lists: [
    { title: 'Achat', head: ['Type', 'Confirmé', 'À vérifier', 'Communes'], none: 'Aucun achat' },
    { title: 'Collecte', head: ['Type', 'Confirmé', 'À vérifier', 'Communes'], none: 'Aucune collecte' },
  ],
}

test('the joint review counts communes by step, says how many gave each figure, and names no commune', () => {
  const steps = countBySteps(communes)
  expect(steps).toEqual([
    { step: 's2', count: 2 },
    { step: '', count: 1 },
  ])
  const totals = {
    name: 'totaux' as const,
    columns: [],
    rows: [
      ['a', 'Appareils', 'appareils', 'Inventaire', '2026', allBands, 6, 12, 3, 40, undefined],
      ['b', 'Appareils', 'appareils', 'Inventaire', '2026', 'moins de 500', 6, 1, 1, 1, undefined],
      ['c', 'Agents', '%', 'Registre', '2026', allBands, 3, undefined, undefined, undefined, 'Trop peu'],
    ],
  }
  const review = toJointReview({ steps, totals, purchase: [], collection: [] }, words, new Date('2026-11-22'))
  const said = JSON.stringify(review)
  for (const text of ['Appareils, appareils, 2026', '"12"', 'Trop peu', 'Aucun achat', 'Finies'])
    expect(said).toContain(text)
  for (const text of ['Thèreval', 'Saint-Lô', 'moins de 500']) expect(said).not.toContain(text)
})
