import type { FullPractice } from '../referential/load-plain-practices.ts'
import type { PracticeSet } from '../referential/practices-for.ts'
import type { Content } from './load-content.ts'

const practiceOf = ({ practice }: FullPractice) => practice

/** Content that speaks of the practices of one dossier instead of the bundled ones. */
export const withPractices = <Some extends Pick<Content, 'practices' | 'localPractices' | 'themes' | 'referential'>>(
  content: Some,
  { header, themes, guide, local, version }: PracticeSet,
): Some =>
  version !== 'imported' && local.length === 0
    ? content
    : {
        ...content,
        referential: header,
        themes,
        practices: guide.map(practiceOf),
        localPractices: local.map(practiceOf),
      }
