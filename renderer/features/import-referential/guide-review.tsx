import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  answersToGuide,
  type MoveDecision,
  type MoveReport,
  moveToReferential,
} from '../../../shared/referential/import/move-to-referential.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { prepareMove } from '../../../shared/referential/import/prepare-move.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { PackCounts } from './body-review.tsx'
import { Changes } from './pack-lists.tsx'
import { type SameIdQuestion, WhatOfAnswer, WhichSheet } from './pack-questions.tsx'
import { useTakeIn } from './use-take-in.ts'

type Decisions = Readonly<Record<string, MoveDecision>>

/** How many answers stay, go to another number, are set aside, or have no practice any more. */
type Fate = Readonly<Record<'kept' | 'followed' | 'setAside' | 'noLonger', number>>
const fateOf = ({ kept, followed, setAside, noLonger }: MoveReport): Fate => ({
  kept: kept.length,
  followed: followed.length,
  setAside: setAside.length,
  noLonger: noLonger.length,
})

/** Another version of the guide: what it changes for this dossier, what must be decided, and the move itself. */
export const GuideReview = ({
  base,
  name,
  pack,
  chosen,
  onAnswer,
}: {
  readonly base: string
  readonly name: string
  readonly pack: ReferentialPack | undefined
  readonly chosen: Readonly<Record<string, string>>
  readonly onAnswer: (id: string, position: string) => void
}) => {
  const { t } = useTranslation('import-fiches')
  const { project, referential } = useDossier()
  const { isWorking, takeIn } = useTakeIn(base)
  const [decisions, setDecisions] = useState<Decisions>({})
  const move = useMemo(() => prepareMove(project, referential, pack), [project, referential, pack])
  const { comparison, questions, pin, isSame } = move
  const sameIds = (pack?.questions ?? []).filter((question): question is SameIdQuestion => question.kind === 'same-id')
  // Worked out before anything is stored, so that what is still open is said.
  const trial = moveToReferential(project, comparison, pin, decisions, {
    now: new Date(),
    newId: () => crypto.randomUUID(),
    author: '',
  })
  const isDecided = trial.ok && sameIds.every(({ id }) => chosen[id] !== undefined)
  const count = answersToGuide(project).length
  const fate = trial.ok ? fateOf(trial.report) : undefined
  const say = ({ kept, followed, setAside, noLonger }: Fate): readonly string[] => [
    ...(kept > 0 ? [t(($) => $.screen.answersKept, { count: kept })] : []),
    ...(followed > 0 ? [t(($) => $.screen.answersFollowed, { count: followed })] : []),
    ...(setAside > 0 ? [t(($) => $.screen.answersSetAside, { count: setAside })] : []),
    ...(noLonger > 0 ? [t(($) => $.screen.answersNoLonger, { count: noLonger })] : []),
  ]
  const sayAnswers = (): string => {
    if (count === 0) return t(($) => $.screen.noAnswer)
    return fate ? say(fate).join(' ') : t(($) => $.screen.answersWaiting, { count })
  }
  const confirm = () =>
    takeIn(
      (current, context) => {
        const moved = moveToReferential(current, comparison, pin, decisions, context)
        return moved.ok ? moved.project : current
      },
      pack,
      [t(($) => $.screen.done), ...(fate ? say(fate) : [])].join(' '),
    )
  return (
    <div className="stack mid">
      {pack ? <PackCounts name={name} pack={pack} /> : <p role="status">{name}</p>}
      {(sameIds.length > 0 || questions.length > 0) && (
        <section className="stack" aria-labelledby="sheets-to-decide">
          <h2 id="sheets-to-decide">{t(($) => $.screen.decide)}</h2>
          {sameIds.map((question) => (
            <WhichSheet key={question.id} question={question} value={chosen[question.id]} onAnswer={onAnswer} />
          ))}
          {questions.map((question) => (
            <WhatOfAnswer
              key={question.id}
              question={question}
              value={decisions[question.id]}
              onDecide={(id, decision) => setDecisions((current) => ({ ...current, [id]: decision }))}
            />
          ))}
          {!trial.ok && trial.clashes.length > 0 && (
            <p role="alert" className="field-error">
              {t(($) => $.screen.clash, { ids: trial.clashes.join(', ') })}
            </p>
          )}
        </section>
      )}
      <section className="stack tight" aria-labelledby="sheets-changes">
        <h2 id="sheets-changes">{t(($) => $.screen.changes)}</h2>
        {isSame ? (
          <p>{t(($) => $.screen.isSame)}</p>
        ) : (
          <>
            <p>{sayAnswers()}</p>
            <Changes comparison={comparison} />
          </>
        )}
      </section>
      {!isSame && (
        <div className="row">
          <Button variant="primary" isDisabled={!isDecided || isWorking} onPress={() => void confirm()}>
            {isWorking ? t(($) => $.screen.working) : t(($) => $.screen.confirm)}
          </Button>
        </div>
      )}
    </div>
  )
}
