import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/consolidation.json'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { useFollows } from '../../db/use-follows.ts'
import type { ConsolidationResult } from '../../desktop/consolidation-worker.ts'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { ProgressLine } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CompareTable, GroupTable } from './consolidation-tables.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { JointReviewButton } from './joint-review-button.tsx'
import { MOST_FILES, type Saving, useConsolidation } from './use-consolidation.ts'

registerTexts('consolidation', texts)

const lists = ['purchase', 'collection'] as const
const savings = ['xlsx', 'csv', 'parquet'] as const

const Result = ({
  result,
  without,
  saving,
  onSave,
  onSetAside,
}: {
  readonly result: ConsolidationResult
  readonly without: readonly string[]
  readonly saving: Saving | undefined
  readonly onSave: (kind: Saving) => void
  readonly onSetAside: (without: readonly string[]) => void
}) => {
  const { t } = useTranslation('consolidation')
  const { communes, leftOut, totals } = result
  const count = communes.filter(({ owner, isExample }) => !isExample && !without.includes(owner)).length
  return (
    <>
      <div role="status" className="stack tight">
        <p>{t(($) => $.counted, { count })}</p>
        {communes.some(({ isExample }) => isExample) && <p className="soft">{t(($) => $.examples)}</p>}
        {saving && <p>{t(($) => $.save.making)}</p>}
      </div>
      <div className="row">
        {savings.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'xlsx' ? 'primary' : 'plain'}
            isDisabled={saving !== undefined}
            onPress={() => onSave(kind)}
          >
            {t(($) => $.save[kind])}
          </Button>
        ))}
        <JointReviewButton result={result} count={count} />
      </div>
      <p className="soft small">
        {t(($) => $.save.hint)} {t(($) => $.review.hint)}
      </p>
      {leftOut.length > 0 && (
        <section className="stack tight">
          <h2>{t(($) => $.leftOut, { count: leftOut.length })}</h2>
          <ul className="plain follow-alerts follow-names">
            {leftOut.map(({ file, reason, kept = '' }) => (
              <li key={`${file}|${kept}`}>
                {t(($) => $.leftOutLine, { file, reason: t(($) => $.reasons[reason], { kept }) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight">
        <h2>{t(($) => $.compare.title)}</h2>
        <p className="soft">{t(($) => $.compare.intro)}</p>
        <CompareTable totals={totals} />
      </section>
      {lists.map((list) => (
        <section key={list} className="stack tight">
          <h2>{t(($) => $[list].title)}</h2>
          <p className="soft">{t(($) => $[list].intro)}</p>
          <GroupTable list={list} lines={result[list]} />
        </section>
      ))}
      <Disclosure title={t(($) => $.communes.title)}>
        <p className="soft small">{t(($) => $.communes.hint)}</p>
        <ul className="plain follow-names">
          {communes.map(({ owner, name, isExample }) => (
            <li key={owner}>
              <CheckField
                label={isExample ? t(($) => $.communes.example, { name }) : name}
                isChecked={!without.includes(owner)}
                onSave={(isIn) => onSetAside(isIn ? without.filter((id) => id !== owner) : [...without, owner])}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

/** *Consolidation*: what the dossiers of several communes say together, on the screen and as files. */
export const ConsolidationScreen = () => {
  const { t } = useTranslation('consolidation')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const follows = useFollows()
  const { state, saving, readFollowed, readFiles, setAside, save, stop } = useConsolidation()
  if (!follows) return null
  const saveAs = async (kind: Saving) => {
    const name = t(($) => $.save.name, { day: isoDayOf(new Date()) })
    const saved = await save(kind, name).catch(() => null) // the worker had no memory left
    if (saved === undefined || (saved?.ok && !saved.value)) return
    if (saved?.ok && saved.value) notice({ text: t(($) => $.save.done, { name: saved.value?.name || `${name}.zip` }) })
    else notice({ text: saved?.ok === false ? errorText(tError, saved.error) : t(($) => $.save.failed), isError: true })
  }
  const ids = follows.map(({ projectId }) => projectId)
  return (
    <FollowFrame>
      <PageHeader title={t(($) => $.title)}>
        <p className="soft">{t(($) => $.intro)}</p>
      </PageHeader>
      {state.kind === 'reading' ? (
        <div className="stack tight">
          <p role="status">{t(($) => $.reading, { done: state.done, total: state.total })}</p>
          <ProgressLine value={state.done / state.total} />
          <div className="row">
            <Button onPress={stop}>{t(($) => $.stop)}</Button>
          </div>
        </div>
      ) : (
        <section className="stack tight">
          <h2>{t(($) => $.from)}</h2>
          {ids.length === 0 && <p className="soft">{t(($) => $.noFollowed)}</p>}
          <div className="row">
            {ids.length > 0 && (
              <Button variant={state.kind === 'done' ? 'plain' : 'primary'} onPress={() => void readFollowed(ids)}>
                {t(($) => $.followed, { count: ids.length })}
              </Button>
            )}
            <ChooseFiles
              isFolder
              variant={ids.length === 0 && state.kind !== 'done' ? 'primary' : 'plain'}
              onFiles={(files) => void readFiles(files)}
            >
              {t(($) => $.folder)}
            </ChooseFiles>
          </div>
          <div role="status">
            {state.kind === 'none' && <p>{t(($) => $.none)}</p>}
            {state.kind === 'failed' && <p>{t(($) => $.failed)}</p>}
            {state.kind === 'too-many' && <p>{t(($) => $.tooMany, { total: state.total, most: MOST_FILES })}</p>}
          </div>
        </section>
      )}
      {state.kind === 'done' && (
        <Result
          result={state.result}
          without={state.without}
          saving={saving}
          onSave={(kind) => void saveAs(kind)}
          onSetAside={(without) => void setAside(without)}
        />
      )}
    </FollowFrame>
  )
}
