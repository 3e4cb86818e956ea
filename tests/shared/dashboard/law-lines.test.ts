import { describe, expect, test } from 'vitest'
import { lawLines, loadShortNames } from '../../../shared/dashboard/law-lines.ts'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'

const { obligations } = loadObligations()
const linesFor = (population: number | undefined, staffCount?: number) =>
  lawLines({ population, kind: 'commune', staffCount }, obligations)

describe('the law in three lines', () => {
  test('Thèreval, 1,775 inhabitants: no strategy, nine rules for everyone', () => {
    const lines = linesFor(1775)
    expect(lines.strategy).toEqual({
      answer: 'not_concerned',
      threshold: 'plus de 50\u202f000 habitants',
      reference: 'Loi 2021-1485 (REEN), article 35',
    })
    expect(lines.binding).toEqual({
      count: 9,
      names: ['achats de seconde main', 'réemploi du matériel retiré', 'accessibilité du site'],
      more: 6,
      references: ['Loi 2020-105 (AGEC), article 58', 'Loi 2021-1485 (REEN), article 16', 'Loi 2005-102, article 47'],
    })
    expect(lines.notConcerned.names).toContain('ouverture des données')
    expect(lines.toConfirm.names).toEqual(['bilan des gaz à effet de serre'])
  })

  test('with its staff known, the carbon report is no longer to be confirmed', () => {
    expect(linesFor(1775, 12).toConfirm.count).toBe(0)
    expect(linesFor(1775, 12).notConcerned.names[0]).toBe('bilan des gaz à effet de serre')
  })

  test('50,000 inhabitants exactly are not concerned by the strategy, one more is', () => {
    expect(linesFor(50_000).strategy.answer).toBe('not_concerned')
    expect(linesFor(50_001).strategy.answer).toBe('concerned')
  })

  test('without a known population nothing is called compulsory', () => {
    expect(linesFor(undefined).strategy.answer).toBe('unknown')
  })

  test('every duty that can be shown has a short name, and every threshold says it', () => {
    const names = new Map(loadShortNames().map((entry) => [entry.id, entry]))
    const duties = obligations.filter(({ role, kind }) => role === 'duty' && kind !== 'voluntary')
    expect(duties.map(({ id }) => id).filter((id) => !names.has(id))).toEqual([])
    expect([...names.keys()].filter((id) => !duties.some((duty) => duty.id === id))).toEqual([])
    const thresholds = duties.filter(({ kind }) => kind === 'threshold').map(({ id }) => id)
    expect(thresholds.filter((id) => names.get(id)?.threshold === undefined)).toEqual([])
  })
})
