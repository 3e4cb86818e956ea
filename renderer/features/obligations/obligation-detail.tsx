import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatMonth } from '../../../shared/export/document/french-format.ts'
import { loadMistakes } from '../../../shared/obligations/load-obligations.ts'
import type { Obligation, ObligationsFile } from '../../../shared/obligations/obligation-schema.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/layout.tsx'

/** What is folded away explains no term: the first place that can be read does. */
const Part = ({
  title,
  lines,
  isOpen,
}: {
  readonly title: string
  readonly lines: readonly string[]
  readonly isOpen: boolean
}) => (
  <div className="obligation-part">
    <h4>{title}</h4>
    {lines.length === 1 ? (
      <p>{isOpen ? <Glossed text={lines[0] ?? ''} /> : lines[0]}</p>
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{isOpen ? <Glossed text={line} /> : line}</li>
        ))}
      </ul>
    )}
  </div>
)

/** `2023`, `août 2026` or `1er janvier 2023`, after *depuis*. */
const sinceWords = (since: string): string => {
  if (since.length === 4) return since
  return since.length === 7 ? formatMonth(since) : `le\u00a0${formatDate(since)}`
}

/** One rule: its title, and behind it what to do, since when, the proof, the text and how sure we are of it. */
export const ObligationDetail = ({
  obligation,
  summary,
  isOpenAtFirst,
  labels,
}: {
  readonly obligation: Obligation
  /** Why it does not concern this commune, or what is missing to know. */
  readonly summary?: string
  readonly isOpenAtFirst: boolean
  readonly labels: ObligationsFile['verificationLabels']
}) => {
  const { t } = useTranslation('obligations')
  const { title, whatToDo, proof, dates, who, reference, exceptions, note, verification, seenIn, toVerify } = obligation
  const mistakes = loadMistakes().mistakes.filter(({ obligations }) => obligations.includes(obligation.id))
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const since = obligation.since && t(($) => $.since, { date: sinceWords(obligation.since) })
  // Each line says by itself since when it holds and how sure we are; "to check" already stands beside its title.
  const sureness = [since, verification !== 'to_verify' && t(($) => $.sure, { how: labels[verification] })]
    .filter(Boolean)
    .join(' ')
  return (
    <Disclosure
      className="disclosure obligation"
      isExpanded={isOpen}
      onExpandedChange={setOpen}
      title={
        <span className="obligation-title">
          <span>{title}</span>
          {verification === 'to_verify' && <Tag tone="ask">{labels.to_verify}</Tag>}
          <span className="obligation-summary">{summary ?? sureness}</span>
        </span>
      }
    >
      <div className="obligation-body">
        <Part isOpen={isOpen} title={t(($) => $.parts.whatToDo)} lines={whatToDo} />
        {proof && <Part isOpen={isOpen} title={t(($) => $.parts.proof)} lines={[proof]} />}
        <Part isOpen={isOpen} title={t(($) => $.parts.since)} lines={dates} />
        <Part isOpen={isOpen} title={t(($) => $.parts.who)} lines={[who]} />
        {exceptions && <Part isOpen={isOpen} title={t(($) => $.parts.exceptions)} lines={[exceptions]} />}
        {mistakes.map(({ id, wrong, right }) => (
          <Part
            isOpen={isOpen}
            key={id}
            title={t(($) => $.mistake.title)}
            lines={[t(($) => $.mistake.text, { wrong, right })]}
          />
        ))}
        {note && <Part isOpen={isOpen} title={t(($) => $.parts.note)} lines={[note]} />}
        <Part isOpen={isOpen} title={t(($) => $.parts.reference)} lines={[reference]} />
        <Part
          isOpen={isOpen}
          title={t(($) => $.parts.sure)}
          lines={[seenIn ? `${labels[verification]} (${seenIn})` : labels[verification]]}
        />
        {toVerify && <Part isOpen={isOpen} title={t(($) => $.parts.toVerify)} lines={toVerify} />}
      </div>
    </Disclosure>
  )
}
