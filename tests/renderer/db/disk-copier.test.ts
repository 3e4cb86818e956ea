import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDiskCopier, createDiskCopier, flushDiskCopies } from '../../../renderer/db/disk-copier.ts'
import { failure, type Result, success } from '../../../shared/errors/app-error.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const create = (copy: () => Promise<Result<string>> = async () => success('fait')) => {
  const copied = vi.fn(copy)
  const onOutcome = vi.fn()
  const isBehind = vi.fn(async () => false)
  const copier = createDiskCopier<string>({ copy: copied, isBehind, onStart: () => undefined, onOutcome })
  return { copier, copied, onOutcome, isBehind }
}

describe('the copy on the disk', () => {
  test('comes a moment after an edit, once for several in a row', async () => {
    const { copier, copied } = create()
    copier.touch()
    await vi.advanceTimersByTimeAsync(500)
    copier.touch()
    await vi.advanceTimersByTimeAsync(1100)
    expect(copied).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(copied).toHaveBeenCalledOnce()
  })

  test('never waits more than five seconds, however long one types', async () => {
    const { copier, copied } = create()
    for (let elapsed = 0; elapsed < 5000; elapsed += 250) {
      copier.touch()
      await vi.advanceTimersByTimeAsync(250)
    }
    expect(copied).toHaveBeenCalled()
  })

  test('is made again for what came while it was being written, one at a time', async () => {
    let running = 0
    let most = 0
    const { copier, copied } = create(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 2000))
      running -= 1
      return success('fait')
    })
    copier.touch()
    await vi.advanceTimersByTimeAsync(2000)
    copier.touch()
    await vi.advanceTimersByTimeAsync(6000)
    expect(copied).toHaveBeenCalledTimes(2)
    expect(most).toBe(1)
  })

  test('is tried again by itself after a refusal, until it succeeds', async () => {
    const answers: Result<string>[] = [failure('file-missing'), failure('file-missing'), success('fait')]
    const { copier, copied, onOutcome } = create(async () => answers.shift() ?? success('fait'))
    copier.touch()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(copied).toHaveBeenCalledTimes(3)
    expect(onOutcome).toHaveBeenLastCalledWith(success('fait'))
  })

  test('is made before the window closes, also when the last edit is only in the database yet', async () => {
    const { copier, copied, isBehind } = create()
    const withdraw = addDiskCopier(copier)
    await flushDiskCopies(1000)
    expect(copied).not.toHaveBeenCalled()
    isBehind.mockResolvedValue(true)
    await flushDiskCopies(1000)
    expect(copied).toHaveBeenCalledOnce()
    withdraw()
  })

  test('does not keep the window open when the disk hangs', async () => {
    const { copier } = create(() => new Promise(() => undefined))
    const withdraw = addDiskCopier(copier)
    copier.touch()
    const closed = flushDiskCopies(2000)
    await vi.advanceTimersByTimeAsync(2000)
    await closed
    withdraw()
  })
})
