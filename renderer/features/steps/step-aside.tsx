import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverables } from '../../../shared/content/load-roles.ts'
import { entitiesOfStep } from '../../../shared/entry/entities-of-step.ts'
import { loadItemScreens } from '../../../shared/steps/item-screens.ts'
import { loadVersions } from '../../../shared/steps/load-versions.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { versionKey } from '../../../shared/steps/version-for-population.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntityLinks } from '../../entry/entity-links.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { Note } from '../../ui/layout.tsx'
import { ScreenCount } from './screen-count.tsx'
import { screenPaths } from './screen-paths.ts'

interface AsideProps {
  readonly base: string
  readonly step: Step
}

const StepData = ({ base, step }: AsideProps) => {
  const { t } = useTranslation('steps')
  const here = new Set<string>(step.items.map(({ id }) => id))
  const links = loadItemScreens().filter(({ item }) => here.has(item))
  const screens = links.filter(({ screen }, index) => links.findIndex((link) => link.screen === screen) === index)
  const { asked, offered } = entitiesOfStep(useDossier().project, step.id)
  return (
    <section>
      <h2>
        <Link href={`${base}/etapes/${step.id}/donnees`}>{t(($) => $.step.data)}</Link>
      </h2>
      <ul>
        {screens.map((link) => (
          <li key={link.screen}>
            <Link href={`${base}${screenPaths[link.screen]}`}>{t(($) => $.screens[link.screen].name)}</Link>
            <ScreenCount link={link} />
          </li>
        ))}
        <EntityLinks base={base} entities={asked.length > 0 ? asked : offered} />
      </ul>
    </section>
  )
}

const StepDocuments = ({ base, step }: AsideProps) => {
  const { t } = useTranslation('steps')
  const { version, population } = useDossier().project.profile
  const isLarge = population !== undefined && population > 50_000 // strictly more: act 2021-1485, article 35
  const all = loadDeliverables()
  const formOf = ({ form, versions }: (typeof all)[number]): string => {
    const { produced, note, mergedInto } = versions[versionKey(version)]
    const other = all.find(({ id }) => id === mergedInto)
    if (versions.full.scope === 'over_50000' && !isLarge) return t(($) => $.step.notConcerned)
    if (other) return t(($) => $.step.mergedInto, { title: other.title })
    return produced ? (note ?? form) : t(($) => $.step.notInVersion)
  }
  return (
    <section>
      <h2>{t(($) => $.step.documents)}</h2>
      <ul className="two-lines">
        {all
          .filter((document) => document.step === step.id)
          .map((document) => (
            <li key={document.id}>
              <Link href={`${base}/documents/${document.id}`}>{document.title}</Link>
              <span className="soft small capital">{formOf(document)}</span>
            </li>
          ))}
        <li>
          <Link href={`${base}/papier/etape/${step.id}`}>{t(($) => $.step.paper)}</Link>
        </li>
      </ul>
    </section>
  )
}

const StepVersions = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('steps')
  const { version } = useDossier().project.profile
  const key = versionKey(version)
  return (
    <section className="stack tight small">
      <h2>{t(($) => (key === 'full' ? $.step.liteOthers : $.step.lite))}</h2>
      {key !== 'full' && (
        <p>
          <Glossed text={step.lite[key]} />
        </p>
      )}
      {key === 'full' &&
        (['under_3500', 'under_500'] as const).map((lite) => (
          <div key={lite}>
            <h3>{loadVersions().find(({ id }) => id === lite)?.title}</h3>
            <p>{step.lite[lite === 'under_500' ? 'under500' : 'under3500']}</p>
          </div>
        ))}
    </section>
  )
}

/** What stands beside the checklist of a step: why, its data, its documents, what to watch for. */
export const StepAside = ({ base, step }: AsideProps) => {
  const { t } = useTranslation('steps')
  return (
    <aside className="aside step-aside">
      <section className="stack tight">
        <h2>{t(($) => $.step.why)}</h2>
        {step.why.map((text) => (
          <p key={text} className="small">
            <Glossed text={text} />
          </p>
        ))}
      </section>
      <StepData base={base} step={step} />
      <StepDocuments base={base} step={step} />
      <Note>
        <h2 className="note-title">{t(($) => (step.pitfalls.length > 1 ? $.step.pitfalls : $.step.pitfall))}</h2>
        <ul className="pitfalls">
          {step.pitfalls.map((pitfall) => (
            <li key={pitfall}>
              <Glossed text={pitfall} />
            </li>
          ))}
        </ul>
      </Note>
      <StepVersions step={step} />
    </aside>
  )
}
