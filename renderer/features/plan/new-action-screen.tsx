import './plan.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/plan.json'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/fields.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { IdeaList } from './idea-list.tsx'
import { usePlanEdits } from './use-plan-edits.ts'

registerTexts('plan', texts)

/** A new action: in the commune's own words, or from an idea. */
export const NewActionScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') {
      setMissing(true)
      input.current?.focus()
      return
    }
    const id = await edits.add({ title: title.trim() })
    if (id !== undefined) go(`${base}/plan/${id}`)
  }
  return (
    <div className="stack wide plan">
      <PageHeader above={<Link href={`${base}/plan`}>{t(($) => $.action.back)}</Link>} title={t(($) => $.new.title)}>
        <p>
          <Glossed text={t(($) => $.new.lead)} />
        </p>
      </PageHeader>
      <form className="sheet pad stack" onSubmit={(event) => void create(event)} noValidate>
        <Field
          label={t(($) => $.new.label)}
          hint={t(($) => $.new.hint)}
          error={isMissing && title.trim() === '' ? t(($) => $.new.missing) : undefined}
          control={({ id, describedBy }) => (
            <input
              ref={input}
              id={id}
              className="box"
              value={title}
              maxLength={200}
              autoComplete="off"
              aria-describedby={describedBy}
              aria-invalid={isMissing && title.trim() === '' ? true : undefined}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        />
        <div className="row">
          <Button type="submit" variant="primary">
            {t(($) => $.new.create)}
          </Button>
        </div>
      </form>
      <IdeaList base={base} />
    </div>
  )
}
