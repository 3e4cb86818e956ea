import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { answerCall, isTrustedCaller } from '../../electron/main/handle.ts'
import { failure, success } from '../../shared/errors/app-error.ts'
import { channels, contract } from '../../shared/ipc/contract.ts'

const ours = { url: 'app://petits-pas/index.html#/d/1', isTopFrame: true }
const silent = () => undefined

describe('who may call the shell', () => {
  test.each([
    'https://petits-pas/',
    'app://autre/',
    'app://petits-pas.exemple.fr/',
    'app://x@petits-pas/',
    'file:///app://petits-pas/',
    'about:blank',
    '',
    'javascript:alert(1)',
  ])('%s may not', (url) => {
    expect(isTrustedCaller({ url, isTopFrame: true })).toBe(false)
  })

  test('our own window may, a frame inside it may not', () => {
    expect(isTrustedCaller(ours)).toBe(true)
    expect(isTrustedCaller({ ...ours, isTopFrame: false })).toBe(false)
  })
})

describe('a call to the shell', () => {
  test('from elsewhere is refused and nothing runs', async () => {
    const run = vi.fn()
    const reply = await answerCall('file:show', run, { url: 'https://exemple.fr', isTopFrame: true }, ['a'], silent)
    expect(reply).toEqual({ ok: false, error: { code: 'forbidden' } })
    expect(run).not.toHaveBeenCalled()
  })

  test('with a wrong input is refused and nothing runs', async () => {
    const run = vi.fn()
    for (const args of [[], [1], ['a', 'b'], [null], [{ toString: () => 'a' }]])
      expect(await answerCall('file:show', run, ours, args, silent)).toMatchObject({
        error: { code: 'invalid-request' },
      })
    expect(run).not.toHaveBeenCalled()
  })

  test('with a path for a name is refused', async () => {
    const run = vi.fn()
    const bytes = new Uint8Array([1])
    for (const suggestedName of ['../x.petitspas', 'a/b.xlsx', 'C:\\x', '', 'x'.repeat(300)])
      expect(
        await answerCall('file:save', run, ours, [{ kind: 'project', suggestedName, bytes }], silent),
      ).toMatchObject({ ok: false })
    expect(run).not.toHaveBeenCalled()
  })

  test('answers a value, an expected failure without its cause, and a bug as unexpected', async () => {
    expect(await answerCall('file:show', async () => success(true), ours, ['a'], silent)).toEqual({
      ok: true,
      value: true,
    })
    const full = async () => failure('disk-full', { system: 'ENOSPC' }, new Error('secret path'))
    expect(await answerCall('file:show', full, ours, ['a'], silent)).toEqual({
      ok: false,
      error: { code: 'disk-full', details: { system: 'ENOSPC' } },
    })
    const log = vi.fn()
    const broken = async () => {
      throw new Error('bug')
    }
    expect(await answerCall('file:show', broken, ours, ['a'], log)).toMatchObject({ error: { code: 'unexpected' } })
    expect(log).toHaveBeenCalledOnce()
  })

  test('of any random kind never throws and never runs what does not fit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels),
        fc.array(fc.anything(), { maxLength: 3 }),
        async (channel, args) => {
          let hasRun = false
          const reply = await answerCall(
            channel,
            async () => {
              hasRun = true
              return failure('unexpected')
            },
            ours,
            args,
            silent,
          )
          expect(reply.ok).toBe(false)
          expect(hasRun).toBe(contract[channel].input.safeParse(args).success)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
