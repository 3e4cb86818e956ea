import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadNeeds } from '../../../shared/content/load-needs.ts'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { type ListedDocument, listDocuments } from '../../../shared/export/deliverables/list-documents.ts'
import { PROGRESS_REPORT } from '../../../shared/export/deliverables/registry.ts'
import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { Choice } from '../../ui/choice.tsx'
import { makeDocument } from './make-file.ts'

const orders = ['byNeed', 'byStep'] as const
type Order = (typeof orders)[number]
// Kept for as long as the window is open: coming back from a document finds the list as it was left.
let remembered: Order = 'byNeed'

/** How much each document still lacks, worked out once the list is on screen. */
const useMissingCounts = (documents: readonly ListedDocument[]): ReadonlyMap<string, number> => {
  const { project } = useDossier()
  const { appVersion } = useDesktop()
  const practices = usePractices()
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const now = new Date()
      setCounts(
        new Map(documents.map(({ id }) => [id, makeDocument(id, project, practices, appVersion, now).missing.length])),
      )
    }, 50)
    return () => window.clearTimeout(timer)
  }, [documents, project, practices, appVersion])
  return counts
}

const all = () => listDocuments(loadDeliverableContent())

/** Every document, by what one needs it for or by step, each a link to its preview. */
export const DocumentList = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exports')
  const [order, setOrder] = useState<Order>(remembered)
  const [documents] = useState(all)
  const counts = useMissingCounts(documents)
  const groups =
    order === 'byNeed'
      ? loadNeeds().map(({ id, title, hint, documents: ids }) => ({
          id,
          title,
          hint,
          documents: ids.flatMap((one) => documents.find((document) => document.id === one) ?? []),
        }))
      : loadShortTitles().map(({ step, title }) => ({
          id: step,
          title: t(($) => $.documents.step, { number: step.slice(1), title }),
          hint: undefined,
          documents: documents.filter(({ id }) => id.startsWith(`d${step.slice(1)}.`)),
        }))
  const hrefOf = (id: string) => `${base}/documents/${id === PROGRESS_REPORT ? 'rapport' : id}`
  const lack = (id: string): string | undefined => {
    const count = counts.get(id)
    if (count === undefined) return undefined
    return count === 0 ? t(($) => $.documents.whole) : t(($) => $.documents.missing, { count })
  }
  return (
    <section className="stack mid" aria-labelledby="all-documents">
      <div className="row spread">
        <div className="stack tight">
          <h2 id="all-documents">{t(($) => $.documents.title)}</h2>
          <p>{t(($) => $.documents.lead, { count: documents.length })}</p>
        </div>
        <Choice
          label={t(($) => $.documents.order)}
          isLabelHidden
          value={order}
          options={orders.map((value) => ({ value, label: t(($) => $.documents[value]) }))}
          onChange={(chosen) => {
            remembered = chosen
            setOrder(chosen)
          }}
        />
      </div>
      {groups.map(({ id, title, hint, documents: listed }) => (
        <section key={id} className="document-group" aria-label={title}>
          <div className="stack tight">
            <h3>{title}</h3>
            {hint && (
              <p className="small soft">
                <Glossed text={hint} />
              </p>
            )}
          </div>
          <ul className="plain">
            {listed.map((document) => (
              <li key={document.id}>
                <Link href={hrefOf(document.id)}>{document.title}</Link>
                <span className="small soft document-lack">{lack(document.id)}</span>
                {document.about && (
                  <span className="small block">
                    <Glossed text={document.about} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
