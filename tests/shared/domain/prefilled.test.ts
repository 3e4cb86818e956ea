import { describe, expect, it } from 'vitest'
import { confirmProposal, isProposed, proposalAfterEdit } from '../../../shared/domain/prefilled.ts'

const prefilled = { by: 'actor-syndicate', on: '2026-09-10', fields: ['kind', 'count'] }

describe('what somebody else proposed', () => {
  it('waits until the commune confirms it', () => {
    expect(isProposed({ prefilled })).toBe(true)
    expect(isProposed({ prefilled: confirmProposal(prefilled, '2026-11-21') })).toBe(false)
    expect(isProposed({})).toBe(false)
  })

  it('is no longer proposed where the commune wrote itself', () => {
    const after = proposalAfterEdit({ prefilled }, ['count'], '2026-11-21')
    expect(after).toEqual({ ...prefilled, fields: ['kind'] })
    expect(isProposed({ prefilled: after })).toBe(true)
  })

  it('counts as confirmed, with what was proposed, once every field was written', () => {
    const after = proposalAfterEdit({ prefilled }, ['count', 'kind'], '2026-11-21')
    expect(after).toEqual({ ...prefilled, confirmedOn: '2026-11-21' })
  })

  it('does not change when another field is written, nor once confirmed', () => {
    expect(proposalAfterEdit({ prefilled }, ['note'], '2026-11-21')).toBeUndefined()
    const confirmed = { prefilled: confirmProposal(prefilled, '2026-10-01') }
    expect(proposalAfterEdit(confirmed, ['count'], '2026-11-21')).toBeUndefined()
  })
})
