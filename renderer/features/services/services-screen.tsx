import './services.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/services.json'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BoughtSection } from './bought-section.tsx'
import { DisposalsSection } from './disposals-section.tsx'
import { HostedSection } from './hosted-section.tsx'
import { PurchasesSection } from './purchases-section.tsx'

registerTexts('services', texts)

/** What the commune uses without owning it, what it buys in a year and what becomes of what it retires. */
export const ServicesScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const { result } = useFootprint()
  const [openId, setOpenId] = useState<string | null>(null)
  const lines = new Map(result.lines.map((line) => [line.id, line]))
  const currentYear = Number(storyDay(project, new Date()).slice(0, 4))
  const open = { openId, onOpen: setOpenId }
  return (
    <div className="stack wide services">
      <PageHeader
        title={t(($) => $.title)}
        actions={<LinkButton href={`${base}/empreinte`}>{t(($) => $.seeFootprint)}</LinkButton>}
      >
        <p>
          <Glossed text={t(($) => $.lead)} />
        </p>
      </PageHeader>
      <HostedSection {...open} lines={lines} />
      <PurchasesSection {...open} currentYear={currentYear} />
      <DisposalsSection {...open} currentYear={currentYear} />
      <BoughtSection {...open} lines={lines} currentYear={currentYear} />
    </div>
  )
}
