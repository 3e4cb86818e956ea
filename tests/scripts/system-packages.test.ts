import { describe, expect, it } from 'vitest'
import { parseMissingLibraries } from '../../scripts/lib/electron-runtime.mjs'
import { describeMissing } from '../../scripts/lib/system-packages.mjs'

describe('what the tests need from the system', () => {
  it('is read from the list of libraries that the loader does not find', () => {
    const report = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n\tlibgbm.so.1 => not found\n'
    expect(parseMissingLibraries(report)).toEqual(['libnss3.so', 'libgbm.so.1'])
    expect(parseMissingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([])
  })

  it('is said in one sentence that names the packages', () => {
    const sentence = describeMissing([
      { name: 'écran virtuel', packages: ['xvfb'] },
      { name: 'LibreOffice', packages: ['libreoffice-calc', 'libsound-new|libsound'] },
    ])
    expect(sentence).toBe(
      'Il manque de quoi lancer les tests (écran virtuel, LibreOffice)\u00a0: installez les paquets xvfb libreoffice-calc libsound (apt-get install), puis recommencez.',
    )
  })
})
