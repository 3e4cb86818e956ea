import './exports.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/exports.json'
import { PROGRESS_REPORT } from '../../../shared/export/deliverables/registry.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DocumentList } from './document-list.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import type { ExportRequest } from './make-file.ts'
import { useExport } from './use-export.ts'

registerTexts('exports', texts)

type ExportRowName = 'report' | 'workbook' | 'calendar' | 'project'
const requests: Readonly<Record<ExportRowName, ExportRequest>> = {
  report: { kind: 'document', documentId: PROGRESS_REPORT },
  workbook: { kind: 'workbook' },
  calendar: { kind: 'calendar' },
  project: { kind: 'project' },
}

const ExportRow = ({
  name,
  isMain = false,
  beside,
}: {
  readonly name: ExportRowName
  readonly isMain?: boolean
  readonly beside?: ReactNode
}) => {
  const { t } = useTranslation('exports')
  const { state, run } = useExport(requests[name])
  return (
    <section className="export-row" aria-labelledby={`export-${name}`}>
      <div className="stack tight">
        <h2 id={`export-${name}`}>{t(($) => $.files[name].title)}</h2>
        <p>
          <Glossed text={t(($) => $.files[name].for)} />
        </p>
        <ExportOutcome state={state} working={t(($) => $.working[name])} />
      </div>
      <div className="export-actions">
        <Button variant={isMain ? 'primary' : 'plain'} isDisabled={state.kind === 'working'} onPress={run}>
          {t(($) => $.files[name].save)}
        </Button>
        {beside}
      </div>
    </section>
  )
}

/** What can leave this machine, what it is for, and where it went. */
export const ExportsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exports')
  return (
    <div className="stack wide">
      <PageHeader title={t(($) => $.title)}>
        <p>
          <Glossed text={t(($) => $.intro)} /> <Link href={`${base}/papier`}>{t(($) => $.paper)}</Link>
        </p>
      </PageHeader>
      <div className="sheet export-list">
        <ExportRow
          name="report"
          isMain
          beside={
            <LinkButton variant="quiet" href={`${base}/documents/rapport`}>
              {t(($) => $.files.report.preview)}
            </LinkButton>
          }
        />
        <ExportRow
          name="workbook"
          beside={
            <>
              <LinkButton variant="quiet" href={`${base}/documents/reprise`}>
                {t(($) => $.files.workbook.takeBack)}
              </LinkButton>
              <LinkButton variant="quiet" href={`${base}/documents/classeur-recu`}>
                {t(($) => $.files.workbook.fillReceived)}
              </LinkButton>
            </>
          }
        />
        <ExportRow name="calendar" />
        <ExportRow name="project" />
      </div>
      <DocumentList base={base} />
      <Note title={t(($) => $.privacy.title)}>{t(($) => $.privacy.body)}</Note>
    </div>
  )
}
