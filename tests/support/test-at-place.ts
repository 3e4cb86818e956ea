import { test } from 'vitest'
import { createWorkplace, type Workplace } from './durability-e2e.ts'

/** Most of a trial is waiting for a start: two at a time keep two processors busy, more would slow what is timed. */
const AT_A_TIME = 2
/** Of a group of trials that take turns. */
export const LIMIT = { timeout: 400_000 }

let running = 0
const waiting: (() => void)[] = []

const takeTurn = async (): Promise<void> => {
  if (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}
const endTurn = (): void => {
  running -= 1
  waiting.shift()?.()
}

/** A test with a profile and a Documents folder of its own, for `describe.concurrent`: two of a group run at a time. */
export const testAtPlace = test.extend<{ place: Workplace }>({
  place: async ({ task: _task }, use) => {
    await takeTurn()
    try {
      const place = await createWorkplace()
      await use(place).finally(place.remove)
    } finally {
      endTurn()
    }
  },
})
