import { expect, test } from 'vitest'
import { hoursTables } from '../../../shared/consolidation/hours-tables.ts'

test('hours are summed per commune, per step and for all, beside 50 h or 110 h; a commune without support has no mark', () => {
  const [communes, steps] = hoursTables([
    { owner: 'a', inseeCode: '50239', name: 'A', mode: 'pair', times: [{ step: 's1', quarters: 5 }, { quarters: 1 }] },
    { owner: 'b', name: 'B', mode: 'acts_as_referent', times: [{ step: 's1', quarters: 8 }] },
    { owner: 'c', name: 'C', mode: 'none', times: [] },
  ])
  expect(communes?.rows.map((row) => row.slice(4))).toEqual([
    [1.5, 50],
    [2, 110],
    [0, undefined],
    [3.5, 160],
  ])
  expect(steps?.rows.map(([key, , , , , spent]) => [key, spent])).toEqual([
    ['50239|s1', 1.25],
    ['50239|', 0.25],
    ['b|s1', 2],
  ])
})
