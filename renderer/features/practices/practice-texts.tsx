import { useTranslation } from 'react-i18next'
import type { PlainPractice } from '../../../shared/referential/plain-practice-schema.ts'
import { practiceWhy } from '../../../shared/referential/practice-intro.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { useEasyReading } from '../../i18n/easy-reading.ts'
import { formatDay } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Note, Tag } from '../../ui/layout.tsx'

/** A date known to the day, the month or the year. */
const formatRoughDate = (date: string): string => (date.length === 10 ? formatDay(date) : date)

/** One thing to do, within the hour. */
export const MondayMorning = ({ plain: { mondayMorning } }: { readonly plain: PlainPractice }) => {
  const { t } = useTranslation('practices')
  return (
    <section className="monday stack tight">
      <div className="row">
        <h2>{t(($) => $.practice.monday)}</h2>
        <span className="soft small">{t(($) => $.practice.minutes, { count: mondayMorning.minutes })}</span>
      </div>
      <p>
        <Glossed text={mondayMorning.action} />
      </p>
    </section>
  )
}

const Changes = ({ changes }: { readonly changes: PlainPractice['changedSince2023'] }) => {
  const { t } = useTranslation('practices')
  return (
    <section className="stack tight">
      <h2>{t(($) => $.practice.changed)}</h2>
      <ul className="plain">
        {changes.map(({ date, text, source, verified }) => (
          <li key={text} className="practice-change">
            <p>
              <strong className="num">{formatRoughDate(date)}</strong> {text}{' '}
              {!verified && <Tag tone="ask">{t(($) => $.practice.unverified)}</Tag>}
            </p>
            <p className="soft small">{t(($) => $.practice.changedSource, { source })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why it matters, an example, a frequent mistake, what changed since the guide was written: our own words. */
export const PracticeTexts = ({ plain }: { readonly plain: PlainPractice }) => {
  const { t } = useTranslation('practices')
  const { isEasy } = useEasyReading()
  const { example, frequentMistake, changedSince2023, sources, selectionReason, bringBackWhen } = plain
  return (
    <div className="stack mid">
      <section className="stack tight">
        <h2>{t(($) => $.practice.why)}</h2>
        {practiceWhy(plain, isEasy).map((sentence) => (
          <p key={sentence}>
            <Glossed text={sentence} />
          </p>
        ))}
      </section>
      {selectionReason && (
        <section className="stack tight">
          <h2>{t(($) => $.practice.whyNotEssential)}</h2>
          <p>{selectionReason}</p>
          {bringBackWhen && (
            <>
              <p>{t(($) => $.practice.bringBack)}</p>
              <ul>
                {bringBackWhen.map((reason) => (
                  <li key={reason}>{t(($) => $.practice.bringBackReasons[reason])}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {example && (
        <section className="stack tight">
          <h2>{t(($) => $.practice.example)}</h2>
          <p>
            <Glossed text={example} />
          </p>
        </section>
      )}
      {frequentMistake && (
        <Note>
          <h2 className="note-heading">{t(($) => $.practice.mistake)}</h2>
          <p>
            <Glossed text={frequentMistake} />
          </p>
        </Note>
      )}
      {changedSince2023.length > 0 && <Changes changes={changedSince2023} />}
      {sources.length > 0 && (
        <Disclosure level={2} title={t(($) => $.practice.sources)}>
          <ul className="small">
            {sources.map(({ text, year }) => (
              <li key={text}>{t(($) => $.practice.sourceYear, { text, year })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
