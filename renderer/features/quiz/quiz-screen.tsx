import './quiz.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/quiz.json'
import { loadQuiz } from '../../../shared/quiz/load-quiz.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Question } from './quiz-question.tsx'
import { QuizSession } from './quiz-session.tsx'

registerTexts('quiz', texts)

type Answers = Readonly<Record<string, number>>

const End = ({ answers, onAgain }: { readonly answers: Answers; readonly onAgain: () => void }) => {
  const { t } = useTranslation('quiz')
  const questions = loadQuiz()
  const total = questions.length
  const count = questions.filter(({ id, answer }) => answers[id] === answer).length
  const said = () => {
    if (count === 0) return t(($) => $.end.none)
    return count === total ? t(($) => $.end.all) : t(($) => $.end.known, { count, total })
  }
  return (
    <section className="sheet pad stack" aria-labelledby="quiz-end">
      <h2 id="quiz-end">{t(($) => $.end.title)}</h2>
      <p role="status">{said()}</p>
      <div className="row">
        <Button onPress={onAgain}>{t(($) => $.end.again)}</Button>
      </div>
    </section>
  )
}

/** The quiz of step 5, one question at a time; nothing of the answers is kept, and nobody is judged. */
export const QuizScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('quiz')
  const questions = loadQuiz()
  // 0: not begun; one more than the number of questions: over.
  const [place, setPlace] = useState(0)
  const [answers, setAnswers] = useState<Answers>({})
  const question = questions[place - 1]
  return (
    <div className="stack wide quiz">
      <PageHeader above={<Link href={`${base}/etapes/s5`}>{t(($) => $.step)}</Link>} title={t(($) => $.title)}>
        <p>
          <Glossed text={t(($) => $.lead)} />
        </p>
        <p className="soft small">{t(($) => $.private)}</p>
      </PageHeader>
      {place === 0 && (
        <div className="row">
          <Button variant="primary" onPress={() => setPlace(1)}>
            {t(($) => $.start)}
          </Button>
        </div>
      )}
      {question && (
        <Question
          key={question.id}
          question={question}
          number={place}
          total={questions.length}
          chosen={answers[question.id]}
          onAnswer={(option) => setAnswers((before) => ({ ...before, [question.id]: option }))}
          onNext={() => setPlace(place + 1)}
          onBack={place > 1 ? () => setPlace(place - 1) : undefined}
        />
      )}
      {place > questions.length && (
        <End
          answers={answers}
          onAgain={() => {
            setAnswers({})
            setPlace(1)
          }}
        />
      )}
      {!question && (
        <>
          <section className="stack tight" aria-labelledby="quiz-paper">
            <h2 id="quiz-paper">{t(($) => $.paper)}</h2>
            <div className="row">
              <LinkButton href={`${base}/documents/d5.quiz`}>{t(($) => $.questionsSheet)}</LinkButton>
              <LinkButton href={`${base}/documents/d5.quiz_answers`}>{t(($) => $.answersSheet)}</LinkButton>
            </div>
          </section>
          <QuizSession base={base} />
        </>
      )}
    </div>
  )
}
