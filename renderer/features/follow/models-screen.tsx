import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/models.json'
import { LOGO_ADDRESS } from '../../../shared/domain/content-pack.ts'
import { type BodyModel, loadBodyModels, toModelDocument } from '../../../shared/exchange/body-models.ts'
import { loadDeliverableContent } from '../../../shared/export/deliverables/deliverable-content.ts'
import { readLogo } from '../../../shared/export/wording/read-logo.ts'
import { useOwnContents } from '../../db/use-signing.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FollowFrame } from './follow-frame.tsx'

registerTexts('models', texts)

/** Where the models that are no documents of their own are made; those of a dossier have no one place. */
const placeOf: Readonly<Partial<Record<NonNullable<BodyModel['place']>, string>>> = {
  prepare: '/mutualisateur/preparer',
  consolidation: '/mutualisateur/consolidation',
}

/** *Modèles*: what a body hands out or says again and again, as documents in its own name. */
export const ModelsScreen = () => {
  const { t } = useTranslation('models')
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const notice = useNotice()
  const own = useOwnContents()
  if (own === undefined) return null
  const { models, version, date, author } = loadBodyModels()
  const origin = t(($) => $.origin, { version, day: formatDay(date), author })
  const save = async (model: BodyModel) => {
    const person = own?.contacts[0]
    const { name = '', phone, email, hours } = person ?? {}
    const contact = [name, phone, email, hours].filter(Boolean).join(', ') || t(($) => $.noContact)
    const description = t(($) => $.logoOf, { name: own?.author ?? '' })
    const logo = own?.logo ? readLogo({ png: own.logo.slice(LOGO_ADDRESS.length), description }) : undefined
    const body = { name: own?.author ?? t(($) => $.noName), contact, ...(logo?.ok && { logo: logo.value }) }
    const document = toModelDocument(
      model,
      body,
      { origin, pageLabel: loadDeliverableContent().common.document.pageLabel },
      new Date(),
    )
    if (!document) return
    const { writeDocx } = await import('../../../shared/export/writers/write-docx.ts')
    const saved = await desktop.saveFile({
      kind: 'document',
      suggestedName: `${t(($) => $.fileName, { number: String(model.number).padStart(2, '0'), id: model.id })}.docx`,
      bytes: await writeDocx(document),
    })
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
    else if (saved.value) notice({ text: t(($) => $.saved, { name: saved.value?.name }) })
  }
  return (
    <FollowFrame>
      <PageHeader title={t(($) => $.title)}>
        <p className="soft">{t(($) => $.intro)}</p>
        {!own && (
          <p>
            <Link href="/mutualisateur/contenus">{t(($) => $.unnamed)}</Link>
          </p>
        )}
      </PageHeader>
      <ol className="plain follow-alerts">
        {models.map((model) => {
          const { id, number, title, about, blocks, place } = model
          const href = place && placeOf[place]
          return (
            <li key={id} className="row spread">
              <div>
                <h2 className="follow-model">{t(($) => $.numbered, { number, title })}</h2>
                <p className="soft">{about}</p>
                {blocks && <p className="soft small">{origin}</p>}
              </div>
              {blocks && (
                <Button variant="quiet" aria-label={t(($) => $.saveNamed, { title })} onPress={() => void save(model)}>
                  {t(($) => $.save)}
                </Button>
              )}
              {href && (
                <LinkButton variant="quiet" href={href}>
                  {t(($) => $.places[place as 'prepare' | 'consolidation'])}
                </LinkButton>
              )}
            </li>
          )
        })}
      </ol>
    </FollowFrame>
  )
}
