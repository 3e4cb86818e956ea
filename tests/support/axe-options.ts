import type { AxeResults, RunOptions } from 'axe-core'

/** The rules our declaration of accessibility rests on: WCAG 2.0, 2.1 and 2.2, levels A and AA. */
export const AXE_OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
} satisfies RunOptions

/** One line per faulty element: rule, place, what is wrong. */
export function describeViolations({ violations }: Pick<AxeResults, 'violations'>): readonly string[] {
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`))
}
