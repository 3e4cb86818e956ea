import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/home.json'
import { findMunicipality } from '../../../shared/municipalities/find-municipality.ts'
import { populationYearOf } from '../../../shared/municipalities/municipality.ts'
import { useMunicipalityList } from '../../desktop/municipality-list.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { MunicipalityQuestion } from './municipality-question.tsx'
import { NewDossierForm } from './new-dossier-form.tsx'
import './new-dossier.css'

registerTexts('home', texts)

/** `/nouveau/autre`: what is not in the list. */
const BY_HAND = 'autre'

const Question = () => {
  const { t } = useTranslation('home')
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.question.title)} above={t(($) => $.newDossier.above)} />
      <MunicipalityQuestion isFocusedAtStart />
    </div>
  )
}

const Unknown = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('home')
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.newDossier.unknownCode)} above={t(($) => $.newDossier.above)}>
        <p>{t(($) => $.newDossier.unknownCodeBody, { code })}</p>
      </PageHeader>
      <MunicipalityQuestion isFocusedAtStart />
    </div>
  )
}

const ByHand = () => {
  const { t } = useTranslation('home')
  return (
    <div className="stack new-dossier">
      <PageHeader
        title={t(($) => $.newDossier.byHandTitle)}
        above={t(($) => $.newDossier.above)}
        actions={
          <LinkButton href="/nouveau" variant="quiet">
            {t(($) => $.newDossier.searchList)}
          </LinkButton>
        }
      >
        <p>{t(($) => $.newDossier.byHandIntro)}</p>
      </PageHeader>
      <NewDossierForm municipality={undefined} />
    </div>
  )
}

const Listed = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('home')
  const list = useMunicipalityList(true)
  if (list.state === 'loading') return <p role="status">{t(($) => $.newDossier.loading)}</p>
  const municipality = list.state === 'ready' ? findMunicipality(list.index, code) : undefined
  if (list.state === 'failed' || !municipality) return <Unknown code={code} />
  const { name, departmentName, departmentCode } = municipality
  return (
    <div className="stack new-dossier">
      <PageHeader
        title={name}
        above={t(($) => $.newDossier.aboveDepartment, { department: departmentName, code: departmentCode })}
        actions={
          <LinkButton href="/nouveau" variant="quiet">
            {t(($) => $.newDossier.otherMunicipality)}
          </LinkButton>
        }
      />
      <NewDossierForm municipality={municipality} populationYear={populationYearOf(list.index, departmentCode)} />
    </div>
  )
}

/** A new dossier: the question, then its confirmation once `code` (an INSEE code, or `autre`) is known. */
export const NewDossierScreen = ({ code }: { readonly code?: string }) => {
  if (code === undefined) return <Question />
  return code === BY_HAND ? <ByHand /> : <Listed key={code} code={code} />
}
