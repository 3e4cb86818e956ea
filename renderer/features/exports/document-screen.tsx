import './exports.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/exports.json'
import {
  type DeliverableOptions,
  type RoadmapLength,
  roadmapLengths,
} from '../../../shared/export/deliverables/deliverable-scope.ts'
import { isDocumentId } from '../../../shared/export/deliverables/list-documents.ts'
import type { DeliverableDocumentId } from '../../../shared/export/deliverables/registry.ts'
import { mayCarryContacts } from '../../../shared/export/deliverables/with-contact.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { CheckField, SelectField } from '../../ui/fields.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DocumentLogo, DocumentView } from './document-view.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { documentFileName, makeDocument } from './make-file.ts'
import { MissingList } from './missing-list.tsx'
import { type ExportState, useExport } from './use-export.ts'

registerTexts('exports', texts)

/** What a document lets one choose: how long the roadmap is, which action has its sheet. */
const Options = ({
  id,
  options,
  onChange,
}: {
  readonly id: DeliverableDocumentId
  readonly options: DeliverableOptions
  readonly onChange: (options: DeliverableOptions) => void
}) => {
  const { t } = useTranslation('exports')
  const { project } = useDossier()
  if (id === 'd6.roadmap')
    return (
      <Choice<RoadmapLength>
        label={t(($) => $.document.length)}
        value={options.roadmapLength ?? project.roadmap?.template ?? 'two_pages'}
        options={roadmapLengths.map((value) => ({ value, label: t(($) => $.document.lengths[value]) }))}
        onChange={(roadmapLength) => onChange({ roadmapLength })}
      />
    )
  if (id === 'd8.action_sheets' && project.actions.length > 1)
    return (
      <SelectField
        label={t(($) => $.document.action)}
        value={options.actionId}
        emptyLabel={t(($) => $.document.allActions)}
        options={project.actions.map((action) => ({ value: action.id, label: action.title }))}
        onSave={(actionId) => onChange(actionId === undefined ? {} : { actionId })}
      />
    )
  if (mayCarryContacts(id) && project.actors.some(({ contact }) => contact !== undefined))
    return (
      <CheckField
        label={t(($) => $.document.contacts)}
        hint={t(($) => (options.withContacts ? $.document.contactsWarning : $.document.contactsHint))}
        isChecked={options.withContacts === true}
        onSave={(withContacts) => onChange({ withContacts })}
      />
    )
  return null
}

const OneDocument = ({ base, id }: { readonly base: string; readonly id: DeliverableDocumentId }) => {
  const { t } = useTranslation('exports')
  const { t: tError } = useTranslation('errors')
  const { project } = useDossier()
  const { desktop, appVersion, edition } = useDesktop()
  const practices = usePractices()
  const [options, setOptions] = useState<DeliverableOptions>({})
  const model = useMemo(
    () => makeDocument(id, project, practices, appVersion, new Date(), options),
    [id, project, practices, appVersion, options],
  )
  const docx = useExport({ kind: 'document', documentId: id, options })
  const page = useExport({ kind: 'page', documentId: id, options })
  const [pdf, setPdf] = useState<ExportState>({ kind: 'idle' })

  const savePdf = async () => {
    setPdf({ kind: 'working' })
    const saved = await desktop.savePdf({ suggestedName: documentFileName(project, id, 'pdf') })
    if (!saved.ok) return setPdf({ kind: 'failed', text: errorText(tError, saved.error) })
    setPdf(saved.value ? { kind: 'saved', file: saved.value, at: new Date() } : { kind: 'idle' })
  }

  return (
    <div className="stack mid report">
      <PageHeader
        above={
          <>
            {model.logo && <DocumentLogo logo={model.logo} where="print" />}
            <Link href={`${base}/documents`}>{t(($) => $.document.back)}</Link>
          </>
        }
        title={model.title}
      >
        {model.subtitle && <p className="soft">{model.subtitle.map((run) => run.text).join('')}</p>}
      </PageHeader>
      <div className="no-print stack">
        <Options id={id} options={options} onChange={setOptions} />
        <div className="row">
          <Button variant="primary" onPress={docx.run}>
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
        <ExportOutcome state={docx.state} working={t(($) => $.document.working)} />
        <ExportOutcome state={pdf} working={t(($) => $.working.pdf)} />
        <ExportOutcome state={page.state} working={t(($) => $.working.page)} />
        <MissingList base={base} model={model} />
      </div>
      {model.review && <p className="doc-review small">{model.review}</p>}
      <DocumentView model={model} />
    </div>
  )
}

/** A document on the screen, as it will be printed, what it still lacks, and the ways to keep it. */
export const DocumentScreen = ({ base, documentId }: { readonly base: string; readonly documentId: string }) => {
  const { t } = useTranslation('exports')
  if (isDocumentId(documentId)) return <OneDocument key={documentId} base={base} id={documentId} />
  return (
    <PageHeader title={t(($) => $.document.unknown)}>
      <LinkButton href={`${base}/documents`}>{t(($) => $.document.back)}</LinkButton>
    </PageHeader>
  )
}
