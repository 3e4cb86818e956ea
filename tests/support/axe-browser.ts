import axe from 'axe-core'
import { AXE_OPTIONS, describeViolations } from './axe-options.ts'

/** Accessibility faults (WCAG 2.0 to 2.2, A and AA) of a rendered component, in the tests that run inside Chromium. */
export async function listAxeViolations(element: Element = document.body): Promise<readonly string[]> {
  // Half-way through a change of colour, a contrast is neither the one before nor the one after.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  return describeViolations(await axe.run(element, AXE_OPTIONS))
}
