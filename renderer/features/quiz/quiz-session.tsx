import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { countPeople, noteQuizSession, type QuizTurnout } from '../../../shared/quiz/note-session.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'

const publics = [
  ['staff', 'staffCount'],
  ['elected', 'electedCount'],
  ['school', 'schoolCount'],
  ['residents', 'residentsCount'],
] as const

/** How many took part, written down as an awareness session; a mistake is taken back from the notice. */
export const QuizSession = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('quiz')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const [date, setDate] = useState(storyDay(project, new Date()))
  const [turnout, setTurnout] = useState<QuizTurnout>({})
  const [isMissing, setMissing] = useState(false)
  const count = countPeople(turnout)
  const note = async () => {
    await flushPendingEdits()
    setMissing(count === 0)
    if (count === 0) return
    const result = await edit((current, context) =>
      noteQuizSession(
        current,
        t(($) => $.session.name),
        date,
        turnout,
        context,
      ),
    )
    if (!result.ok) return
    setTurnout({})
    notice({
      text: t(($) => $.session.noted, { count }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <section className="stack" aria-labelledby="quiz-session">
      <h2 id="quiz-session">{t(($) => $.session.title)}</h2>
      <p className="small">{t(($) => $.session.hint)}</p>
      <div className="fields aligned quiz-counts">
        <DateField label={t(($) => $.session.date)} value={date} onSave={(day) => day && setDate(day)} />
        {publics.map(([label, field]) => (
          <NumberField
            key={field}
            label={t(($) => $.session[label])}
            isWhole
            max={100_000}
            value={turnout[field]}
            parse={parseNumber}
            format={formatNumber}
            invalidText={t(($) => $.session.invalid)}
            onSave={(value) => setTurnout((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
      {isMissing && count === 0 && (
        <p role="alert" className="field-error">
          {t(($) => $.session.missing)}
        </p>
      )}
      <div className="row">
        <Button onPress={() => void note()}>{t(($) => $.session.note)}</Button>
        <Link href={`${base}/etapes/s2/donnees/sensibilisation`}>{t(($) => $.session.see)}</Link>
      </div>
    </section>
  )
}
