import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * The part of vitest's JSON report that is counted.
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[]
 * }} VitestReport
 */

/**
 * Counts a report. A skipped or announced test is a failed one: nothing is left out silently. So are a file that
 * could not be loaded, and a run that failed for a reason no test carries (an error outside the tests, no report).
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function countResults(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  const unloadedFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloadedFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/**
 * @param {string} file
 * @returns {VitestReport | undefined}
 */
export function readReport(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // cut short: counted as a failure by countResults
  }
}

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export const addTotals = (all) =>
  all.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })
