import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { nextDocuments } from '../../../shared/dashboard/next-documents.ts'
import { useDossier } from '../../db/dossier-context.tsx'

const paths = { report: '/documents/rapport', workbook: '/documents' } as const

/** The documents the dossier can already make, and what the others wait for. */
export const DocumentsBlock = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('dashboard')
  const { project } = useDossier()
  return (
    <section className="stack tight" aria-labelledby="documents">
      <h2 id="documents">{t(($) => $.documents.title)}</h2>
      <ul className="plain documents-row">
        {nextDocuments(project).map(({ kind, isReady }) => (
          <li key={kind}>
            {isReady ? (
              <Link href={`${base}${paths[kind]}`}>{t(($) => $.documents[kind].title)}</Link>
            ) : (
              <span>{t(($) => $.documents[kind].title)}</span>
            )}
            <span className="soft small block">
              {isReady ? t(($) => $.documents[kind].hint) : t(($) => $.documents[kind].later)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
