import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Glossed } from '../../glossary/glossed.tsx'

const screens = [
  ['simuler', 'simulator', 'simulatorHint'],
  ['evolution', 'evolution', 'evolutionHint'],
  ['reglages', 'settings', 'settingsHint'],
  ['ailleurs', 'elsewhere', 'elsewhereHint'],
  ['territoire', 'territory', 'territoryHint'],
] as const

/** The screens beside the footprint, each with what it is for. */
export const MoreSection = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('footprintStudy')
  return (
    <section className="stack tight no-print">
      <h2>{t(($) => $.more.title)}</h2>
      <ul className="plain study-links">
        {screens.map(([path, name, hint]) => (
          <li key={path}>
            <Link href={`${base}/empreinte/${path}`}>{t(($) => $.more[name])}</Link>
            <span className="soft small block">
              <Glossed text={t(($) => $.more[hint])} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
