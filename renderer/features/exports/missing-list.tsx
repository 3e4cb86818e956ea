import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { type MissingPlace, placeOfMissing } from '../../../shared/export/deliverables/missing-places.ts'
import type { DocumentModel } from '../../../shared/export/document-model.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

const paths: Readonly<Record<Exclude<MissingPlace, 'step'>, string>> = {
  profile: '/commune',
  plan: '/plan',
  inventory: '/materiel',
  services: '/services',
  footprint: '/empreinte',
}

/** What stands in brackets in a document, each with the screen where it is filled in. */
export const MissingList = ({ base, model }: { readonly base: string; readonly model: DocumentModel }) => {
  const { t } = useTranslation('exports')
  if (model.missing.length === 0) return <p className="small soft">{t(($) => $.document.whole)}</p>
  const number = /^d(\d+)\./.exec(model.id)?.[1] ?? '1'
  const content = loadDeliverableContent()
  const target = (words: string) => {
    const place = placeOfMissing(words, content)
    return place === 'step'
      ? { href: `${base}/etapes/s${number}`, label: t(($) => $.document.places.step, { number }) }
      : { href: `${base}${paths[place]}`, label: t(($) => $.document.places[place]) }
  }
  return (
    <div className="doc-missing-list">
      <Disclosure title={t(($) => $.documents.missing, { count: model.missing.length })} level={2}>
        <p className="small soft">{t(($) => $.document.missingLead)}</p>
        <ul className="plain">
          {model.missing.map((words) => {
            const { href, label } = target(words)
            return (
              <li key={words}>
                <span>{words}</span> <Link href={href}>{label}</Link>
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </div>
  )
}
