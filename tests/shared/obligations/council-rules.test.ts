import { expect, test } from 'vitest'
import { councilRulesFor } from '../../../shared/obligations/council-rules.ts'
import { loadThresholds } from '../../../shared/obligations/load-obligations.ts'

const { council } = loadThresholds()

test('under 3,500 inhabitants the notice leaves three clear days and the council chooses how acts are published', () => {
  const rules = councilRulesFor(3499, 'commune', council)
  expect(rules).toMatchObject({ clearDays: 3, isSummaryNoteRequired: false, isToVerify: false })
  expect(rules.publication).toMatchObject({ mode: 'council_choice', default: 'online' })
})

test('from 3,500 inhabitants: five clear days, a summary note, and acts online', () => {
  const rules = councilRulesFor(3500, 'commune', council)
  expect(rules).toMatchObject({ clearDays: 5, isSummaryNoteRequired: true })
  expect(rules.publication.modes).toEqual(['online'])
})

test('an intercommunal body publishes online whatever its size, and its notice is to be checked', () => {
  const rules = councilRulesFor(2000, 'epci', council)
  expect(rules).toMatchObject({ clearDays: 3, isToVerify: true })
  expect(rules.publication.mode).toBe('online')
})
