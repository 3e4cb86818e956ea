import { expect, test } from 'vitest'
import { saveEntry } from '../../../shared/entry/edit-entry.ts'
import { entityOf } from '../../../shared/entry/load-entities.ts'
import { editContext, exampleProject } from '../support.ts'

const project = exampleProject()
const context = editContext()

test('a day that news cannot be without stays as it was while one types another over it', () => {
  const news = entityOf('progressUpdate')
  const begun = saveEntry(project, news, 'news-1', { date: undefined }, context)
  expect(begun.progressUpdates.at(-1)).toMatchObject({ id: 'news-1', date: '2026-11-22', status: 'in_progress' })
  const typed = saveEntry(begun, news, 'news-1', { date: '2027-03-15' }, context)
  const emptied = saveEntry(typed, news, 'news-1', { date: undefined, sentence: 'Appel du pilote.' }, context)
  expect(emptied.progressUpdates.at(-1)).toMatchObject({ date: '2027-03-15', sentence: 'Appel du pilote.' })
})

test('the period of a measure may be emptied before another one is typed, and a value taken back', () => {
  const measure = entityOf('indicatorValue')
  const typed = saveEntry(project, measure, 'measure-1', { value: 12 }, context)
  expect(typed.indicatorValues.at(-1)).toMatchObject({ period: '2026', value: 12 })
  const emptied = saveEntry(typed, measure, 'measure-1', { period: undefined, value: undefined }, context)
  expect(emptied.indicatorValues.at(-1)).toMatchObject({ id: 'measure-1', period: '' })
  expect(emptied.indicatorValues.at(-1)).not.toHaveProperty('value')
})
