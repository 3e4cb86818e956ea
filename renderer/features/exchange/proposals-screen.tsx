import './exchange.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/exchange.json'
import { exchangeWordsFor } from '../../../shared/exchange/exchange-words.ts'
import {
  answerProposed,
  confirmProposed,
  listProposed,
  type ProposedRecord,
} from '../../../shared/exchange/proposed-values.ts'
import { originsOf } from '../../../shared/exchange/support-changes.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay, parseNumber } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/fields.tsx'
import { EmptyState, Tag } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

registerTexts('exchange', texts)

const keyOf = ({ place }: ProposedRecord): string =>
  place.kind === 'single' ? place.name : `${place.collection}/${place.id}`

/** What the schema needs to stay a record: these are corrected, never emptied. */
const neededFields: ReadonlySet<string> = new Set([
  'name',
  'kind',
  'site',
  'inUse',
  'title',
  'status',
  'version',
  'year',
  'category',
  'sites',
])

/** Everything somebody else proposed, sheet by sheet: confirm, correct or empty, by keyboard. */
export const ProposalsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo } = useDossier()
  const { all } = usePractices()
  const notice = useNotice()
  const [corrected, setCorrected] = useState<{ readonly key: string; readonly text: string } | null>(null)
  // One sheet at a time: a prepared dossier brings hundreds of values.
  const [open, setOpen] = useState<string | null>(null)
  const records = listProposed(project)
  const words = exchangeWordsFor(all, project)
  const origins = originsOf(project)

  const act = async (change: Parameters<typeof edit>[0], said: string) => {
    setCorrected(null)
    const result = await edit(change)
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    notice({ text: said, action: { label: tCommon(($) => $.undo), run: () => void undo() } })
  }
  const confirmEverything = () =>
    act(
      (current, context) =>
        listProposed(current).reduce(
          (changed, { place }) => confirmProposed(changed, place, undefined, context),
          current,
        ),
      t(($) => $.proposals.confirmed),
    )

  if (records.length === 0)
    return (
      <div className="stack wide exchange">
        <PageHeader title={t(($) => $.proposals.title)} />
        <EmptyState
          title={t(($) => $.proposals.none)}
          action={<LinkButton href={base}>{t(($) => $.record.back)}</LinkButton>}
        >
          <p>{t(($) => $.proposals.noneBody)}</p>
        </EmptyState>
      </div>
    )
  return (
    <div className="stack wide exchange">
      <PageHeader
        title={t(($) => $.proposals.title)}
        actions={<Button onPress={() => void confirmEverything()}>{t(($) => $.proposals.confirmEverything)}</Button>}
      >
        <p>
          <Glossed text={t(($) => $.proposals.intro)} />
        </p>
        {origins.length > 1 && <p>{t(($) => $.proposals.origins, { names: origins.join(', ') })}</p>}
        <p role="status" className="soft">
          {t(($) => $.proposals.left, { count: records.length })}
        </p>
      </PageHeader>
      <ol className="plain change-list">
        {records.map((record) => {
          const { place, prefilled, values } = record
          const day = formatDay(prefilled.on)
          return (
            <li key={keyOf(record)} className="stack">
              <div className="spread">
                <div className="stack tight">
                  <h2>{words.place(place)}</h2>
                  <p>
                    <Tag tone="proposed">
                      {prefilled.source
                        ? t(($) => $.proposals.bySource, { by: prefilled.by, day, source: prefilled.source })
                        : t(($) => $.proposals.by, { by: prefilled.by, day })}
                    </Tag>
                  </p>
                </div>
                <Button
                  onPress={() =>
                    void act(
                      (current, context) => confirmProposed(current, place, undefined, context),
                      t(($) => $.proposals.confirmed),
                    )
                  }
                >
                  {t(($) => $.proposals.confirmAll)}
                </Button>
              </div>
              <Disclosure
                title={t(($) => $.proposals.fields, { count: values.length })}
                isExpanded={open === keyOf(record)}
                onExpandedChange={(isOpen) => setOpen(isOpen ? keyOf(record) : null)}
              >
                {open === keyOf(record) && (
                  <ul className="plain proposed-fields">
                    {values.map(({ field, value }) => {
                      const name = words.field(place, field)
                      const key = `${keyOf(record)}/${field}`
                      const canType =
                        typeof value === 'number' ||
                        (typeof value === 'string' && words.value(place, field, value) === value)
                      const save = () => {
                        const text = corrected?.text.trim() ?? ''
                        const typed = typeof value === 'number' ? parseNumber(text) : text || undefined
                        if (typed === null || (typed === undefined && neededFields.has(field))) return
                        void act(
                          (current, context) => answerProposed(current, place, field, typed, context),
                          t(($) => $.proposals.confirmed),
                        )
                      }
                      return (
                        <li key={field}>
                          {corrected?.key === key ? (
                            <form
                              className="row"
                              onSubmit={(event) => {
                                event.preventDefault()
                                save()
                              }}
                            >
                              <Field
                                label={name}
                                control={({ id }) => (
                                  <input
                                    id={id}
                                    className="box"
                                    // biome-ignore lint/a11y/noAutofocus: the user has just asked to type here
                                    autoFocus
                                    value={corrected.text}
                                    onChange={({ target }) => setCorrected({ key, text: target.value })}
                                  />
                                )}
                              />
                              <Button type="submit">{t(($) => $.proposals.save)}</Button>
                              <Button variant="quiet" onPress={() => setCorrected(null)}>
                                {tCommon(($) => $.cancel)}
                              </Button>
                            </form>
                          ) : (
                            <div className="spread">
                              <span className="change-values">
                                <span className="soft">{`${name}\u00a0: `}</span>
                                {words.value(place, field, value)}
                              </span>
                              <span className="row">
                                <Button
                                  variant="quiet"
                                  aria-label={t(($) => $.proposals.confirmField, { field: name })}
                                  onPress={() =>
                                    void act(
                                      (current, context) => confirmProposed(current, place, field, context),
                                      t(($) => $.proposals.confirmed),
                                    )
                                  }
                                >
                                  {t(($) => $.proposals.confirm)}
                                </Button>
                                {canType && (
                                  <Button
                                    variant="quiet"
                                    aria-label={t(($) => $.proposals.correctField, { field: name })}
                                    onPress={() => setCorrected({ key, text: String(value) })}
                                  >
                                    {t(($) => $.proposals.correct)}
                                  </Button>
                                )}
                                {!neededFields.has(field) && (
                                  <Button
                                    variant="quiet"
                                    aria-label={t(($) => $.proposals.emptyField, { field: name })}
                                    onPress={() =>
                                      void act(
                                        (current, context) => answerProposed(current, place, field, undefined, context),
                                        t(($) => $.proposals.emptied),
                                      )
                                    }
                                  >
                                    {t(($) => $.proposals.empty)}
                                  </Button>
                                )}
                              </span>
                            </div>
                          )}
                        </li>
                      )
                    })}
                  </ul>
                )}
              </Disclosure>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
