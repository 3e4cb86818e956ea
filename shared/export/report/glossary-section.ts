import { linesOf } from '../document/collect-text.ts'
import { fillText } from '../document/fill-template.ts'
import { heading, row, toPlainText } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'

/** The acronyms that the report uses, spelt out, in alphabetical order; nothing when it uses none. */
export const glossarySection = (scope: ReportScope, blocks: readonly Block[]): readonly Block[] => {
  const { glossary } = scope.texts
  const text = blocks.flatMap(linesOf).map(toPlainText).join('\n')
  const uses = (acronym: string): boolean => new RegExp(`(?<![\\p{L}\\d])${acronym}(?![\\p{L}\\d])`, 'u').test(text)
  const entries = scope.content.glossary.flatMap(({ acronym, expansion, definition }) => {
    if (acronym === undefined || !uses(acronym)) return []
    const full = expansion === undefined ? undefined : capitalise(expansion)
    const isSaid = full === undefined || definition.startsWith(full)
    return [{ acronym, meaning: isSaid ? definition : fillText(glossary.entry, { expansion: full, definition }) }]
  })
  const unit = uses(glossary.co2eTerm) ? [{ acronym: glossary.co2eTerm, meaning: glossary.co2e }] : []
  const rows = [...entries, ...unit].sort((one, other) => one.acronym.localeCompare(other.acronym, 'fr-FR'))
  if (rows.length === 0) return []
  return [
    heading(2, glossary.heading),
    {
      kind: 'table',
      caption: glossary.caption,
      columns: [{ width: 14 }, { width: 86 }],
      header: [row([glossary.acronym, glossary.meaning])],
      rows: rows.map(({ acronym, meaning }) => row([acronym, meaning])),
      hasRowHeaders: true,
    },
  ]
}

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
