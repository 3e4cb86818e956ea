import { useTranslation } from 'react-i18next'
import type { MoveDecision, MoveQuestion } from '../../../shared/referential/import/move-to-referential.ts'
import type { PackQuestion } from '../../../shared/referential/import/pack-schema.ts'
import { OptionList } from '../../ui/option-list.tsx'

export type SameIdQuestion = Extract<PackQuestion, { readonly kind: 'same-id' }>

/** Several sheets with one number: which one is meant. */
export const WhichSheet = ({
  question: { id, titles },
  value,
  onAnswer,
}: {
  readonly question: SameIdQuestion
  readonly value: string | undefined
  readonly onAnswer: (id: string, position: string) => void
}) => {
  const { t } = useTranslation('import-fiches')
  return (
    <OptionList
      label={t(($) => $.screen.whichTitle, { id })}
      value={value}
      options={titles.map(({ title, file }, position) => ({ value: String(position), title, detail: file }))}
      onChange={(position) => onAnswer(id, position)}
    />
  )
}

/** An answered practice whose title or number changed: what becomes of the answer. */
export const WhatOfAnswer = ({
  question: { id, title, titleAfter, nowAt, choices },
  value,
  onDecide,
}: {
  readonly question: MoveQuestion
  readonly value: MoveDecision | undefined
  readonly onDecide: (id: string, decision: MoveDecision) => void
}) => {
  const { t } = useTranslation('import-fiches')
  const words = (decision: MoveDecision): { readonly title: string; readonly detail: string } => {
    if (decision === 'follows')
      return { title: t(($) => $.screen.follows), detail: t(($) => $.screen.followsDetail, { id: nowAt ?? id }) }
    if (decision === 'different')
      return { title: t(($) => $.screen.different), detail: t(($) => $.screen.differentDetail) }
    return titleAfter === undefined
      ? { title: t(($) => $.screen.stays, { id }), detail: t(($) => $.screen.staysDetail) }
      : { title: t(($) => $.screen.same), detail: t(($) => $.screen.sameDetail, { title: titleAfter }) }
  }
  return (
    <OptionList
      label={t(($) => $.screen.decideMove, { id, title })}
      value={value}
      options={choices.map((decision) => ({ value: decision, ...words(decision) }))}
      onChange={(decision) => onDecide(id, decision)}
    />
  )
}
