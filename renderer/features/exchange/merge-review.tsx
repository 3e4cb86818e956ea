import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { ExchangeWords } from '../../../shared/exchange/exchange-words.ts'
import { type DecidedLine, decidedLines, lotLine } from '../../../shared/exchange/merge-record.ts'
import {
  applyLotDecisions,
  type LotDecision,
  type Reception,
  type ReceptionInput,
  receiveFile,
} from '../../../shared/exchange/receive-file.ts'
import { modeChangeOf, noteInJournal } from '../../../shared/exchange/support-changes.ts'
import { applyDecisions } from '../../../shared/merge/apply-decisions.ts'
import { conflictKey, type Decision } from '../../../shared/merge/merge-types.ts'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/layout.tsx'
import { ConflictItem, MatchItem } from './decision-items.tsx'
import type { RecordOfMerge } from './merge-record.tsx'
import { TakenList } from './taken-list.tsx'
import { useApply } from './use-apply.ts'
import { useKeptSentence } from './use-kept-sentence.ts'

export interface Reviewed<Kind extends Reception['kind']> {
  readonly input: Omit<ReceptionInput, 'own'>
  readonly reception: Reception & { readonly kind: Kind }
  readonly words: ExchangeWords
}

/** A decision in words, for the journal and the record. */
export const sayDecided = (line: DecidedLine, sayKept: (line: DecidedLine) => string): string =>
  `${[line.place, line.field].filter(Boolean).join(', ')}. ${sayKept(line)}`

const profilePlace = { kind: 'single', name: 'profile' } as const

/** The questions of a merge, then what comes in without a question. */
export const MergeReview = ({
  review: { input, reception, words },
  incoming,
  onDone,
}: {
  readonly review: Reviewed<'merge'>
  readonly incoming: IncomingFile
  readonly onDone: (record: RecordOfMerge) => void
}) => {
  const { t } = useTranslation('exchange')
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [lots, setLots] = useState<ReadonlyMap<string, LotDecision>>(new Map())
  const { apply, isWorking } = useApply(incoming)
  const sayKept = useKeptSentence()
  const { conflicts, applied } = reception.result
  const { matches } = reception
  const decideAll = (decision: 'mine' | 'theirs') => {
    setDecisions(new Map(conflicts.map((conflict) => [conflictKey(conflict), decision])))
    setLots(new Map(matches.map(({ mine }) => [mine.id, decision])))
  }
  const confirm = async () => {
    const decided = [
      ...decidedLines(conflicts, decisions, conflictKey, words),
      ...matches.map((match) => lotLine(match, lots.get(match.mine.id), words)),
    ]
    const isDone = await apply({
      // Merged again with the dossier as it stands now: what was typed meanwhile is not lost.
      change: (current, context) => {
        const now = receiveFile({ ...input, own: current })
        if (now.kind !== 'merge') return current
        const merged = applyLotDecisions(applyDecisions(now.result, decisions, context), now.matches, lots)
        const mode = modeChangeOf(current, merged)
        if (!mode) return merged
        const sayMode = (value: string | undefined) => words.value(profilePlace, 'mutualisingMode', value)
        const said = { before: sayMode(mode.before), after: sayMode(mode.after) }
        return noteInJournal(
          merged,
          t(($) => $.record.modeChanged, said),
          context,
        )
      },
      lines: decided.map((line) => sayDecided(line, sayKept)),
      said: t(($) => $.received.confirmed),
    })
    if (isDone) onDone({ file: incoming.name, day: formatDay(isoDayOf(new Date())), decided, applied, words })
  }
  const isModeChanging = [...conflicts, ...applied].some(
    (change) => 'field' in change && change.field === 'mutualisingMode',
  )
  const questions = conflicts.length + matches.length
  return (
    <>
      {questions > 0 && (
        <section className="stack" aria-labelledby="merge-questions">
          <div className="spread">
            <h2 id="merge-questions">{t(($) => $.received.decide, { count: questions })}</h2>
            <div className="row">
              <Button variant="quiet" onPress={() => decideAll('mine')}>
                {t(($) => $.received.allMine)}
              </Button>
              <Button variant="quiet" onPress={() => decideAll('theirs')}>
                {t(($) => $.received.allTheirs)}
              </Button>
            </div>
          </div>
          <p className="soft">{t(($) => $.received.decideIntro)}</p>
          <ol className="plain change-list">
            {conflicts.map((conflict) => {
              const key = conflictKey(conflict)
              return (
                <ConflictItem
                  key={key}
                  conflict={conflict}
                  words={words}
                  decision={decisions.get(key)}
                  onDecide={(decision) => setDecisions((now) => new Map(now).set(key, decision))}
                />
              )
            })}
            {matches.map((match) => (
              <MatchItem
                key={match.mine.id}
                match={match}
                words={words}
                decision={lots.get(match.mine.id)}
                onDecide={(decision) => setLots((now) => new Map(now).set(match.mine.id, decision))}
              />
            ))}
          </ol>
        </section>
      )}
      {isModeChanging && (
        <Note>
          <p>{t(($) => $.received.modeChange)}</p>
          <Link href={`/d/${encodeURIComponent(incoming.file.envelope.project.id)}/etapes/s1/s1.c4`}>
            {t(($) => $.received.modeLink)}
          </Link>
        </Note>
      )}
      <TakenList applied={applied} words={words} />
      <div className="stack tight">
        <div className="row">
          <Button variant="primary" isDisabled={isWorking} onPress={() => void confirm()}>
            {t(($) => (isWorking ? $.received.working : $.received.confirm))}
          </Button>
        </div>
        <p className="soft small">{t(($) => $.received.safe)}</p>
      </div>
    </>
  )
}
