import { describe, expect, it } from 'vitest'
import { fillCount, fillCountRuns, fillRuns, fillText } from '../../../../shared/export/document/fill-template.ts'
import { missing } from '../../../../shared/export/document/runs.ts'

describe('filling a French text', () => {
  it('writes numbers the French way', () => {
    expect(fillText('{{count}} habitants', { count: 1812 })).toBe('1\u00a0812 habitants')
  })

  it('turns emphasis of the template into styles, never that of a value', () => {
    expect(fillRuns('**Fait** : {{title}}', { title: '**non** {{date}}' })).toEqual([
      { text: 'Fait', bold: true },
      { text: ' : **non** {{date}}' },
    ])
  })

  it('leaves a lone asterisk alone', () => {
    expect(fillRuns('* Durée par défaut')).toEqual([{ text: '* Durée par défaut' }])
  })

  it('keeps what is missing apart, in brackets', () => {
    expect(fillRuns('Le {{date}}.', { date: missing('date de la séance') })).toEqual([
      { text: 'Le ' },
      { text: '[date de la séance]', missing: true },
      { text: '.' },
    ])
  })

  it('leaves no double space where a value is empty', () => {
    expect(fillText('Un {{rest}} deux {{end}}', { rest: '', end: '' })).toBe('Un deux')
  })

  it('fails loudly on a forgotten value', () => {
    expect(() => fillText('{{forgotten}}')).toThrow('{{forgotten}}')
  })
})

describe('counting', () => {
  const forms = { one: '{{count}} tâche', other: '{{count}} tâches' }

  it.each([
    [0, '0 tâche'],
    [1, '1 tâche'],
    [1.5, '1,5 tâche'],
    [2, '2 tâches'],
    [1_000_000, '1\u00a0000\u00a0000 tâches'],
  ])('%d takes the French form', (count, expected) => {
    expect(fillCount(forms, count)).toBe(expected)
  })

  it('never reads a title as a template', () => {
    expect(fillCountRuns({ one: 'Une : {{title}}', other: '' }, 1, { title: '{{x}} *y*' })).toEqual([
      { text: 'Une : {{x}} *y*' },
    ])
  })
})
