import { test } from 'vitest'
import { expectHalfToHold, FUZZ_LIMIT_MS } from './fuzz-half.ts'

test(
  'twenty-five thousand dossiers and ten thousand lists changed at random: each is opened or refused with a known reason, none breaks the program',
  () => expectHalfToHold(20261122),
  FUZZ_LIMIT_MS,
)
