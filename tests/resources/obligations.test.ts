import { describe, expect, test } from 'vitest'
import {
  loadDecreeThemes,
  loadMistakes,
  loadObligations,
  loadPointsToVerify,
  loadThresholds,
} from '../../shared/obligations/load-obligations.ts'

const { obligations } = loadObligations()
const ids = new Set(obligations.map(({ id }) => id))

describe('the obligations', () => {
  test('eleven rules without threshold, eight with one, five voluntary references', () => {
    const count = (kind: string) => obligations.filter((entry) => entry.kind === kind).length
    expect([count('binding'), count('threshold'), count('voluntary')]).toEqual([11, 8, 5])
    expect(ids.size).toBe(24)
  })

  test('a doubtful row says what is doubtful', () => {
    for (const { id, verification, toVerify } of obligations) {
      if (verification === 'to_verify') expect([id, toVerify !== undefined]).toEqual([id, true])
    }
  })

  test('the duty of the seller and the fine are not shown as duties of the commune', () => {
    expect(obligations.filter(({ role }) => role === 'context').map(({ id }) => id)).toEqual([
      'agec-16',
      'access-sanction',
    ])
  })

  test('mistakes concern obligations that exist', () => {
    const { mistakes } = loadMistakes()
    expect(mistakes.length).toBeGreaterThanOrEqual(5)
    expect(mistakes.flatMap((mistake) => mistake.obligations).filter((id) => !ids.has(id))).toEqual([])
  })

  test('six themes of the decree, numbered', () => {
    expect(loadDecreeThemes().themes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('the thresholds', () => {
  test('keep the rates that grow with the years', () => {
    const { rows } = loadThresholds()
    expect(rows.find(({ id }) => id === 'reuse_purchases')?.ratesPct).toEqual([
      { fromYear: 2024, pct: 20 },
      { fromYear: 2027, pct: 25 },
      { fromYear: 2030, pct: 30 },
    ])
    expect(rows.find(({ id }) => id === 'reuse_disposals')?.ratesPct?.at(-1)).toEqual({ fromYear: 2025, pct: 50 })
  })

  test('what is to be checked is described', () => {
    const points = new Set(loadPointsToVerify().map(({ id }) => id))
    const { rows, council } = loadThresholds()
    expect(
      [...rows.flatMap(({ toVerify }) => toVerify ?? []), council.toVerify].filter((id) => !points.has(id)),
    ).toEqual([])
  })
})
