import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/paper.json'
import { withoutFullStop } from '../../../shared/dashboard/titles.ts'
import { type ChecklistState, checklistState } from '../../../shared/domain/answers.ts'
import { findRecord, patchRecord } from '../../../shared/domain/edit.ts'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { changeItemAnswer, setItemState } from '../../../shared/steps/answer-item.ts'
import { itemNumber } from '../../../shared/steps/item-number.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import type { ChecklistItem, Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

registerTexts('paper', texts)

const ItemRow = ({ item }: { readonly item: ChecklistItem }) => {
  const { t } = useTranslation('paper')
  const { project, edit } = useDossier()
  const answer = findRecord(project, 'checklist', item.id)
  const number = itemNumber(item.id)
  const field = answer?.state === 'not_applicable' ? 'reason' : 'note'
  const asked = { id: item.id, questionText: t(($) => $.entry.ownQuestion, { title: withoutFullStop(item.title) }) }
  return (
    <li className="answer-row">
      <p className="answer-number num">{number}</p>
      <div className="stack tight">
        <p>
          <strong>{item.title}</strong>
        </p>
        <Choice<ChecklistState>
          label={t(($) => $.entry.state, { number })}
          isLabelHidden
          value={answer?.state ?? 'todo'}
          options={checklistState.options.map((value) => ({ value, label: t(($) => $.itemStates[value]) }))}
          onChange={(state) => edit((current, context) => setItemState(current, asked, state, context))}
        />
        <TextField
          key={field}
          label={t(($) => (field === 'reason' ? $.entry.reasonFor : $.entry.noteFor), { number })}
          rows={1}
          maxLength={2000}
          value={answer?.[field] ?? ''}
          onSave={(text) =>
            edit((current, context) => changeItemAnswer(current, item.id, { [field]: text || undefined }, context))
          }
        />
      </div>
    </li>
  )
}

/** The checklist of a step typed back from paper, in its order. */
export const StepEntry = ({ base, step }: { readonly base: string; readonly step: Step }) => {
  const { t } = useTranslation('paper')
  const { project } = useDossier()
  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.entry.stepTitle, { number: step.number })}
        above={<Link href={`${base}/papier/etape/${step.id}`}>{step.title}</Link>}
      >
        <p>{t(($) => $.entry.stepIntro)}</p>
      </PageHeader>
      <ol className="plain answers">
        {selectItems(step.items, selectionOf(project)).map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ol>
      <div className="row">
        <LinkButton variant="primary" href={`${base}/etapes/${step.id}`}>
          {t(($) => $.entry.done)}
        </LinkButton>
      </div>
    </div>
  )
}

const LotRow = ({ lot, number }: { readonly lot: EquipmentLot; readonly number: number }) => {
  const { t } = useTranslation('paper')
  const { edit } = useDossier()
  const kind = loadFootprintContent().kinds.get(lot.kind)
  const save = (patch: Partial<Pick<EquipmentLot, 'count' | 'purchaseYear' | 'note'>>) =>
    edit((project, context) => patchRecord(project, 'equipmentLots', lot.id, patch, context))
  const whole = { parse: parseNumber, isWhole: true, invalidText: t(($) => $.entry.invalid) }
  return (
    <li className="answer-row">
      <p className="answer-number num">{number}</p>
      <div className="stack tight">
        <p>
          <strong>{kind?.label ?? lot.kind}</strong>
          <span className="soft small block">{[lot.site, lot.title].filter(Boolean).join(' · ')}</span>
        </p>
        <div className="fields aligned">
          <NumberField
            {...whole}
            label={t(($) => $.entry.countFor, { number })}
            value={lot.count}
            format={(value) => formatNumber(value)}
            onSave={(count) => save({ count })}
          />
          <NumberField
            {...whole}
            label={t(($) => $.entry.yearFor, { number })}
            value={lot.purchaseYear}
            min={1990}
            max={2100}
            format={(value) => String(value)}
            onSave={(purchaseYear) => save({ purchaseYear })}
          />
          <TextField
            label={t(($) => $.entry.remarkFor, { number })}
            maxLength={2000}
            value={lot.note ?? ''}
            onSave={(text) => save({ note: text || undefined })}
          />
        </div>
      </div>
    </li>
  )
}

/** The inventory typed back from paper, line by line, with the numbers of the sheet. */
export const InventoryEntry = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('paper')
  const { equipmentLots } = useDossier().project
  const sites = [...new Set(equipmentLots.map(({ site }) => site))]
  const numbered = equipmentLots.map((lot, index) => ({ lot, number: index + 1 }))
  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.entry.inventoryTitle)}
        above={<Link href={`${base}/papier/materiel`}>{t(($) => $.inventoryTitle)}</Link>}
      >
        <p>{t(($) => $.entry.inventoryIntro)}</p>
      </PageHeader>
      {equipmentLots.length === 0 && (
        <EmptyState
          title={t(($) => $.entry.empty)}
          action={<LinkButton href={`${base}/materiel/comptage`}>{t(($) => $.entry.toCount)}</LinkButton>}
        />
      )}
      {sites.map((site) => (
        <section key={site} className="stack tight">
          <h2>{t(($) => $.siteNamed, { site })}</h2>
          <ol className="plain answers">
            {numbered
              .filter(({ lot }) => lot.site === site)
              .map(({ lot, number }) => (
                <LotRow key={lot.id} lot={lot} number={number} />
              ))}
          </ol>
        </section>
      ))}
      {equipmentLots.length > 0 && (
        <div className="row">
          <LinkButton variant="primary" href={`${base}/materiel`}>
            {t(($) => $.entry.done)}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
