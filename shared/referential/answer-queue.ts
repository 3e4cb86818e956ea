import { type PracticeAnswer, type PracticeState, practiceState } from '../domain/answers.ts'
import { FIRST_COUNT } from './first-practices.ts'
import type { FullPractice } from './load-plain-practices.ts'

/**
 * The practices to ask about one after the other, a dozen at most: those of the first twelve that have no answer, then
 * the others that count here. Empty when all of them are answered.
 */
export const buildAnswerQueue = (
  first: readonly FullPractice[],
  essential: readonly FullPractice[],
  answers: readonly Pick<PracticeAnswer, 'id' | 'state'>[],
): readonly FullPractice[] => {
  const answered = new Set(answers.filter(({ state }) => state !== undefined).map(({ id }) => id))
  const open = (entries: readonly FullPractice[]) => entries.filter(({ practice }) => !answered.has(practice.id))
  const begun = open(first)
  return begun.length > 0 ? begun : open(essential).slice(0, FIRST_COUNT)
}

/**
 * The state that a key stands for: 1 to 7, in the order of the states. The place of the key counts as well as its sign,
 * because a French keyboard writes « & » or « é » where the digits are.
 */
export const stateOfKey = ({
  key,
  code,
}: {
  readonly key: string
  readonly code: string
}): PracticeState | undefined => {
  const digit = /^[1-9]$/.test(key) ? key : /^Digit([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : practiceState.options[Number(digit) - 1]
}
