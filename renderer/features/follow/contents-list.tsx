import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { type ContentFields, EntryFields } from './contents-fields.tsx'

/** One list of the contents: each entry opens under its own title; one more, one less. */
export const ContentsList = <Entry extends { readonly title: string } | { readonly name: string }>({
  kind,
  entries,
  empty,
  fields,
  onChange,
}: {
  readonly kind: 'contacts' | 'offers' | 'actions' | 'practices'
  readonly entries: readonly Entry[]
  /** A new entry, under a title to be changed. */
  readonly empty: (title: string) => Entry
  readonly fields: ContentFields<Entry>
  readonly onChange: (change: (entries: readonly Entry[]) => readonly Entry[]) => Promise<unknown>
}) => {
  const { t } = useTranslation('contents')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  const titleOf = (entry: Entry): string => ('title' in entry ? entry.title : entry.name)
  const [open, setOpen] = useState<number | null>(null)
  const remove = async (at: number, entry: Entry) => {
    setOpen(null)
    await onChange((now) => now.toSpliced(at, 1))
    notice({
      text: t(($) => $.own.deleted, { title: titleOf(entry) }),
      action: { label: tCommon(($) => $.undo), run: () => void onChange((now) => now.toSpliced(at, 0, entry)) },
    })
  }
  // What was just added is open, ready to be typed.
  const add = async () => {
    await onChange((now) => [...now, empty(t(($) => $.own.new[kind]))])
    setOpen(entries.length)
  }
  return (
    <section className="stack tight" aria-labelledby={`contents-${kind}`}>
      <h2 id={`contents-${kind}`}>{t(($) => $[kind])}</h2>
      <p className="soft small">{t(($) => $.own.help[kind])}</p>
      {entries.map((entry, at) => (
        <Disclosure
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no other name than its place, its title changes while it is typed
          key={at}
          title={titleOf(entry)}
          isExpanded={open === at}
          onExpandedChange={(isOpen) => setOpen(isOpen ? at : null)}
        >
          <div className="stack">
            <div className="fields">
              <EntryFields
                entry={entry}
                fields={fields}
                onSave={(patch) =>
                  onChange((now) => now.map((other, place) => (place === at ? { ...other, ...patch } : other)))
                }
              />
            </div>
            <div className="row">
              <Button
                variant="quiet"
                aria-label={t(($) => $.own.deleteLabel, { title: titleOf(entry) })}
                onPress={() => void remove(at, entry)}
              >
                {t(($) => $.own.delete)}
              </Button>
            </div>
          </div>
        </Disclosure>
      ))}
      <div className="row">
        <Button onPress={() => void add()}>{t(($) => $.own.add[kind])}</Button>
      </div>
    </section>
  )
}
