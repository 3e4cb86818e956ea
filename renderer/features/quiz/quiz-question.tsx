import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuizQuestion } from '../../../shared/quiz/load-quiz.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Button } from '../../ui/button.tsx'
import { StateMark } from '../../ui/layout.tsx'

/** One question: choose, see the answer and why, go on. Enter does what the button says. */
export const Question = ({
  question,
  number,
  total,
  chosen,
  onAnswer,
  onNext,
  onBack,
}: {
  readonly question: QuizQuestion
  readonly number: number
  readonly total: number
  /** Place of the option chosen; absent until the answer is shown. */
  readonly chosen: number | undefined
  readonly onAnswer: (option: number) => void
  readonly onNext: () => void
  readonly onBack: (() => void) | undefined
}) => {
  const { t } = useTranslation('quiz')
  const name = useId()
  const [picked, setPicked] = useState<number | undefined>(chosen)
  const [isMissing, setMissing] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const isAnswered = chosen !== undefined
  const right = question.options[question.answer] ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isAnswered) return onNext()
    if (picked === undefined) return setMissing(true)
    onAnswer(picked)
  }
  return (
    <form className="sheet pad stack mid quiz-question" onSubmit={submit}>
      <div>
        <p className="soft small">{t(($) => $.position, { number, total })}</p>
        <h2 ref={title} tabIndex={-1} className="quiz-title">
          {question.question}
        </h2>
      </div>
      <fieldset className="quiz-options">
        <legend className="visually-hidden">{t(($) => $.options)}</legend>
        {question.options.map((option, index) => {
          const isRight = isAnswered && index === question.answer
          return (
            <label key={option} className={isRight ? 'quiz-option is-right' : 'quiz-option'}>
              <input
                type="radio"
                name={name}
                checked={picked === index}
                disabled={isAnswered && picked !== index}
                onChange={() => !isAnswered && setPicked(index)}
              />
              <span>{option}</span>
              {isRight && <StateMark state="done" />}
            </label>
          )
        })}
      </fieldset>
      <div role="status" className="stack tight">
        {isAnswered && (
          <>
            <p className="quiz-verdict">
              {chosen === question.answer ? t(($) => $.right) : t(($) => $.other, { answer: right })}
            </p>
            <p>
              <Glossed text={question.explanation} />
            </p>
            <p className="soft small">{t(($) => $.source, { source: question.source, year: question.year })}</p>
          </>
        )}
      </div>
      {isMissing && picked === undefined && (
        <p role="alert" className="field-error">
          {t(($) => $.choose)}
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="primary">
          {isAnswered ? t(($) => (number === total ? $.toEnd : $.next)) : t(($) => $.answer)}
        </Button>
        {onBack && (
          <Button variant="quiet" onPress={onBack}>
            {t(($) => $.back)}
          </Button>
        )}
      </div>
    </form>
  )
}
