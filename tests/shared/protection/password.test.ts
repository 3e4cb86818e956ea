import { describe, expect, test } from 'vitest'
import { classifyIntake } from '../../../shared/exchange/intake.ts'
import { isProtected } from '../../../shared/protection/is-protected.ts'
import { openProtected, protectBytes } from '../../../shared/protection/password.ts'

const secret = new TextEncoder().encode('dossier de la commune')
const file = await protectBytes(secret, 'quatre mots bien choisis')

describe('a file protected by a password', () => {
  test('opens with its password and with no other one', async () => {
    expect(await openProtected(file, 'quatre mots bien choisis')).toEqual({ ok: true, value: secret })
    expect(await openProtected(file, 'quatre mots mal choisis')).toMatchObject({
      ok: false,
      error: { code: 'wrong-password' },
    })
  })

  test('is recognised by its content, and nothing of it can be read', () => {
    expect([isProtected(file), isProtected(secret)]).toEqual([true, false])
    expect(new TextDecoder().decode(file)).not.toContain('commune')
    expect(classifyIntake(file, [])).toMatchObject({ kind: 'refused', reason: 'protected' })
  })

  test('a file changed on the way is refused', async () => {
    const changed = Uint8Array.from(file)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect((await openProtected(changed, 'quatre mots bien choisis')).ok).toBe(false)
  })
})
