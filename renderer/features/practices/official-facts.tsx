import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { loadPilots } from '../../../shared/referential/load-referential.ts'
import { usePractices } from '../../db/use-practices.ts'
import { OutsideLink } from '../../desktop/outside-link.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay } from '../../i18n/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useNotice } from '../../ui/notice.tsx'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="official-fact">
    <dt className="soft">{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the official guide says of a practice, told apart from our own texts, with its version, licence and address. */
export const OfficialFacts = ({ practice, sheet }: FullPractice) => {
  const { t } = useTranslation('practices')
  const notice = useNotice()
  const { header } = usePractices()
  const { version, versionDate, licence, attribution } = header
  const { url } = practice
  const pilots = loadPilots().filter(({ id }) => practice.pilots.includes(id))
  return (
    <section className="official stack tight">
      <h2>{t(($) => $.practice.official)}</h2>
      <div className="stack small">
        <dl className="stack tight">
          {practice.priority && (
            <Fact name={t(($) => $.practice.priority)}>{t(($) => $.priorities[practice.priority ?? 'priority'])}</Fact>
          )}
          {practice.difficulty && (
            <Fact name={t(($) => $.practice.difficulty)}>
              {t(($) => $.difficulties[practice.difficulty ?? 'medium'])}
            </Fact>
          )}
          <Fact name={t(($) => $.practice.pilots)}>
            {pilots.map(({ id, officialLabel, inSmallMunicipality }) => (
              <span key={id} className="block">
                {officialLabel}{' '}
                <span className="soft">{t(($) => $.practice.pilotHere, { who: inSmallMunicipality })}</span>
              </span>
            ))}
            {sheet?.otherPilots.map((name) => (
              <span key={name} className="block">
                {name}
              </span>
            ))}
          </Fact>
          {practice.indicators.length > 0 && (
            <Fact name={t(($) => $.practice.indicators)}>
              {practice.indicators.map((indicator) => (
                <span key={indicator} className="block">
                  <Glossed text={indicator} />
                </span>
              ))}
            </Fact>
          )}
          {practice.date && <Fact name={t(($) => $.practice.date)}>{formatDay(practice.date)}</Fact>}
          <Fact name={t(($) => $.practice.version)}>
            {t(($) => $.practice.versionOf, { version, day: formatDay(versionDate) })}
          </Fact>
          {licence && <Fact name={t(($) => $.practice.licence)}>{licence}</Fact>}
          {url && (
            <Fact name={t(($) => $.practice.address)}>
              <span className="practice-address block">{url}</span>
              <span className="row">
                <CopyButton
                  text={url}
                  label={t(($) => $.practice.copyLabel, { id: practice.id })}
                  onCopied={(isCopied) =>
                    notice({ text: t(($) => (isCopied ? $.practice.copied : $.practice.copyFailed)) })
                  }
                >
                  {t(($) => $.practice.copy)}
                </CopyButton>
                <OutsideLink url={url} title={practice.title} />
              </span>
            </Fact>
          )}
        </dl>
        <p className="soft">
          <Glossed text={attribution} />
        </p>
        {sheet?.hasOwnText !== false && <p className="soft">{t(($) => $.practice.ours)}</p>}
      </div>
    </section>
  )
}
