import { useTranslation } from 'react-i18next'
import type { ExchangeWords } from '../../../shared/exchange/exchange-words.ts'
import type { LotMatch } from '../../../shared/exchange/match-lots.ts'
import type { LotDecision } from '../../../shared/exchange/receive-file.ts'
import { canKeepBoth } from '../../../shared/merge/apply-decisions.ts'
import type {
  Decision,
  FieldConflict,
  MergeConflict,
  RemovalConflict,
  SideValue,
} from '../../../shared/merge/merge-types.ts'
import { formatDay } from '../../i18n/format.ts'
import { Choice } from '../../ui/choice.tsx'
import { RecordLines } from './record-lines.tsx'
import { WordText } from './word-text.tsx'

/** From this length on, two texts are compared word by word. */
const LONG_TEXT = 60

const isLongText = (value: unknown): value is string => typeof value === 'string' && value.length >= LONG_TEXT

interface ItemProps<Conflict> {
  readonly conflict: Conflict
  readonly words: ExchangeWords
  readonly decision: Decision | undefined
  readonly onDecide: (decision: Decision) => void
}

const Side = ({
  title,
  text,
  by,
}: {
  readonly title: string
  readonly text: string
  readonly by?: string | undefined
}) => (
  <div>
    <dt className="soft small">{title}</dt>
    <dd className="change-values">{text}</dd>
    {by && <dd className="soft small">{by}</dd>}
  </div>
)

/** Two values of one field: what it was, mine and theirs, with who and when; one key to choose. */
const FieldItem = ({ conflict, words, decision, onDecide }: ItemProps<FieldConflict>) => {
  const { t } = useTranslation('exchange')
  const { place, field, before, mine, theirs } = conflict
  const say = (value: unknown) => words.value(place, field, value)
  const who = ({ modifiedBy, modifiedAt }: SideValue) =>
    modifiedBy && modifiedAt
      ? t(($) => $.received.by, { author: modifiedBy, day: formatDay(modifiedAt.slice(0, 10)) })
      : undefined
  const name = words.field(place, field)
  const sentence = before
    ? t(($) => $.received.conflictSentenceBefore, {
        field: name,
        before: words.value(place, field, before.value, true),
        mine: words.value(place, field, mine.value, true),
        theirs: words.value(place, field, theirs.value, true),
      })
    : t(($) => $.received.conflictSentence, {
        field: name,
        mine: words.value(place, field, mine.value, true),
        theirs: words.value(place, field, theirs.value, true),
      })
  return (
    <>
      <p>{sentence}</p>
      <dl className="change-sides">
        <Side title={t(($) => $.received.mine)} text={say(mine.value)} by={who(mine)} />
        <Side title={t(($) => $.received.theirs)} text={say(theirs.value)} by={who(theirs)} />
      </dl>
      {isLongText(mine.value) && isLongText(theirs.value) && (
        <div>
          <p className="soft small">{t(($) => $.received.compared)}</p>
          <WordText before={mine.value} after={theirs.value} />
        </div>
      )}
      <Choice
        label={`${words.place(place)}, ${name}`}
        isLabelHidden
        value={decision}
        options={[
          { value: 'mine', label: t(($) => $.received.keepMine) },
          { value: 'theirs', label: t(($) => $.received.takeTheirs) },
          ...(canKeepBoth(conflict) ? [{ value: 'both' as const, label: t(($) => $.received.keepBoth) }] : []),
        ]}
        onChange={onDecide}
      />
    </>
  )
}

/** A record that one side removed: it is never removed, nor brought back, unasked. */
const RemovalItem = ({ conflict, words, decision, onDecide }: ItemProps<RemovalConflict>) => {
  const { t } = useTranslation('exchange')
  const { place, removedBy, isChanged, record } = conflict
  const isTheirs = removedBy === 'theirs'
  const sentence = isTheirs
    ? t(($) => (isChanged ? $.received.removedByThemChanged : $.received.removedByThem))
    : t(($) => (isChanged ? $.received.removedByMeChanged : $.received.removedByMe))
  return (
    <>
      <p>{sentence}</p>
      <RecordLines lines={words.record(place, record)} />
      <Choice
        label={words.place(place)}
        isLabelHidden
        value={decision}
        options={
          isTheirs
            ? [
                { value: 'mine', label: t(($) => $.received.keepRecord) },
                { value: 'theirs', label: t(($) => $.received.dropRecord) },
              ]
            : [
                { value: 'mine', label: t(($) => $.received.leaveRemoved) },
                { value: 'theirs', label: t(($) => $.received.restoreRecord) },
              ]
        }
        onChange={onDecide}
      />
    </>
  )
}

/** One question of a merge. */
export const ConflictItem = (props: ItemProps<MergeConflict>) => {
  const { conflict, words } = props
  return (
    <li className="stack tight">
      <h3>{words.place(conflict.place)}</h3>
      {conflict.kind === 'field' ? (
        <FieldItem {...props} conflict={conflict} />
      ) : (
        <RemovalItem {...props} conflict={conflict} />
      )}
    </li>
  )
}

/** The same devices, perhaps, counted on each side. */
export const MatchItem = ({
  match,
  words,
  decision,
  onDecide,
}: {
  readonly match: LotMatch
  readonly words: ExchangeWords
  readonly decision: LotDecision | undefined
  readonly onDecide: (decision: LotDecision) => void
}) => {
  const { t } = useTranslation('exchange')
  const place = { kind: 'record', collection: 'equipmentLots', id: match.mine.id } as const
  const say = (count: number | undefined) => words.value(place, 'count', count)
  return (
    <li className="stack tight">
      <h3>{words.place(place)}</h3>
      <p>{t(($) => $.received.matchSentence, { mine: say(match.mine.count), theirs: say(match.theirs.count) })}</p>
      <Choice
        label={words.place(place)}
        isLabelHidden
        value={decision}
        options={[
          { value: 'mine', label: t(($) => $.received.matchMine) },
          { value: 'theirs', label: t(($) => $.received.matchTheirs) },
          { value: 'both', label: t(($) => $.received.matchBoth) },
        ]}
        onChange={onDecide}
      />
    </li>
  )
}
