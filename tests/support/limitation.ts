import { appendFileSync, mkdirSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/paths.mjs'

/** Says that something could not be tried on this computer: `npm test` repeats it at its end, beside the totals. */
export const reportLimitation = (what: string, why: string): void => {
  const line = `${what} : non essayé ici, ${why}`
  console.warn(line)
  mkdirSync(inRoot('test-results'), { recursive: true })
  appendFileSync(inRoot('test-results/limitations.txt'), `${line}\n`)
}
