import './paper.css'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/paper.json'
import type { ChecklistState, PracticeState } from '../../../shared/domain/answers.ts'
import { draftAnswer, noteAnswer, statesFor } from '../../../shared/paper/answer-question.ts'
import type { QuestionSheet, SheetQuestion } from '../../../shared/paper/question-sheets.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useSheets } from './use-sheets.ts'

registerTexts('paper', texts)

type State = ChecklistState | PracticeState

const useStateLabel = ({ kind }: SheetQuestion) => {
  const { t } = useTranslation('paper')
  const labels: Readonly<Record<string, string>> =
    kind === 'task'
      ? t(($) => $.itemStates, { returnObjects: true })
      : t(($) => $.practiceStates, { returnObjects: true })
  return (state: State): string => labels[state] ?? state
}

const AnswerRow = ({
  question,
  live,
  onNoted,
}: {
  readonly question: SheetQuestion
  /** The same question as the dossier has it now; gone once it is answered. */
  readonly live: SheetQuestion | undefined
  readonly onNoted: () => void
}) => {
  const { t } = useTranslation('paper')
  const { t: tCommon } = useTranslation()
  const { edit, undo } = useDossier()
  const { textOf, aboutOf } = useSheets()
  const notice = useNotice()
  const labelOf = useStateLabel(question)
  const [state, setState] = useState<State | undefined>(undefined)
  const [needsText, setNeedsText] = useState(false)
  const { number } = question
  const states = statesFor(question)

  const note = async () => {
    await flushPendingEdits()
    let isEmpty = false
    const result = await edit((project, context) => {
      const text = project.questions.find(
        ({ id, about, state: now }) =>
          now === 'waiting' &&
          (live?.questionId ? id === live.questionId : about !== undefined && about === question.about),
      )?.answer
      isEmpty = !text && state === undefined
      return isEmpty
        ? project
        : noteAnswer(project, live ?? question, { text: text ?? '', ...(state && { state }) }, context)
    })
    setNeedsText(isEmpty)
    if (isEmpty || !result.ok) return
    notice({
      text: t(($) => $.questions.noted, { number }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
    onNoted()
  }

  return (
    <li className="answer-row" id={`question-${number}`}>
      <p className="answer-number num">{number}</p>
      <div className="stack tight">
        <p>
          <strong>{textOf(question)}</strong>
          <span className="soft small block">{aboutOf(question)}</span>
        </p>
        {live ? (
          <>
            <TextField
              label={t(($) => $.questions.answerFor, { number })}
              rows={1}
              maxLength={5000}
              value={live.draft ?? ''}
              {...(needsText && { error: t(($) => $.questions.needText) })}
              onSave={(text) => edit((project, context) => draftAnswer(project, live, text, context))}
            />
            <div className="row answer-end">
              {states.length > 0 && (
                <SelectField
                  label={t(($) => $.questions.stateFor)}
                  emptyLabel={t(($) => $.questions.stateUnchanged)}
                  value={state}
                  options={states.map((value) => ({ value, label: labelOf(value) }))}
                  onSave={setState}
                />
              )}
              <Button aria-label={t(($) => $.questions.noteLabel, { number })} onPress={note}>
                {t(($) => $.questions.noteIt)}
              </Button>
            </div>
          </>
        ) : (
          <p className="soft">{t(($) => $.questions.isNoted)}</p>
        )}
      </div>
    </li>
  )
}

const same = (one: SheetQuestion, other: SheetQuestion): boolean =>
  one.questionId !== undefined && other.questionId !== undefined
    ? one.questionId === other.questionId
    : one.about !== undefined && one.about === other.about

const Answers = ({
  base,
  sheet,
  live,
}: {
  readonly base: string
  readonly sheet: QuestionSheet
  readonly live: QuestionSheet | undefined
}) => {
  const { t } = useTranslation('paper')
  const { entryTitleOf } = useSheets()
  const list = useRef<HTMLOListElement>(null)
  const goOn = (number: number) => {
    const rows = sheet.questions.filter((question) => question.number !== number)
    const next = rows.find((question) => question.number > number) ?? rows[0]
    list.current?.querySelector<HTMLElement>(`#question-${next?.number ?? number} textarea`)?.focus()
  }
  return (
    <div className="stack mid">
      <PageHeader
        title={entryTitleOf(sheet)}
        above={<Link href={`${base}/questions`}>{t(($) => $.questions.back)}</Link>}
      >
        <p>{t(($) => $.questions.entryIntro)}</p>
      </PageHeader>
      <ol ref={list} className="plain answers">
        {sheet.questions.map((question) => (
          <AnswerRow
            key={question.number}
            question={question}
            live={live?.questions.find((entry) => same(entry, question))}
            onNoted={() => goOn(question.number)}
          />
        ))}
      </ol>
    </div>
  )
}

/** The answers of one sheet, typed back in the order of the paper; each goes where its question came from. */
export const AnswersScreen = ({ base, sheetKey }: { readonly base: string; readonly sheetKey: string }) => {
  const { t } = useTranslation('paper')
  const { sheets } = useSheets()
  const live = sheets.find(({ key }) => key === sheetKey)
  // As it was printed: numbers stay while answers are noted one after the other.
  const [sheet] = useState(live)
  if (sheet) return <Answers base={base} sheet={sheet} live={live} />
  return (
    <>
      <PageHeader title={t(($) => $.questions.title)} />
      <EmptyState
        title={t(($) => $.questions.gone)}
        action={<LinkButton href={`${base}/questions`}>{t(($) => $.questions.back)}</LinkButton>}
      />
    </>
  )
}
