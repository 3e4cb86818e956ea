import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/home.json'
import type { Municipality } from '../../../shared/municipalities/municipality.ts'
import { searchMunicipalities } from '../../../shared/municipalities/search-municipalities.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { SearchChoice } from '../../ui/search-choice.tsx'
import './new-dossier.css'
import { useMunicipalityList } from '../../desktop/municipality-list.ts'

registerTexts('home', texts)

/** As many as one takes in at a glance. */
const SHOWN = 7

/** *Quelle est votre commune ?*: finds it in the bundled list, then goes to its confirmation. */
export const MunicipalityQuestion = ({ isFocusedAtStart = false }: { readonly isFocusedAtStart?: boolean }) => {
  const { t } = useTranslation('home')
  const { t: tCommon } = useTranslation()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const asked = query.trim()
  const list = useMunicipalityList(asked !== '')
  const found = useMemo<readonly Municipality[]>(
    () => (list.state === 'ready' && asked !== '' ? searchMunicipalities(list.index, asked, SHOWN + 1) : []),
    [list, asked],
  )
  const shown = found.slice(0, SHOWN)

  const say = (): string => {
    if (asked === '') return ''
    if (list.state === 'loading') return t(($) => $.question.loading)
    if (list.state === 'failed') return t(($) => $.question.failed)
    if (found.length === 0) return t(($) => $.question.nothing, { query: asked })
    if (found.length > SHOWN) return t(($) => $.question.countMore, { count: SHOWN })
    return t(($) => $.question.count, { count: found.length })
  }
  const detail = ({ departmentName, population }: Municipality): string =>
    population === undefined
      ? departmentName
      : t(($) => $.question.detail, {
          department: departmentName,
          population: tCommon(($) => $.habitants, { count: population }),
        })

  return (
    <div className="stack">
      <SearchChoice
        label={t(($) => $.question.label)}
        query={query}
        items={shown.map((municipality) => ({
          id: municipality.code,
          title: t(($) => $.question.item, { name: municipality.name, department: municipality.departmentCode }),
          detail: detail(municipality),
        }))}
        more={found.length > SHOWN && t(($) => $.question.more)}
        count={say()}
        empty={
          list.state === 'ready' &&
          asked !== '' &&
          found.length === 0 && <p className="small soft">{t(($) => $.question.nothingHint)}</p>
        }
        isFocusedAtStart={isFocusedAtStart}
        onQuery={setQuery}
        onChoose={(code) => navigate(`/nouveau/${code}`)}
      />
      <p className="not-in-list">
        <LinkButton href="/nouveau/autre" variant="quiet">
          {t(($) => $.question.byHand)}
        </LinkButton>
      </p>
    </div>
  )
}
