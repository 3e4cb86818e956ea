import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toAddress } from '../../../shared/fill-workbook/cell-address.ts'
import type { FillLine } from '../../../shared/fill-workbook/fill-template.ts'
import { fillGroups } from '../../../shared/fill-workbook/fill-values.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { shorten, useFillWords } from './use-fill-words.ts'

/** Lines of a table shown before *tout montrer*. */
const SHOWN = 20

interface Acts {
  readonly onPick: (line: FillLine) => void
  readonly onLeave: (line: FillLine) => void
  readonly onForce: (line: FillLine) => void
}

const WrittenRow = ({ line, onPick, onLeave }: { readonly line: FillLine } & Omit<Acts, 'onForce'>) => {
  const { t } = useTranslation('fill')
  const { sayWhat, sayInput } = useFillWords()
  const { choice, before } = line
  const what = sayWhat(line.field)
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        {sayInput(line.field, line.input)}
        {line.isOutsideList && <span className="small block fill-warning">{t(($) => $.written.outsideList)}</span>}
      </td>
      <td>
        <b>{choice && toAddress(choice.place)}</b>
        {choice?.label && (
          <span className="soft small block">{t(($) => $.written.beside, { label: shorten(choice.label.text) })}</span>
        )}
        {before !== undefined && (
          <span className="soft small block">{t(($) => $.written.replaces, { before: shorten(before) })}</span>
        )}
      </td>
      <td>
        <div className="row fill-acts">
          <Button variant="quiet" aria-label={t(($) => $.written.changeFor, { what })} onPress={() => onPick(line)}>
            {t(($) => $.written.change)}
          </Button>
          <Button variant="quiet" aria-label={t(($) => $.written.leaveFor, { what })} onPress={() => onLeave(line)}>
            {t(($) => $.written.leave)}
          </Button>
        </div>
      </td>
    </tr>
  )
}

const WrittenSheet = ({
  sheet,
  lines,
  ...acts
}: { readonly sheet: string; readonly lines: readonly FillLine[] } & Omit<Acts, 'onForce'>) => {
  const { t } = useTranslation('fill')
  const [isWhole, setWhole] = useState(false)
  return (
    <section className="stack tight">
      <h3>{sheet}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the arrows */}
      <section className="table-scroll" tabIndex={0} aria-label={t(($) => $.written.caption, { sheet })}>
        <table className="table fill-table">
          <caption className="visually-hidden">{t(($) => $.written.caption, { sheet })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.written.data)}</th>
              <th scope="col">{t(($) => $.written.value)}</th>
              <th scope="col">{t(($) => $.written.cell)}</th>
              <th scope="col">
                <span className="visually-hidden">{t(($) => $.written.actions)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, isWhole ? undefined : SHOWN).map((line) => (
              <WrittenRow key={line.field.id} line={line} {...acts} />
            ))}
          </tbody>
        </table>
      </section>
      {!isWhole && lines.length > SHOWN && (
        <div>
          <Button variant="quiet" onPress={() => setWhole(true)}>
            {t(($) => $.written.all, { count: lines.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

const AttentionRow = ({ line, onPick, onForce }: { readonly line: FillLine } & Omit<Acts, 'onLeave'>) => {
  const { t } = useTranslation('fill')
  const { sayWhat, sayInput, sayPlace } = useFillWords()
  const { refusal } = line
  if (refusal === undefined || refusal === 'no-cell' || refusal === 'left-out') return null
  const what = sayWhat(line.field)
  return (
    <li className="stack tight">
      <p>
        <b>{what}</b>
        <span className="block">{sayInput(line.field, line.input)}</span>
        <span className="soft block">
          {t(($) => $.attention[refusal], { place: sayPlace(line), before: shorten(line.before ?? '') })}
        </span>
      </p>
      <div className="row">
        <Button aria-label={t(($) => $.attention.chooseFor, { what })} onPress={() => onPick(line)}>
          {t(($) => $.attention.choose)}
        </Button>
        {refusal === 'locked' && (
          <Button variant="quiet" aria-label={t(($) => $.attention.forceFor, { what })} onPress={() => onForce(line)}>
            {t(($) => $.attention.force)}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Everything that filling would write, sheet by sheet; what it refuses; what has no cell. */
export const FillLists = ({ lines, ...acts }: { readonly lines: readonly FillLine[] } & Acts) => {
  const { t } = useTranslation('fill')
  const { sayWhat, sayInput } = useFillWords()
  const [writtenId, attentionId] = [useId(), useId()]
  const written = lines.filter(({ refusal }) => refusal === undefined)
  const attention = lines.filter(({ refusal }) => refusal && refusal !== 'no-cell' && refusal !== 'left-out')
  const unplaced = lines.filter(({ refusal }) => refusal === 'no-cell' || refusal === 'left-out')
  const sheets = [...new Set(written.flatMap(({ choice }) => choice?.sheet ?? []))]
  return (
    <>
      {attention.length > 0 && (
        <section className="stack" aria-labelledby={attentionId}>
          <div>
            <h2 id={attentionId}>{t(($) => $.attention.title)}</h2>
            <p className="soft">
              <Glossed text={t(($) => $.attention.intro)} />
            </p>
          </div>
          <ul className="plain fill-attention">
            {attention.map((line) => (
              <AttentionRow key={line.field.id} line={line} onPick={acts.onPick} onForce={acts.onForce} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby={writtenId}>
        <h2 id={writtenId}>{t(($) => $.written.title)}</h2>
        {written.length === 0 && <p>{t(($) => $.nothing)}</p>}
        {sheets.map((sheet) => (
          <WrittenSheet
            key={sheet}
            sheet={sheet}
            lines={written.filter(({ choice }) => choice?.sheet === sheet)}
            onPick={acts.onPick}
            onLeave={acts.onLeave}
          />
        ))}
      </section>
      {unplaced.length > 0 && (
        <Disclosure title={t(($) => $.unplaced.title, { count: unplaced.length })}>
          <div className="stack">
            <p className="soft">
              <Glossed text={t(($) => $.unplaced.intro)} />
            </p>
            {fillGroups.map((group) => {
              const ofGroup = unplaced.filter(({ field }) => field.group === group)
              if (ofGroup.length === 0) return null
              return (
                <section key={group} className="stack tight">
                  <h3>{t(($) => $.groups[group])}</h3>
                  <ul className="plain fill-unplaced">
                    {ofGroup.map((line) => (
                      <li key={line.field.id}>
                        <span>
                          {sayWhat(line.field)}
                          <span className="soft small block">{sayInput(line.field, line.input)}</span>
                        </span>
                        <Button
                          variant="quiet"
                          aria-label={t(($) => $.attention.chooseFor, { what: sayWhat(line.field) })}
                          onPress={() => acts.onPick(line)}
                        >
                          {t(($) => $.attention.choose)}
                        </Button>
                      </li>
                    ))}
                  </ul>
                </section>
              )
            })}
          </div>
        </Disclosure>
      )}
    </>
  )
}
