import { useTranslation } from 'react-i18next'
import type { ThresholdRow } from '../../../shared/obligations/threshold-schema.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Note } from '../../ui/layout.tsx'

/** What the law asks for, with its reference; said to be unsure when it is. */
export const LawNote = ({ row }: { readonly row: ThresholdRow | undefined }) => {
  const { t } = useTranslation('services')
  if (!row) return null
  return (
    <Note title={t(($) => $.law.title)}>
      <p>
        <Glossed text={row.effect} />
      </p>
      <p className="soft">
        <Glossed text={row.reference} />
      </p>
    </Note>
  )
}
