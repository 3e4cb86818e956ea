import './import.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import inventoryTexts from '../../../resources/locales/fr/inventory.json'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { applyImportPlan } from '../../../shared/import/inventory/apply-import-plan.ts'
import type { ImportPlan } from '../../../shared/import/inventory/import-plan.ts'
import { toKnownMapping } from '../../../shared/import/inventory/propose-mapping.ts'
import { sitesOf } from '../../../shared/inventory/lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { errorText } from '../../i18n/error-text.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { TableRefusalText } from '../../i18n/table-refusal-text.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ImportAttention, ImportBeside } from './import-attention.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportLots } from './import-lots.tsx'
import { ImportSource } from './import-source.tsx'
import { hasEffect, useImportDone, useImportSummary } from './import-summary.ts'
import { rememberMapping } from './known-mappings.ts'
import { useListImport } from './use-list-import.ts'

registerTexts('inventory', inventoryTexts)

/** A list of equipment: chosen, understood column by column, shown line by line, and only then taken. */
export const ImportScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('import')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot } = useDossier()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const summary = useImportSummary()
  const sayDone = useImportDone()
  const { state, list, plan, choose, read, readFile, setField, defaultSite, setDefaultSite, stop } = useListImport()
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set())
  const [isWorking, setWorking] = useState(false)
  const sites = sitesOf(project)
  const withoutSite = plan?.lines.filter(({ remarks }) => remarks.includes('no-site')).length ?? 0

  const confirm = async (confirmed: ImportPlan) => {
    setWorking(true)
    const kept = await takeSnapshot('import')
    const { kinds } = loadFootprintContent()
    const result = kept.ok
      ? await edit((current, context) =>
          applyImportPlan(current, confirmed, kinds, context, { replacedLotIds: replaced }),
        )
      : kept
    setWorking(false)
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    if (list) rememberMapping(toKnownMapping(list.mapping))
    notice({ text: sayDone(confirmed), action: { label: tCommon(($) => $.undo), run: () => void undo() } })
    navigate(`${base}/materiel`)
  }
  const replace = (lotId: string, isReplaced: boolean) =>
    setReplaced((current) => new Set(isReplaced ? [...current, lotId] : [...current].filter((id) => id !== lotId)))

  if (!list)
    return (
      <div className="stack wide">
        <PageHeader
          title={t(($) => $.list.title)}
          actions={
            <LinkButton variant="quiet" href={`${base}/materiel`}>
              {tCommon(($) => $.cancel)}
            </LinkButton>
          }
        >
          <p>
            <Glossed text={t(($) => $.list.intro)} />
          </p>
        </PageHeader>
        <ImportSource
          isReading={state.kind === 'reading'}
          onChoose={() => void choose()}
          onFile={(file) => void readFile(file)}
          onText={(text) =>
            void read(
              t(($) => $.list.pastedName),
              new TextEncoder().encode(text),
            )
          }
        />
        {state.kind === 'reading' && (
          <div className="row">
            <p role="status">{t(($) => $.list.reading)}</p>
            <Button variant="quiet" onPress={stop}>
              {t(($) => $.stop)}
            </Button>
          </div>
        )}
        {state.kind === 'refused' && <TableRefusalText name={state.name} reason={state.reason} />}
        <Note>{t(($) => $.list.promise)}</Note>
      </div>
    )

  const sentences = plan ? summary(plan) : []
  return (
    <div className="stack wide">
      <PageHeader
        key="read" // another screen, to the keyboard: its heading takes the focus and comes into view
        title={t(($) => $.list.title)}
        actions={
          <>
            <Button variant="quiet" onPress={() => void choose()}>
              {t(($) => $.list.chooseOther)}
            </Button>
            <Button
              variant="primary"
              isDisabled={!plan || isWorking || (!hasEffect(plan) && replaced.size === 0)}
              onPress={() => plan && void confirm(plan)}
            >
              {isWorking ? t(($) => $.list.working) : t(($) => $.list.confirm)}
            </Button>
          </>
        }
      >
        <p>
          {t(($) => $.list.file, {
            name: list.name,
            lines: t(($) => $.list.lines, { count: list.table.rows.length }),
            source: t(($) => $.list.source[list.mapping.source]),
          })}
        </p>
      </PageHeader>
      <div role="status" className="import-summary">
        {plan ? <p>{sentences.join(' ')}</p> : <p className="field-error">{t(($) => $.list.columns.missing)}</p>}
        {list.table.otherSheets.length > 0 && (
          <p className="soft small">
            {t(($) => $.list.otherSheets, { sheets: list.table.otherSheets.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </div>
      {withoutSite > 0 && (
        <div className="import-site">
          <SelectField
            label={t(($) => $.list.defaultSite.label, { count: withoutSite })}
            value={defaultSite ?? sites[0]}
            options={sites.map((site) => ({ value: site, label: capitalise(site) }))}
            onSave={(site) => setDefaultSite(site)}
          />
        </div>
      )}
      <ImportColumns key={`${list.name} ${list.mapping.signature}`} mapping={list.mapping} onChoose={setField} />
      {plan && (
        <>
          <ImportBeside plan={plan} replaced={replaced} onReplace={replace} />
          <ImportLots plan={plan} />
          <ImportAttention plan={plan} />
        </>
      )}
    </div>
  )
}
