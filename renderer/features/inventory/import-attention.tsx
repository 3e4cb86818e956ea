import { useTranslation } from 'react-i18next'
import type { ImportPlan, PlannedLine } from '../../../shared/import/inventory/import-plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { capitalise } from '../../i18n/capitalise.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { Note } from '../../ui/layout.tsx'
import { useImportWords } from './import-words.ts'
import { useLotWords } from './use-lot-words.ts'

/** Lines shown of each reason. */
const SHOWN = 40

const groupBy = <Key extends string>(
  lines: readonly PlannedLine[],
  keysOf: (line: PlannedLine) => readonly Key[],
): readonly (readonly [Key, readonly PlannedLine[]])[] => {
  const groups = new Map<Key, PlannedLine[]>()
  for (const line of lines) for (const key of keysOf(line)) groups.set(key, [...(groups.get(key) ?? []), line])
  return [...groups]
}

const LineGroup = ({ reason, lines }: { readonly reason: string; readonly lines: readonly PlannedLine[] }) => {
  const { t } = useTranslation('import')
  return (
    <Disclosure title={t(($) => $.list.attention.group, { reason, count: lines.length })}>
      <ul className="import-lines">
        {lines.slice(0, SHOWN).map(({ sheet, line, excerpt }) => (
          <li key={`${sheet} ${line}`}>
            {sheet === ''
              ? t(($) => $.list.attention.line, { line, excerpt })
              : t(($) => $.list.attention.sheetLine, { sheet, line, excerpt })}
          </li>
        ))}
        {lines.length > SHOWN && <li>{t(($) => $.list.attention.more, { count: lines.length - SHOWN })}</li>}
      </ul>
    </Disclosure>
  )
}

/** The lines that are not taken, and those to look at again, by reason. */
export const ImportAttention = ({ plan }: { readonly plan: ImportPlan }) => {
  const { t } = useTranslation('import')
  const skipped = groupBy(plan.lines, ({ reason }) => (reason ? [reason] : []))
  const remarked = groupBy(plan.lines, ({ remarks }) => remarks)
  return (
    <>
      {skipped.length > 0 && (
        <section className="stack" aria-labelledby="import-skipped">
          <div>
            <h2 id="import-skipped">{t(($) => $.list.attention.skippedTitle)}</h2>
            <p className="soft">{t(($) => $.list.attention.skippedIntro)}</p>
          </div>
          <div>
            {skipped.map(([reason, lines]) => (
              <LineGroup key={reason} reason={t(($) => $.list.reasons[reason])} lines={lines} />
            ))}
          </div>
        </section>
      )}
      {remarked.length > 0 && (
        <section className="stack" aria-labelledby="import-remarked">
          <h2 id="import-remarked">{t(($) => $.list.attention.remarksTitle)}</h2>
          <div>
            {remarked.map(([remark, lines]) => (
              <LineGroup key={remark} reason={t(($) => $.list.remarks[remark])} lines={lines} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

/** What the dossier already has and the list may say again, differently, or no longer. */
export const ImportBeside = ({
  plan,
  replaced,
  onReplace,
}: {
  readonly plan: ImportPlan
  readonly replaced: ReadonlySet<string>
  readonly onReplace: (lotId: string, isReplaced: boolean) => void
}) => {
  const { t } = useTranslation('import')
  const { project } = useDossier()
  const { nameOf } = useLotWords()
  const { sayValue, sayField } = useImportWords()
  const known = new Map([...project.equipmentLots, ...project.connectedObjects].map((lot) => [lot.id, lot]))
  const kept = plan.lots.flatMap((lot) =>
    lot.action === 'update' || lot.action === 'unchanged'
      ? lot.kept.map((entry) => ({ ...entry, lotId: lot.lotId }))
      : [],
  )
  return (
    <>
      {plan.overlaps.length > 0 && (
        <section className="stack" aria-labelledby="import-overlaps">
          <div>
            <h2 id="import-overlaps">{t(($) => $.list.overlaps.title)}</h2>
            <p className="soft">{t(($) => $.list.overlaps.intro)}</p>
          </div>
          {plan.overlaps.map(({ lotId, site, kind, count, listedCount }) => (
            <CheckField
              key={lotId}
              label={t(($) => $.list.overlaps.one, {
                site: capitalise(site),
                lot: nameOf(count === undefined ? { kind } : { kind, count }),
              })}
              hint={t(($) => $.list.overlaps.listed, { count: listedCount })}
              isChecked={replaced.has(lotId)}
              onSave={(isChecked) => onReplace(lotId, isChecked)}
            />
          ))}
        </section>
      )}
      {kept.length > 0 && (
        <Note title={t(($) => $.list.kept.title)}>
          <p>{t(($) => $.list.kept.intro)}</p>
          <ul>
            {kept.map(({ lotId, field, mine, listed }) => {
              const lot = known.get(lotId)
              return (
                <li key={`${lotId} ${field}`}>
                  {t(($) => $.list.kept.one, {
                    lot: lot?.title ?? (lot ? nameOf(lot) : ''),
                    field: sayField(field),
                    mine: sayValue(field, mine),
                    listed: sayValue(field, listed),
                  })}
                </li>
              )
            })}
          </ul>
        </Note>
      )}
      {plan.noLongerListed.length > 0 && (
        <Note title={t(($) => $.list.noLongerListed.title)}>
          {t(($) => $.list.noLongerListed.body, { count: plan.noLongerListed.length })}
        </Note>
      )}
    </>
  )
}
