import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { type MissingScreen, placeOfMissing } from '../../../shared/export/deliverables/missing-places.ts'
import type { DocumentModel } from '../../../shared/export/document-model.ts'
import { entityPath } from '../../entry/entry-base.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

const paths: Readonly<Record<MissingScreen, string>> = {
  profile: '/commune',
  plan: '/plan',
  inventory: '/materiel',
  services: '/services',
  footprint: '/empreinte',
  practices: '/pratiques',
}

/** What stands in brackets in a document, each with the screen where it is filled in. */
export const MissingList = ({ base, model }: { readonly base: string; readonly model: DocumentModel }) => {
  const { t } = useTranslation('exports')
  if (model.missing.length === 0) return <p className="small soft">{t(($) => $.document.whole)}</p>
  const number = /^d(\d+)\./.exec(model.id)?.[1] ?? '1'
  const content = loadDeliverableContent()
  const whereTo = (words: string) => {
    const place = placeOfMissing(words, model.id, content)
    switch (place.kind) {
      case 'document':
        return <span className="soft">{t(($) => $.document.places.document)}</span>
      case 'screen':
        return <Link href={`${base}${paths[place.screen]}`}>{t(($) => $.document.places[place.screen])}</Link>
      case 'entity':
        return <Link href={entityPath(base, place.entity)}>{place.entity.title}</Link>
      case 'step':
        return <Link href={`${base}/etapes/s${number}`}>{t(($) => $.document.places.step, { number })}</Link>
    }
  }
  return (
    <div className="doc-missing-list">
      <Disclosure title={t(($) => $.documents.missing, { count: model.missing.length })} level={2}>
        <p className="small soft">{t(($) => $.document.missingLead)}</p>
        <ul className="plain">
          {model.missing.map((words) => (
            <li key={words}>
              <span>{words}</span> {whereTo(words)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
