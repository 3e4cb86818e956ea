import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAllowedLicence } from '../../scripts/lib/licences.mjs'
import { writeNotices } from '../../scripts/lib/notices.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { listProductionPackages } from '../../scripts/lib/production-packages.mjs'

describe('the licences of what we ship', () => {
  it('are all licences we may ship', () => {
    const refused = listProductionPackages().filter(({ licence }) => !isAllowedLicence(licence))
    expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })

  it('are told in THIRD-PARTY-NOTICES.md, which `npm run notices` keeps up to date', () => {
    const committed = readFileSync(inRoot('THIRD-PARTY-NOTICES.md'), 'utf8')
    // A plain comparison: the difference of two files of 5,000 lines would not be readable.
    expect(committed === writeNotices(listProductionPackages()), 'run `npm run notices`').toBe(true)
  })
})

describe('a licence expression', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0-or-later)',
    'GPL-2.0-only OR MIT',
    '(MIT AND Zlib)',
    'MIT AND (GPL-3.0-only OR ISC)',
  ])('is accepted when one choice is allowed whole: %s', (expression) =>
    expect(isAllowedLicence(expression)).toBe(true),
  )

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'MPL-2.0', 'non déclarée', '', 'MIT OR', '(MIT', 'MIT ISC'])(
    'is refused otherwise: %s',
    (expression) => expect(isAllowedLicence(expression)).toBe(false),
  )
})

describe('the notices file', () => {
  it('gives a text shared by two packages once, with both names', () => {
    const shared = { version: '1.0.0', licence: 'MIT', author: '', texts: ['The same text'] }
    const notices = writeNotices([
      { name: 'first', ...shared },
      { name: 'second', ...shared },
    ])
    expect(notices.match(/The same text/g)).toHaveLength(1)
    expect(notices).toContain('### first 1.0.0, second 1.0.0')
  })

  it('keeps a text that contains a code fence inside its own', () => {
    const text = 'before\n```\ninside\n```\nafter'
    const notices = writeNotices([{ name: 'fenced', version: '1.0.0', licence: 'MIT', author: '', texts: [text] }])
    expect(notices).toContain(`\`\`\`\`text\n${text}\n\`\`\`\``)
  })
})
