import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/prepare.json'
import { bodyNameOf } from '../../../shared/exchange/prefill-project.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField } from '../../ui/fields.tsx'
import { ProgressLine } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FollowFrame } from './follow-frame.tsx'
import { RefusedLines, SeriesPreview, useRefusedSentence } from './prepare-list.tsx'
import { PrepareReport } from './prepare-report.tsx'
import { useModel } from './use-model.ts'
import { usePrepare } from './use-prepare.ts'
import { useSeries } from './use-series.ts'

registerTexts('prepare', texts)

/** The list of the body: chosen, read, and what each line gives. */
const ListSection = ({ list }: { readonly list: ReturnType<typeof useSeries> }) => {
  const { t } = useTranslation('prepare')
  const { state, choose, stop, hasFailed, pinnedVersion } = list
  const series = state.kind === 'open' ? state.series : undefined
  return (
    <section className="stack">
      <h2>{t(($) => $.list.heading)}</h2>
      <p className="soft">
        <Glossed text={t(($) => $.list.hint)} />
      </p>
      <div role="status" className="stack tight">
        {hasFailed && <p>{t(($) => $.list.noIndex)}</p>}
        {state.kind === 'reading' && <p>{t(($) => $.list.reading)}</p>}
        {state.kind === 'refused' && <p>{t(($) => $.list.unreadable, { name: state.name })}</p>}
        {series && series.entries.length > 0 && (
          <p>{t(($) => $.list.found, { count: series.entries.length, name: series.name })}</p>
        )}
        {series?.entries.length === 0 && <p>{t(($) => $.list.noCommune, { name: series.name })}</p>}
      </div>
      <div className="row">
        {state.kind === 'reading' ? (
          <Button onPress={stop}>{t(($) => $.list.stop)}</Button>
        ) : (
          <Button
            variant={series ? 'plain' : 'primary'}
            isDisabled={pinnedVersion === undefined}
            onPress={() => void choose()}
          >
            {t(($) => (series ? $.list.change : $.list.choose))}
          </Button>
        )}
      </div>
      {series && series.entries.length > 0 && <SeriesPreview series={series} />}
      {series && <RefusedLines refused={series.refused} />}
    </section>
  )
}

const ModelSection = ({ choice }: { readonly choice: ReturnType<typeof useModel> }) => {
  const { t } = useTranslation('prepare')
  const { t: tFollow } = useTranslation('follow')
  const { model, dossiers, isRefused, pick, openFile } = choice
  return (
    <section className="stack">
      <h2>{t(($) => $.model.heading)}</h2>
      <p className="soft">
        <Glossed text={t(($) => $.model.hint)} />
      </p>
      <div className="follow-add">
        {dossiers.length > 0 && (
          <SelectField
            label={t(($) => $.model.label)}
            value={model?.id}
            emptyLabel={t(($) => $.model.pick)}
            options={dossiers.map(({ id, name, inseeCode: code }) => ({
              value: id,
              label: code === undefined ? name : tFollow(($) => $.add.option, { name, code }),
            }))}
            onSave={pick}
          />
        )}
        <Button onPress={() => void openFile()}>{t(($) => $.model.file)}</Button>
      </div>
      <div role="status" className="stack tight">
        {isRefused && <p>{t(($) => $.model.refused)}</p>}
        {model?.fileName !== undefined && <p>{t(($) => $.model.fromFile, { name: model.fileName })}</p>}
        {model && <p>{t(($) => $.model.author, { body: bodyNameOf(model.project) })}</p>}
        {model?.project.kind === 'example' && <p>{t(($) => $.model.fictional)}</p>}
      </div>
    </section>
  )
}

/** *Préparer*: one prefilled dossier and one message for each commune of a list. */
export const PrepareScreen = () => {
  const { t } = useTranslation('prepare')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const list = useSeries()
  const choice = useModel()
  const { state, run, stop, restart } = usePrepare(useRefusedSentence())
  const [isFollowing, setFollowing] = useState(true)
  const series = list.state.kind === 'open' ? list.state.series : undefined
  const count = series?.entries.length ?? 0
  const { model } = choice
  const isReady = count > 0 && model !== undefined
  const start = async () => {
    if (!series || !model || list.pinnedVersion === undefined) return
    const error = await run(series, model, list.pinnedVersion, isFollowing)
    if (error) notice({ text: errorText(tError, error), isError: true })
  }
  const again = () => {
    list.clear()
    restart()
  }
  return (
    <FollowFrame>
      <PageHeader title={t(($) => $.title)}>
        <p className="soft">
          <Glossed text={t(($) => $.intro)} />
        </p>
      </PageHeader>
      {state.kind === 'waiting' && (
        <>
          <ListSection list={list} />
          <ModelSection choice={choice} />
          <section className="stack">
            <h2>{t(($) => $.go.heading)}</h2>
            {isReady ? (
              <>
                <CheckField label={t(($) => $.go.follow)} isChecked={isFollowing} onSave={setFollowing} />
                <div className="row">
                  <Button variant="primary" onPress={() => void start()}>
                    {t(($) => $.go.action, { count })}
                  </Button>
                </div>
                <p className="soft small">{t(($) => $.go.hint)}</p>
              </>
            ) : (
              <p className="soft">{t(($) => $.go.missing)}</p>
            )}
          </section>
        </>
      )}
      {state.kind === 'running' && (
        <div className="stack tight">
          <p role="status">{t(($) => $.running.progress, { done: state.done, total: state.total })}</p>
          <ProgressLine value={state.done / state.total} />
          <div className="row">
            <Button onPress={stop}>{t(($) => $.running.stop)}</Button>
          </div>
          <p className="soft small">{t(($) => $.running.stopHint)}</p>
        </div>
      )}
      {state.kind === 'done' && <PrepareReport report={state.report} onRestart={again} />}
    </FollowFrame>
  )
}
