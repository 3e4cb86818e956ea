import { fillCountRuns } from '../document/fill-template.ts'
import { joinFrench } from '../document/french-format.ts'
import { plain } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import { shareItems } from '../report/brief-law-section.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { strategySentence } from './strategy-sentence.ts'

/** What the law asks, in four lines: the strategy, the rules that bind by their short names, and the two shares. */
export const lawBlocks = (scope: DeliverableScope): readonly Block[] => {
  const { content, facts } = scope
  const { binding } = facts().obligations
  const names = content.shortNames.filter(({ id }) => binding.some((one) => one.id === id)).map(({ name }) => name)
  return [
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        plain(strategySentence(scope)),
        fillCountRuns(content.family.d7.lawBinding, binding.length, { names: joinFrench(names) }),
        ...shareItems(scope.report()),
      ],
    },
  ]
}
