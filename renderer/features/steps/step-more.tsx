import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { linkedPractices } from '../../../shared/referential/practices-for.ts'
import { loadLinksToWatch } from '../../../shared/steps/load-entry-lists.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { usePractices } from '../../db/use-practices.ts'
import { OutsideLink } from '../../desktop/outside-link.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { ItemLinks } from './item-links.tsx'

interface MoreProps {
  readonly base: string
  readonly step: Step
}

const WithWhom = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('steps')
  return (
    <section className="stack tight">
      <h2>{t(($) => $.step.withWhom)}</h2>
      <ul className="with-whom plain">
        {step.withWhom.map(({ label, ask }) => (
          <li key={label} className="ruled">
            <Glossed text={label} />
            <span className="soft small block">
              <Glossed text={ask} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const StepPractices = ({ base, step }: MoreProps) => {
  const { t } = useTranslation('steps')
  const ids = step.items.flatMap(({ practices }) => practices)
  const linked = linkedPractices(usePractices(), ids)
  if (linked.length === 0) return null
  return (
    <Disclosure level={2} title={t(($) => $.step.practices, { count: linked.length })}>
      <ul className="plain">
        {linked.map(({ practice: { id, title } }) => (
          <li key={id} className="ruled step-practice">
            <span className="soft num">{id}</span>
            <Link href={`${base}/pratiques/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** What is known of an address that may no longer answer. */
const LinkRemarks = ({ step, url }: { readonly step: Step; readonly url: string }) =>
  loadLinksToWatch()
    .links.filter(({ match, steps }) => match !== undefined && url.includes(match) && steps.includes(step.id))
    .map(({ id, text }) => (
      <span key={id} className="soft small block">
        {text}
      </span>
    ))

const StepResources = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('steps')
  const notice = useNotice()
  return (
    <Disclosure level={2} title={t(($) => $.step.resources, { count: step.resources.length })}>
      <p className="soft small">
        {t(($) => $.step.resourcesNote)} {t(($) => $.step.guide, { number: step.guideStep, title: step.guideTitle })}
      </p>
      <ul className="plain">
        {step.resources.map(({ title, url, note }) => (
          <li key={`${title}${url ?? ''}`} className="ruled resource">
            <div>
              {title}
              {note && <span className="soft small block capital">{note}</span>}
              {url && <span className="address soft small block">{url}</span>}
              {url && <LinkRemarks step={step} url={url} />}
            </div>
            {url && (
              <CopyButton
                text={url}
                label={t(($) => $.step.copyLabel, { title })}
                onCopied={(isCopied) => notice({ text: t(($) => (isCopied ? $.step.copied : $.step.copyFailed)) })}
              >
                {t(($) => $.step.copy)}
              </CopyButton>
            )}
            {url && <OutsideLink url={url} title={title} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** When a step can start, what comes before it, and what makes it finished. Nothing of it is a lock. */
const StartAndEnd = ({ base, step }: MoreProps) => {
  const { t } = useTranslation('steps')
  return (
    <div className="start-and-end">
      <section className="stack tight">
        <h2>{t(($) => $.step.starts)}</h2>
        <p>
          <Glossed text={step.canStart.text} />
        </p>
        {step.prerequisites.length > 0 && (
          <ItemLinks base={base} ids={step.prerequisites} notes={step.prerequisiteNotes ?? []} />
        )}
      </section>
      <section className="stack tight">
        <h2>{t(($) => $.step.finished)}</h2>
        <p>
          <Glossed text={step.finished.text} />
        </p>
      </section>
      {step.notes?.map((note) => (
        <p key={note} className="soft small start-note">
          <Glossed text={note} />
        </p>
      ))}
    </div>
  )
}

/** What comes under the checklist of a step: with whom, when it is finished, its practices, where to read more. */
export const StepMore = ({ base, step }: MoreProps) => {
  return (
    <div className="step-more stack mid">
      <WithWhom step={step} />
      <StartAndEnd base={base} step={step} />
      <div className="no-print">
        <StepPractices base={base} step={step} />
        <StepResources step={step} />
      </div>
    </div>
  )
}
