import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '../../../shared/domain/plan.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanWords } from './use-plan-words.ts'

interface LinksProps {
  readonly base: string
  readonly action: Action
}

/** The practices an action comes from, each a link; another one can be tied, or one taken off. */
export const ActionPractices = ({ base, action }: LinksProps) => {
  const { t } = useTranslation('plan')
  const edits = usePlanEdits()
  const { all } = usePractices()
  const nameOf = ({ practice, local }: FullPractice) =>
    local ? practice.title : [practice.id, practice.title].join(' · ')
  const named = new Map(all.map((entry): [string, string] => [entry.practice.id, nameOf(entry)]))
  const tied = action.practice ?? []
  const save = (list: readonly string[]) =>
    edits.patch(action.id, { practice: list.length > 0 ? [...list] : undefined })
  return (
    <section className="stack tight" aria-labelledby="action-practices">
      <h3 id="action-practices">{t(($) => $.action.practices)}</h3>
      {tied.length === 0 && <p className="small soft">{t(($) => $.action.noPractice)}</p>}
      <ul className="plain plan-links">
        {tied.map((id) => (
          <li key={id}>
            <Link href={`${base}/pratiques/${id}`}>{named.get(id) ?? id}</Link>
            <Button
              variant="quiet"
              aria-label={t(($) => $.action.removePractice, { id })}
              onPress={() => void save(tied.filter((one) => one !== id))}
            >
              {t(($) => $.action.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        key={tied.length}
        label={t(($) => $.action.addPractice)}
        value={undefined}
        emptyLabel={t(($) => $.action.choose)}
        options={[...named].flatMap(([value, label]) => (tied.includes(value) ? [] : { value, label }))}
        onSave={(id) => id !== undefined && save([...tied, id])}
      />
    </section>
  )
}

const WaitsForWords = ({ onAdd }: { readonly onAdd: (words: string) => void }) => {
  const { t } = useTranslation('plan')
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onAdd(text.trim())
    setText('')
  }
  return (
    <form onSubmit={add}>
      <Field
        label={t(($) => $.action.addWords)}
        hint={t(($) => $.action.addWordsHint)}
        control={({ id, describedBy }) => (
          <div className="plan-add-words">
            <input
              id={id}
              className="box"
              value={text}
              maxLength={300}
              autoComplete="off"
              aria-describedby={describedBy}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit">{t(($) => $.action.addWordsButton)}</Button>
          </div>
        )}
      />
    </form>
  )
}

/** What an action waits for: other actions of the plan, or anything said in words. */
export const ActionDependencies = ({ base, action }: LinksProps) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePlanEdits()
  const awaited = action.dependsOn ?? []
  const save = (list: readonly string[]) =>
    edits.patch(action.id, { dependsOn: list.length > 0 ? [...list] : undefined })
  const others = project.actions.filter(({ id }) => id !== action.id && !awaited.includes(id))
  return (
    <section className="stack tight" aria-labelledby="action-depends">
      <h3 id="action-depends">{t(($) => $.action.depends)}</h3>
      {awaited.length === 0 && <p className="small soft">{t(($) => $.action.noDepends)}</p>}
      <ul className="plain plan-links">
        {awaited.map((one) => {
          const other = project.actions.find(({ id }) => id === one)
          const title = other ? words.title(other) : one
          return (
            <li key={one}>
              {other ? <Link href={`${base}/plan/${other.id}`}>{title}</Link> : <span>{title}</span>}
              <Button
                variant="quiet"
                aria-label={t(($) => $.action.removeDepends, { title })}
                onPress={() => void save(awaited.filter((entry) => entry !== one))}
              >
                {t(($) => $.action.remove)}
              </Button>
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <SelectField
          key={awaited.length}
          label={t(($) => $.action.addDepends)}
          value={undefined}
          emptyLabel={t(($) => $.action.choose)}
          options={others.map((other) => ({ value: other.id, label: words.title(other) }))}
          onSave={(id) => id !== undefined && save([...awaited, id])}
        />
      )}
      <WaitsForWords onAdd={(text) => void save([...awaited.filter((one) => one !== text), text])} />
    </section>
  )
}
