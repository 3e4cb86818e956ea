import { useTranslation } from 'react-i18next'
import type { ExchangeWords } from '../../../shared/exchange/exchange-words.ts'
import type { DecidedLine } from '../../../shared/exchange/merge-record.ts'
import type { AppliedChange } from '../../../shared/merge/merge-types.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TakenList } from './taken-list.tsx'
import { useKeptSentence } from './use-kept-sentence.ts'

export interface RecordOfMerge {
  readonly file: string
  readonly day: string
  readonly decided: readonly DecidedLine[]
  readonly applied: readonly AppliedChange[]
  readonly words: ExchangeWords
}

/** What was decided and taken over, to print and keep. */
export const MergeRecord = ({ record, base }: { readonly record: RecordOfMerge; readonly base: string }) => {
  const { t } = useTranslation('exchange')
  const { desktop } = useDesktop()
  const sayKept = useKeptSentence()
  return (
    <>
      <PageHeader
        title={t(($) => $.record.title)}
        actions={
          <>
            <Button onPress={() => void desktop.print()}>{t(($) => $.record.print)}</Button>
            <LinkButton variant="primary" href={base}>
              {t(($) => $.record.back)}
            </LinkButton>
          </>
        }
      >
        <p>{t(($) => $.record.intro, { file: record.file, day: record.day })}</p>
      </PageHeader>
      <section className="stack" aria-labelledby="record-decided">
        <h2 id="record-decided">{t(($) => $.record.decided)}</h2>
        {record.decided.length === 0 ? (
          <p>{t(($) => $.record.nothing)}</p>
        ) : (
          <ul className="plain change-list">
            {record.decided.map(({ place, field, kept, left }) => (
              <li key={`${place} ${field ?? ''} ${kept}`}>
                <b>{[place, field].filter(Boolean).join(', ')}</b>
                <div className="change-values">{sayKept({ kept, left })}</div>
              </li>
            ))}
          </ul>
        )}
        <p className="soft small">{t(($) => $.record.inJournal)}</p>
      </section>
      <TakenList applied={record.applied} words={record.words} isWhole />
    </>
  )
}
