import { expect, test } from 'vitest'
import errors from '../../resources/locales/fr/errors.json' with { type: 'json' }
import { bombs } from './bomb-list.ts'

test('there are forty files made to harm', () => {
  expect(bombs).toHaveLength(40)
})

test.each(bombs)('$name: refused, with a reason in French, and nothing of the program is changed', ({ make, read }) => {
  const code = read(make())
  const key = code?.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())
  expect(Object.keys(errors)).toContain(key)
  expect(({} as Record<string, unknown>).pirate).toBeUndefined()
})
