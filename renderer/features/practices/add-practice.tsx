import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addLocalPractice } from '../../../shared/referential/local-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/fields.tsx'

/** A practice that the guide does not have: its title here, the rest on its own screen. */
export const AddPractice = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('practices')
  const { edit } = useDossier()
  const [, navigate] = useLocation()
  const [title, setTitle] = useState('')
  const add = async () => {
    let id = ''
    const result = await edit((current, context) => {
      const added = addLocalPractice(current, title.trim(), context)
      id = added.id
      return added.project
    })
    if (result.ok) navigate(`${base}/pratiques/${id}`)
  }
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void add()
      }}
    >
      <h2>{t(($) => $.local.addTitle)}</h2>
      <p className="small">{t(($) => $.local.addHint)}</p>
      <Field
        label={t(($) => $.local.title)}
        control={({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            className="box"
            maxLength={300}
            autoComplete="off"
            value={title}
            aria-describedby={describedBy}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      />
      <div className="row">
        <Button type="submit" isDisabled={title.trim() === ''}>
          {t(($) => $.local.add)}
        </Button>
      </div>
    </form>
  )
}
