import { describe, expect, it } from 'vitest'
import { addTotals, countResults } from '../../scripts/lib/test-totals.mjs'

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

describe('the totals of the test command', () => {
  it('counts what passed and what failed', () => {
    expect(countResults({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
    expect(countResults(report, 0)).toEqual({ passed: 5, failed: 0 })
  })

  it('counts a skipped or announced test as failed', () => {
    expect(countResults({ ...report, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({ passed: 5, failed: 2 })
  })

  it('counts a file that could not be loaded as failed', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countResults(broken, 1)).toEqual({ passed: 5, failed: 1 })
  })

  it('never calls a failed run a success, whatever the report says', () => {
    expect(countResults(report, 1)).toEqual({ passed: 5, failed: 1 })
    expect(countResults(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('adds up the projects', () => {
    expect(
      addTotals([
        { passed: 5, failed: 1 },
        { passed: 2, failed: 0 },
      ]),
    ).toEqual({ passed: 7, failed: 1 })
  })
})
