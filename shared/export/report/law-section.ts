import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatShare, joinFrench } from '../document/french-format.ts'
import { heading, paragraph, row } from '../document/runs.ts'
import { tieReferences } from '../document/typeset-french.ts'
import type { Block, TableBlock } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'
import type { YearlyShare } from './reuse-shares.ts'

const bindingTable = ({ facts, texts, content }: ReportScope): readonly TableBlock[] => {
  const { law } = texts
  const { binding } = facts.obligations
  if (binding.length === 0) return []
  return [
    {
      kind: 'table',
      caption: law.caption,
      columns: [{ width: 28 }, { width: 40 }, { width: 32 }],
      header: [row([law.rule, law.toDo, law.reference])],
      rows: binding.map((one) =>
        row([
          one.title,
          one.whatToDo.join(' '),
          fillText(law.verification, {
            reference: tieReferences(one.reference),
            label: content.obligations.verificationLabels[one.verification],
          }),
        ]),
      ),
      hasRowHeaders: true,
    },
  ]
}

const followUpTable = ({ facts, texts }: ReportScope): readonly TableBlock[] => {
  const { law } = texts
  const years = [...new Set([...facts.purchases, ...facts.disposals].map(({ year }) => year))].sort((a, b) => a - b)
  if (years.length === 0) return []
  const share = (list: readonly YearlyShare[], year: number): readonly string[] => {
    const found = list.find((one) => one.year === year)
    return [
      found?.share === undefined ? law.notComputable : formatShare(found.share),
      found?.rate === undefined ? '' : formatShare(found.rate),
    ]
  }
  return [
    {
      kind: 'table',
      caption: law.followUpCaption,
      columns: [
        { width: 14 },
        { width: 26, align: 'right' },
        { width: 17, align: 'right' },
        { width: 26, align: 'right' },
        { width: 17, align: 'right' },
      ],
      header: [row([law.year, law.purchases, law.purchasesRate, law.disposals, law.disposalsRate])],
      rows: years
        .slice(-5)
        .map((year) => row([String(year), ...share(facts.purchases, year), ...share(facts.disposals, year)])),
      hasRowHeaders: true,
      note: fillRuns(law.followUpNote),
    },
  ]
}

const notConcernedBlocks = ({ facts, texts }: ReportScope): readonly Block[] => {
  const byReason = new Map<string, string[]>()
  for (const { obligation, reason } of facts.obligations.notConcerned) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), obligation.title])
  }
  if (byReason.size === 0) return []
  return [
    heading(3, texts.law.notConcernedHeading),
    {
      kind: 'list',
      marker: 'bullet',
      items: [...byReason].map(([reason, titles]) =>
        fillRuns(texts.law.notConcerned, { titles: titles.join(texts.law.titleSeparator), reason }),
      ),
    },
  ]
}

const toConfirmBlocks = ({ facts, texts }: ReportScope): readonly Block[] => {
  const { toConfirm } = facts.obligations
  if (toConfirm.length === 0) return []
  return [
    heading(3, texts.law.toConfirmHeading),
    {
      kind: 'list',
      marker: 'bullet',
      items: toConfirm.map(({ obligation, missing }) =>
        fillRuns(texts.law.toConfirm, {
          title: obligation.title,
          missing: joinFrench(missing.map((fact) => texts.law.missing[fact])),
        }),
      ),
    },
  ]
}

/** Each rule that binds, with what to do and how sure we are; then what does not bind, said as plainly. */
export const lawSection = (scope: ReportScope): readonly Block[] => [
  heading(2, scope.texts.law.heading),
  { ...paragraph(scope.content.obligations.disclaimer), keepWithNext: true },
  ...bindingTable(scope),
  ...followUpTable(scope),
  ...notConcernedBlocks(scope),
  ...toConfirmBlocks(scope),
]
