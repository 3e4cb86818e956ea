import './exports.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/exports.json'
import { projectFileName } from '../../../shared/project-file/project-file.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DocumentView } from './document-view.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { makeReport } from './make-file.ts'
import { type ExportState, useExport } from './use-export.ts'

registerTexts('exports', texts)

/** The progress report on the screen, as it will be printed, and the ways to keep it. */
export const ReportScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exports')
  const { t: tError } = useTranslation('errors')
  const { project } = useDossier()
  const { desktop, appVersion, edition } = useDesktop()
  const model = useMemo(() => makeReport(project, appVersion, new Date()), [project, appVersion])
  const report = useExport('report')
  const page = useExport('page')
  const [pdf, setPdf] = useState<ExportState>({ kind: 'idle' })

  const savePdf = async () => {
    setPdf({ kind: 'working' })
    const saved = await desktop.savePdf({ suggestedName: projectFileName({ project }, 'rapport', 'pdf') })
    if (!saved.ok) return setPdf({ kind: 'failed', text: errorText(tError, saved.error) })
    setPdf(saved.value ? { kind: 'saved', file: saved.value, at: new Date() } : { kind: 'idle' })
  }

  return (
    <div className="stack mid report">
      <PageHeader above={<Link href={`${base}/documents`}>{t(($) => $.report.back)}</Link>} title={model.title}>
        {model.subtitle && <p className="soft">{model.subtitle.map((run) => run.text).join('')}</p>}
      </PageHeader>
      <div className="no-print stack tight">
        <div className="row">
          <Button variant="primary" onPress={report.run}>
            {t(($) => $.report.docx)}
          </Button>
          {edition === 'desktop' && <Button onPress={savePdf}>{t(($) => $.report.pdf)}</Button>}
          <Button variant="quiet" onPress={page.run}>
            {t(($) => $.report.page)}
          </Button>
          <Button variant="quiet" onPress={() => void desktop.print()}>
            {t(($) => (edition === 'desktop' ? $.report.print : $.report.printOrPdf))}
          </Button>
        </div>
        <ExportOutcome state={report.state} working={t(($) => $.working.report)} />
        <ExportOutcome state={pdf} working={t(($) => $.working.pdf)} />
        <ExportOutcome state={page.state} working={t(($) => $.working.page)} />
        {model.missing.length > 0 && (
          <p className="small soft">{t(($) => $.report.missing, { count: model.missing.length })}</p>
        )}
      </div>
      <DocumentView model={model} />
    </div>
  )
}
