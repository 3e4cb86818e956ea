import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/paper.json'
import { checklistState, practiceState } from '../../../shared/domain/answers.ts'
import { findRecord } from '../../../shared/domain/edit.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { loadQuickCount } from '../../../shared/inventory/load-quick-count.ts'
import { sitesOf } from '../../../shared/inventory/lots.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import type { Practice } from '../../../shared/referential/practice-schema.ts'
import { itemNumber } from '../../../shared/steps/item-number.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Choice } from '../../ui/choice.tsx'
import { PaperBoxes, PaperPage } from './paper-page.tsx'
import { useSheets } from './use-sheets.ts'

registerTexts('paper', texts)

interface SheetProps {
  readonly base: string
}

const depths = ['first_year', 'essential', 'all'] as const
type Depth = (typeof depths)[number]

/** Whether a practice stands on a sheet of this depth. */
const isOnSheet = (depth: Depth, { selection, firstYearCore }: Practice): boolean =>
  depth === 'all' || firstYearCore || (depth === 'essential' && selection === 'essential')
/** Appliances of a place that keep together on a page. */
const SHORT_TABLE = 12
/** Rows left empty for what the list does not foresee. */
const BLANK_ROWS = [1, 2, 3, 4]

/** The checklist of a step, to tick with a pen. */
export const StepSheet = ({ base, step }: SheetProps & { readonly step: Step }) => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const states = checklistState.options.map((value) => ({ value, label: t(($) => $.itemStates[value]) }))
  return (
    <PaperPage
      base={base}
      title={t(($) => $.checklistTitle, { number: step.number, title: step.title })}
      fileName={`feuille-etape-${step.number}`}
      entryHref={`${base}/papier/etape/${step.id}/saisie`}
    >
      <table className="table paper-table">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.number)}</th>
            <th scope="col">{t(($) => $.task)}</th>
            <th scope="col">{t(($) => $.answer)}</th>
            <th scope="col">{t(($) => $.note)}</th>
          </tr>
        </thead>
        <tbody>
          {selectItems(step.items, selectionOf(project)).map(({ id, title, doneWhen }) => {
            const answer = findRecord(project, 'checklist', id)
            return (
              <tr key={id}>
                <th scope="row" className="num">
                  {itemNumber(id)}
                </th>
                <td>
                  <strong>{title}</strong>
                  <span className="small block">
                    {t(($) => $.doneWhen, { when: doneWhen.charAt(0).toLowerCase() + doneWhen.slice(1) })}
                  </span>
                </td>
                <td>
                  <PaperBoxes options={states} chosen={answer?.state === 'todo' ? undefined : answer?.state} />
                </td>
                <td className="paper-write">{answer?.note}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </PaperPage>
  )
}

/** The answers to the practices, to tick with a pen. */
export const PracticesSheet = ({ base }: SheetProps) => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const [depth, setDepth] = useState<Depth>('first_year')
  const states = practiceState.options.map((value) => ({ value, label: t(($) => $.practiceStates[value]) }))
  return (
    <PaperPage
      base={base}
      title={t(($) => $.practicesTitle)}
      fileName="feuille-pratiques"
      entryHref={`${base}/pratiques`}
      options={
        <Choice
          label={t(($) => $.depth)}
          value={depth}
          options={depths.map((value) => ({ value, label: t(($) => $.depths[value]) }))}
          onChange={setDepth}
        />
      }
    >
      <table className="table paper-table">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.number)}</th>
            <th scope="col">{t(($) => $.practice)}</th>
            <th scope="col">{t(($) => $.answer)}</th>
            <th scope="col">{t(($) => $.proof)}</th>
          </tr>
        </thead>
        <tbody>
          {loadFullPractices()
            .filter(({ practice }) => isOnSheet(depth, practice))
            .map(({ practice, plain }) => {
              const answer = findRecord(project, 'practiceAnswers', practice.id)
              return (
                <tr key={practice.id}>
                  <th scope="row" className="num">
                    {practice.id}
                  </th>
                  <td>
                    <strong>{practice.title}</strong>
                    <span className="small block">{plain.inPlain[0]}</span>
                  </td>
                  <td>
                    <PaperBoxes options={states} chosen={answer?.state} />
                  </td>
                  <td className="paper-write">{answer?.evidence ?? answer?.comment}</td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </PaperPage>
  )
}

const InventoryHead = () => {
  const { t } = useTranslation('paper')
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.number)}</th>
        <th scope="col">{t(($) => $.device)}</th>
        <th scope="col">{t(($) => $.count)}</th>
        <th scope="col">{t(($) => $.year)}</th>
        <th scope="col">{t(($) => $.remark)}</th>
      </tr>
    </thead>
  )
}

const KnownInventory = () => {
  const { t } = useTranslation('paper')
  const { equipmentLots } = useDossier().project
  const { kinds } = loadFootprintContent()
  const sites = [...new Set(equipmentLots.map(({ site }) => site))]
  return sites.map((site) => (
    <table
      key={site}
      className={`table paper-table paper-inventory${equipmentLots.filter((lot) => lot.site === site).length <= SHORT_TABLE ? ' is-short' : ''}`}
    >
      <caption>{t(($) => $.siteNamed, { site })}</caption>
      <InventoryHead />
      <tbody>
        {equipmentLots.map(
          (lot, index) =>
            lot.site === site && (
              <tr key={lot.id}>
                <th scope="row" className="num">
                  {index + 1}
                </th>
                <td>
                  {kinds.get(lot.kind)?.label ?? lot.kind}
                  {lot.title && <span className="small block">{lot.title}</span>}
                </td>
                <td className="num">{lot.count}</td>
                <td className="num">{lot.purchaseYear}</td>
                <td className="paper-write">{lot.note}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  ))
}

const BlankInventory = () => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const groups = loadQuickCount()
  const sites = sitesOf({ ...project, connectedObjects: [] })
  return (sites.length > 0 ? sites : ['']).map((site) => (
    <table key={site} className="table paper-table paper-inventory is-site">
      <caption>{t(($) => $.siteNamed, { site })}</caption>
      <InventoryHead />
      <tbody>
        {groups.map(({ id, label, hint }, index) => (
          <tr key={id}>
            <th scope="row" className="num">
              {index + 1}
            </th>
            <td>
              {label}
              {hint && <span className="small block">{hint}</span>}
            </td>
            <td />
            <td />
            <td className="paper-write" />
          </tr>
        ))}
        {BLANK_ROWS.map((row) => (
          <tr key={row}>
            <th scope="row" className="num">
              {groups.length + row}
            </th>
            <td>{row === 1 && <span className="small">{t(($) => $.moreLines)}</span>}</td>
            <td />
            <td />
            <td className="paper-write" />
          </tr>
        ))}
      </tbody>
    </table>
  ))
}

/** The inventory of the equipment: blank, place by place, or with what is known to check. */
export const InventorySheet = ({ base }: SheetProps) => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  const [content, setContent] = useState<'known' | 'blank'>(project.equipmentLots.length > 0 ? 'known' : 'blank')
  return (
    <PaperPage
      base={base}
      title={t(($) => $.inventoryTitle)}
      fileName="feuille-inventaire"
      entryHref={content === 'known' ? `${base}/papier/materiel/saisie` : `${base}/materiel/comptage`}
      options={
        project.equipmentLots.length > 0 && (
          <Choice
            label={t(($) => $.content)}
            value={content}
            options={(['known', 'blank'] as const).map((value) => ({ value, label: t(($) => $.contents[value]) }))}
            onChange={setContent}
          />
        )
      }
    >
      <p>{t(($) => $.inventoryHow)}</p>
      {content === 'known' ? <KnownInventory /> : <BlankInventory />}
    </PaperPage>
  )
}

/** The questions of one person, or of everybody, one page a person, with lines to answer on. */
export const QuestionsSheet = ({ base, sheetKey }: SheetProps & { readonly sheetKey?: string }) => {
  const { t } = useTranslation('paper')
  const { sheets, titleOf, textOf, aboutOf } = useSheets()
  const shown = sheetKey === undefined ? sheets : sheets.filter(({ key }) => key === sheetKey)
  const [only] = shown
  return (
    <PaperPage
      base={base}
      title={shown.length === 1 && only ? titleOf(only) : t(($) => $.questions.title)}
      fileName="feuille-questions"
      entryHref={`${base}/questions${sheetKey === undefined ? '' : `/${encodeURIComponent(sheetKey)}`}`}
    >
      {shown.length === 0 && <p>{t(($) => $.questions.none)}</p>}
      {shown.map((sheet) => (
        <section key={sheet.key} className="paper-person stack">
          {shown.length > 1 && <h2>{titleOf(sheet)}</h2>}
          <ol className="plain paper-questions">
            {sheet.questions.map((question) => (
              <li key={question.number}>
                <p>
                  <strong>
                    <span className="num">{`${question.number}.`}</span> {textOf(question)}
                  </strong>
                  <span className="small block">{aboutOf(question)}</span>
                </p>
                <div className="paper-lines" aria-hidden="true" />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </PaperPage>
  )
}
