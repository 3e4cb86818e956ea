import { describe, expect, test } from 'vitest'
import { addresseeValue, listAddressees, readAddressee } from '../../../shared/domain/addressees.ts'
import type { Actor } from '../../../shared/domain/people.ts'

const stamp = { modifiedAt: '2026-11-22T10:00:00Z', modifiedBy: 'Solène' }
const actors: readonly Actor[] = [
  { id: 'actor-1', name: 'Aure Informatique', organisation: 'Aure Informatique', role: 'it_provider', ...stamp },
  { id: 'actor-2', name: 'Mireille Daubrac', role: 'mayor', ...stamp },
]
const roles = [
  { id: 'mayor', label: 'Maire' },
  { id: 'it_provider', label: 'Prestataire informatique' },
] as const

describe('who can be asked', () => {
  test('people by name, with what they are unless it says the same, then the roles', () => {
    const { people, roles: others } = listAddressees(actors, roles)
    expect(people.map(({ label }) => label)).toEqual(['Aure Informatique', 'Mireille Daubrac, Maire'])
    expect(others.map(({ value }) => value)).toEqual(['role:mayor', 'role:it_provider'])
  })

  test('a choice and what it stands for are the same, there and back', () => {
    const { people, roles: others } = listAddressees(actors, roles)
    for (const { value } of [...people, ...others]) {
      expect(addresseeValue(readAddressee(value, actors, roles))).toBe(value)
    }
  })

  test('somebody of the actor map brings the role', () => {
    expect(readAddressee('actor:actor-2', actors, roles)).toEqual({ askActor: 'actor-2', askRole: 'mayor' })
    expect(readAddressee(undefined, actors, roles)).toEqual({ askRole: undefined })
    expect(addresseeValue({})).toBeUndefined()
  })
})
