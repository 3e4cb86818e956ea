import './paper.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/paper.json'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { InventoryEntry, StepEntry } from './entry-screens.tsx'
import { InventorySheet, PracticesSheet, QuestionsSheet, StepSheet } from './paper-sheets.tsx'

registerTexts('paper', texts)

/** What can be printed and filled in by hand. */
const PaperIndex = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const others = ['questions', 'practices', 'inventory'] as const
  const paths = { questions: 'questions', practices: 'pratiques', inventory: 'materiel' } as const
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.title)} above={<Link href={`${base}/documents`}>{t(($) => $.toDocuments)}</Link>}>
        <p>
          <Glossed text={t(($) => $.intro)} />
        </p>
      </PageHeader>
      <section className="stack tight">
        <h2>{t(($) => $.steps)}</h2>
        <ul className="plain paper-list">
          {loadSteps().map((step) => (
            <li key={step.id}>
              <Link href={`${base}/papier/etape/${step.id}`}>
                {t(($) => $.stepSheet, { number: step.number, title: step.title })}
              </Link>
              <span className="soft small">
                {t(($) => $.tasks, { count: selectItems(step.items, selectionOf(project)).length })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <h2>{t(($) => $.others)}</h2>
        <ul className="plain paper-list">
          {others.map((name) => (
            <li key={name}>
              <Link href={`${base}/papier/${paths[name]}`}>{t(($) => $.sheets[name])}</Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Sheets to fill in by hand, and the forms where they are typed back: `what` is the kind of sheet, `id` which one. */
export const PaperScreen = ({
  base,
  what,
  id,
  isEntry = false,
}: {
  readonly base: string
  readonly what?: string
  readonly id?: string
  readonly isEntry?: boolean
}) => {
  const step = loadSteps().find((entry) => entry.id === id)
  if (what === 'etape' && step)
    return isEntry ? <StepEntry base={base} step={step} /> : <StepSheet base={base} step={step} />
  if (what === 'pratiques') return <PracticesSheet base={base} />
  if (what === 'materiel') return id === 'saisie' ? <InventoryEntry base={base} /> : <InventorySheet base={base} />
  if (what === 'questions') return <QuestionsSheet base={base} {...(id !== undefined && { sheetKey: id })} />
  return <PaperIndex base={base} />
}
