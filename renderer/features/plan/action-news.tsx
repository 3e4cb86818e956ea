import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, Field } from '../../ui/fields.tsx'
import { Tag } from '../../ui/layout.tsx'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanWords } from './use-plan-words.ts'

/** A sentence about an action today; nothing is kept before the button. */
const NewsForm = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const [sentence, setSentence] = useState('')
  const [isBlocked, setBlocked] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (sentence.trim() === '') {
      setMissing(true)
      input.current?.focus()
      return
    }
    if (!(await edits.note(action, sentence.trim(), isBlocked))) return
    setSentence('')
    setBlocked(false)
    setMissing(false)
  }
  const error = isMissing && sentence.trim() === '' ? t(($) => $.action.news.missing) : undefined
  return (
    <form className="stack" onSubmit={(event) => void add(event)}>
      <Field
        label={t(($) => $.action.news.label)}
        hint={t(($) => $.action.news.hint)}
        error={error}
        control={({ id, describedBy }) => (
          <textarea
            ref={input}
            id={id}
            className="box"
            rows={2}
            value={sentence}
            maxLength={2000}
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
            onChange={(event) => setSentence(event.target.value)}
          />
        )}
      />
      <div className="row spread">
        <CheckField label={t(($) => $.action.news.blocked)} isChecked={isBlocked} onSave={setBlocked} />
        <Button type="submit">{t(($) => $.action.news.add)}</Button>
      </div>
    </form>
  )
}

/** What was said of an action, latest first, and what still blocks it. */
export const ActionNews = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePlanEdits()
  const news = project.progressUpdates
    .filter((update) => update.action === action.id)
    .toSorted((one, other) => other.date.localeCompare(one.date) || other.modifiedAt.localeCompare(one.modifiedAt))
  const blockers = project.blockers.filter((one) => one.action === action.id && one.solvedOn === undefined)
  return (
    <section className="stack" aria-labelledby="action-news">
      <h2 id="action-news">{t(($) => $.action.news.title)}</h2>
      {blockers.map(({ id, description, request, askedTo, due }) => (
        <div key={id} className="note stack tight">
          <h3>{t(($) => $.action.blockers)}</h3>
          <p className="small">
            {[
              description,
              request ?? '',
              askedTo ? t(($) => $.action.asked, { who: words.person(askedTo) ?? askedTo }) : '',
              due ? t(($) => $.action.due, { day: formatDay(due) }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <Button
            variant="quiet"
            aria-label={t(($) => $.action.solvedLabel, { description })}
            onPress={() => void edits.solve(id)}
          >
            {t(($) => $.action.solved)}
          </Button>
        </div>
      ))}
      <NewsForm action={action} />
      {news.length === 0 ? (
        <p className="small soft">{t(($) => $.action.news.none)}</p>
      ) : (
        <ul className="plain plan-news">
          {news.map(({ id, date, status, sentence, blocked, nextStep, author }) => (
            <li key={id}>
              <span className="small soft block">
                {[
                  formatDay(date),
                  t(($) => $.status[status]),
                  ...(author ? [t(($) => $.action.news.by, { who: words.person(author) ?? author })] : []),
                ].join(' · ')}{' '}
                {blocked && <Tag tone="ask">{t(($) => $.action.news.isBlocked)}</Tag>}
              </span>
              {sentence}
              {nextStep && <span className="block small">{t(($) => $.action.news.next, { step: nextStep })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
