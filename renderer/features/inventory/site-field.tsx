import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capitalise } from '../../i18n/capitalise.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'

const NEW_SITE = '\u0000new'

/** The name of a place that is not in the list yet. Enter adds it, without sending the form around it. */
export const NewSiteField = ({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (site: string) => void
  readonly onCancel: () => void
}) => {
  const { t } = useTranslation('inventory')
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const add = () => {
    const name = text.trim().replace(/\s+/g, ' ')
    if (name !== '') return onAdd(name)
    setEmpty(true)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') add()
    else onCancel()
  }
  return (
    <div className="new-site stack tight">
      <Field
        label={t(($) => $.field.newSiteLabel)}
        {...(isEmpty && { error: t(($) => $.field.newSiteEmpty) })}
        control={({ id, describedBy }) => (
          <input
            ref={input}
            id={id}
            className="box"
            value={text}
            maxLength={80}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the user just asked to write this name
            autoFocus
            aria-describedby={describedBy}
            aria-invalid={isEmpty || undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      />
      <div className="row">
        <Button onPress={add}>{t(($) => $.field.newSiteAdd)}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {t(($) => $.field.newSiteCancel)}
        </Button>
      </div>
    </div>
  )
}

/** Where a lot is: one of the places of the commune, or a new one. */
export const SiteField = ({
  site,
  sites,
  onSave,
}: {
  readonly site: string
  readonly sites: readonly string[]
  readonly onSave: (site: string, isNew: boolean) => void
}) => {
  const { t } = useTranslation('inventory')
  const [isAdding, setAdding] = useState(false)
  if (isAdding)
    return (
      <NewSiteField
        onCancel={() => setAdding(false)}
        onAdd={(name) => {
          setAdding(false)
          onSave(name, true)
        }}
      />
    )
  return (
    <SelectField
      label={t(($) => $.field.site)}
      value={site}
      options={[
        ...sites.map((name) => ({ value: name, label: capitalise(name) })),
        { value: NEW_SITE, label: t(($) => $.field.newSite) },
      ]}
      onSave={(chosen) => {
        if (chosen === NEW_SITE) setAdding(true)
        else if (chosen !== undefined) onSave(chosen, false)
      }}
    />
  )
}
