import { test } from 'vitest'
import { expectHalfToHold, FUZZ_LIMIT_MS } from './fuzz-half.ts'

test(
  'as many once more, changed otherwise: twenty-five thousand dossiers and ten thousand lists: each is opened or refused with a known reason, none breaks the program',
  () => expectHalfToHold(20261123),
  FUZZ_LIMIT_MS,
)
