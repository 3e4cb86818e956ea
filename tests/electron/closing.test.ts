import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ClosingParts, createClosing } from '../../electron/main/closing.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const start = (changes: Partial<ClosingParts> = {}) => {
  const done: string[] = []
  const say = (what: string) => () => void done.push(what)
  const closing = createClosing({
    askWindow: say('ask window'),
    close: say('close'),
    release: async () => say('release')(),
    askAboutUnstored: async () => 'back',
    askToWait: async () => 'wait',
    saveCopy: say('save copy'),
    ...changes,
  })
  return { closing, done }
}

test('the window writes, says so, and closes', async () => {
  const { closing, done } = start()
  closing.request()
  expect(closing.mayClose()).toBe(false)
  await closing.answer({ isAllStored: true })
  expect(done).toEqual(['ask window', 'release', 'close'])
  expect(closing.mayClose()).toBe(true)
})

test('a window that still writes after three seconds is asked about, then every fifteen, and never closed over its work', async () => {
  let asked = 0
  const { closing, done } = start({
    askToWait: async () => {
      asked += 1
      return 'wait'
    },
  })
  closing.request()
  closing.request() // the cross is pressed once more
  await vi.advanceTimersByTimeAsync(3000)
  expect([asked, done]).toEqual([1, ['ask window', 'ask window']])
  await vi.advanceTimersByTimeAsync(30_000)
  expect([asked, closing.mayClose()]).toEqual([3, false])
  done.length = 0
  await closing.answer({ isAllStored: true })
  await vi.advanceTimersByTimeAsync(30_000)
  expect([asked, done]).toEqual([3, ['release', 'close']])
})

test('the question goes away when the window answers meanwhile, and whatever it was answered with it', async () => {
  let taken: AbortSignal | undefined
  let choose: (answer: 'wait' | 'close') => void = () => undefined
  const { closing, done } = start({
    askToWait: (answered) => {
      taken = answered
      return new Promise((resolve) => {
        choose = resolve
      })
    },
  })
  closing.request()
  await vi.advanceTimersByTimeAsync(3000)
  expect(taken?.aborted).toBe(false)
  await closing.answer({ isAllStored: false }) // the user goes back to the dossier
  expect(taken?.aborted).toBe(true)
  choose('close')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([done, closing.mayClose()]).toEqual([['ask window'], false])
})

test('closing now is the user’s choice', async () => {
  const { closing, done } = start({ askToWait: async () => 'close' })
  closing.request()
  await vi.advanceTimersByTimeAsync(3000)
  expect([done, closing.mayClose()]).toEqual([['ask window', 'close'], true])
})

test('edits that the disk refused: a copy, or back, and asked again at the next attempt', async () => {
  const answers = ['save-copy', 'back', 'close'] as const
  let asked = 0
  const { closing, done } = start({ askAboutUnstored: async () => answers[asked++] ?? 'back' })
  for (const _ of answers) {
    closing.request()
    await closing.answer({ isAllStored: false })
  }
  expect(done).toEqual(['ask window', 'save copy', 'ask window', 'ask window', 'release', 'close'])
})

test('a window asked twice, that answers twice, is heard once; unasked, not at all', async () => {
  let questions = 0
  const { closing, done } = start({
    askAboutUnstored: async () => {
      questions += 1
      return 'back'
    },
  })
  await closing.answer({ isAllStored: true })
  expect(done).toEqual([])
  closing.request()
  await vi.advanceTimersByTimeAsync(3000)
  await Promise.all([closing.answer({ isAllStored: false }), closing.answer({ isAllStored: false })])
  expect([questions, closing.mayClose()]).toEqual([1, false])
})

test('a share that is gone does not keep the window open', async () => {
  const { closing, done } = start({ release: () => new Promise(() => undefined) })
  closing.request()
  const answered = closing.answer({ isAllStored: true })
  await vi.advanceTimersByTimeAsync(3000)
  await answered
  expect(done).toEqual(['ask window', 'close'])
})
