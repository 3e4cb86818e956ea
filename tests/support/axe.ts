import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { AXE_OPTIONS, describeViolations } from './axe-options.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * Accessibility faults (WCAG 2.0 to 2.2, A and AA) of what a window shows; empty when there is none.
 * Works in spite of the page's security policy: the script comes in through the debugger, not through the page.
 */
export async function listAxeViolations(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(await readFile(axeFile, 'utf8'))
  const results = await page.evaluate(async (options) => {
    // Half-way through a change of colour, a contrast is neither the one before nor the one after.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    return (window as unknown as WithAxe).axe.run(document, options)
  }, AXE_OPTIONS)
  return describeViolations(results)
}

/** axe-core adds itself to the window. */
interface WithAxe {
  readonly axe: { readonly run: (context: Document, options: RunOptions) => Promise<AxeResults> }
}
