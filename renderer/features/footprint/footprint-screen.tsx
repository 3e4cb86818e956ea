import './footprint.css'
import './study.css'
import { useTranslation } from 'react-i18next'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AgeSection } from './age-section.tsx'
import { PerimeterSection, SiteSection, TopSection } from './breakdown-sections.tsx'
import { MethodSection } from './method-section.tsx'
import { MoreSection } from './more-section.tsx'
import { PartsSection } from './parts-section.tsx'
import { QualitySection } from './quality-section.tsx'
import { RangeSection } from './range-section.tsx'
import { registerStudyTexts } from './study-texts.ts'
import { UncountedSection } from './uncounted-section.tsx'

registerStudyTexts()

/** The yearly footprint: a range first, then what it is made of, what is missing, and how it is computed. */
export const FootprintScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprint')
  const { t: tStudy } = useTranslation('footprintStudy')
  const { result, estimate, content } = useFootprint()
  const lots = result.lines.filter(({ site }) => site !== undefined).length
  if (!estimate)
    return (
      <div className="stack wide">
        <PageHeader title={t(($) => $.title)}>
          <p>
            <Glossed text={t(($) => $.lead)} />
          </p>
        </PageHeader>
        <EmptyState
          title={t(($) => $.empty.title)}
          action={
            <LinkButton href={lots > 0 ? `${base}/materiel` : `${base}/materiel/comptage`} variant="primary">
              {t(($) => $.empty.action)}
            </LinkButton>
          }
        >
          <p>{lots > 0 ? t(($) => $.empty.missing, { count: lots }) : t(($) => $.empty.body)}</p>
        </EmptyState>
        <UncountedSection base={base} result={result} />
        <MoreSection base={base} />
      </div>
    )
  return (
    <div className="stack wide footprint">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <>
            <LinkButton href={`${base}/empreinte/evolution`}>{tStudy(($) => $.more.freeze)}</LinkButton>
            <LinkButton href={`${base}/documents`}>{t(($) => $.documents)}</LinkButton>
          </>
        }
      >
        <p>
          <Glossed text={t(($) => $.lead)} />
        </p>
      </PageHeader>
      <div className="grid2">
        <RangeSection estimate={estimate} internal={result.internal} />
        <PartsSection base={base} result={result} />
      </div>
      <MoreSection base={base} />
      <div className="grid2">
        <PerimeterSection result={result} />
        <SiteSection result={result} />
      </div>
      <TopSection result={result} />
      <AgeSection year={result.parameters.year} />
      <div className="grid2">
        <UncountedSection base={base} result={result} />
        <QualitySection result={result} />
      </div>
      <MethodSection result={result} content={content} />
    </div>
  )
}
