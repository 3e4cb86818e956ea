import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRecord } from '../../../shared/domain/edit.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { collectionNames, type Project } from '../../../shared/domain/project.ts'
import { exchangeWordsFor, isBookkeeping } from '../../../shared/exchange/exchange-words.ts'
import { bodyNameOf } from '../../../shared/exchange/prefill-project.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { errorText } from '../../i18n/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** What a remark can be about: what the commune wrote, not what others noted about it. */
const remarkable = collectionNames.filter((name) => !['notes', 'questions', 'journal', 'contentPacks'].includes(name))

type Entry = Readonly<Record<string, unknown>> & { readonly id: string }

/** A remark about one value of the commune, chosen by list, entry and field: it leaves with the advice and changes no answer. */
export const AdviceComposer = () => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const [list, setList] = useState<(typeof remarkable)[number] | undefined>()
  const [id, setId] = useState<string | undefined>()
  const [field, setField] = useState<string | undefined>()
  const [text, setText] = useState('')
  const { all } = usePractices()
  const words = useMemo(() => exchangeWordsFor(all, project), [all, project])
  const entries = list ? (project[list] as readonly Entry[]) : [] // each list holds records
  const entry = entries.find((one) => one.id === id)
  const place = list && entry && ({ kind: 'record', collection: list, id: entry.id } as const)
  const add = async () => {
    if (!place || text.trim() === '') return
    const said = field === undefined ? text.trim() : `${words.field(place, field)}\u00a0: ${text.trim()}`
    const result = await edit((current: Project, context) => {
      const author = bodyNameOf(current)
      const remark = { about: place.id, date: isoDayOf(context.now), author, text: said }
      return addRecord(current, 'notes', remark, { ...context, author }).project
    })
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    setText('')
    notice({ text: t(($) => $.compose.added), action: { label: tCommon(($) => $.undo), run: () => void undo() } })
  }
  return (
    <section className="stack tight" aria-labelledby="advice-composer">
      <h3 id="advice-composer">{t(($) => $.compose.title)}</h3>
      <p className="soft small">{t(($) => $.compose.intro)}</p>
      <div className="fields">
        <SelectField
          label={t(($) => $.compose.list)}
          value={list}
          options={remarkable
            .filter((name) => project[name].length > 0)
            .map((name) => ({ value: name, label: words.list(name) }))}
          onSave={(name) => {
            setList(name)
            setId(undefined)
            setField(undefined)
          }}
        />
        {list && (
          <SelectField
            label={t(($) => $.compose.entry)}
            value={id}
            options={entries.map((one) => ({
              value: one.id,
              label: words.place({ kind: 'record', collection: list, id: one.id }),
            }))}
            onSave={(chosen) => {
              setId(chosen)
              setField(undefined)
            }}
          />
        )}
        {place && entry && (
          <SelectField
            label={t(($) => $.compose.field)}
            value={field}
            emptyLabel={t(($) => $.compose.whole)}
            options={Object.keys(entry)
              .filter((name) => !isBookkeeping(name))
              .map((name) => ({
                value: name,
                label: `${words.field(place, name)}\u00a0: ${words.value(place, name, entry[name], true)}`,
              }))}
            onSave={setField}
          />
        )}
      </div>
      {place && (
        <>
          <Field
            label={t(($) => $.compose.text)}
            control={({ id: inputId }) => (
              <textarea
                id={inputId}
                className="box"
                rows={3}
                maxLength={4000}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          />
          <div className="row">
            <Button isDisabled={text.trim() === ''} onPress={() => void add()}>
              {t(($) => $.compose.add)}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
