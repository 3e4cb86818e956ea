import { useTranslation } from 'react-i18next'
import type { ReferentialComparison } from '../../../shared/referential/import/compare-referentials.ts'
import { describeProblem } from '../../../shared/referential/import/describe-problem.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { isUsualId } from '../../../shared/referential/import/practice-ids.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

/** As many lines as are read; the rest is counted. */
const SHOWN = 100

export const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const { t } = useTranslation('import-fiches')
  const entries = lines.slice(0, SHOWN).map((line, index) => ({ key: `${index} ${line}`, line }))
  return (
    <>
      <ul>
        {entries.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p className="soft">{t(($) => $.screen.more, { count: lines.length - SHOWN })}</p>}
    </>
  )
}

/** What was not taken, by file, line and reason; then what was taken with a remark. */
export const PackProblems = ({ pack }: { readonly pack: ReferentialPack }) => {
  const { t } = useTranslation('import-fiches')
  const { refused, remarks, setAside } = pack
  const unusual = setAside.filter(({ id }) => !isUsualId(id))
  const sameId = setAside.filter(({ id }) => isUsualId(id))
  return (
    <>
      {refused.length > 0 && (
        <section className="stack tight" aria-labelledby="refused-sheets">
          <h2 id="refused-sheets">{t(($) => $.screen.refusedTitle)}</h2>
          <p className="soft">{t(($) => $.screen.refusedHelp)}</p>
          <Lines lines={refused.map(describeProblem)} />
        </section>
      )}
      {(setAside.length > 0 || remarks.length > 0) && (
        <div>
          {sameId.length > 0 && (
            <Disclosure level={2} title={t(($) => $.screen.sameIdTitle, { count: sameId.length })}>
              <p className="soft">{t(($) => $.screen.sameIdHelp)}</p>
              <Lines
                lines={sameId.map(({ id, title, file }) =>
                  t(($) => $.screen.namedIn, { id, title, file: file ?? pack.name }),
                )}
              />
            </Disclosure>
          )}
          {unusual.length > 0 && (
            <Disclosure level={2} title={t(($) => $.screen.waitingTitle, { count: unusual.length })}>
              <p className="soft">{t(($) => $.screen.waitingHelp)}</p>
              <Lines lines={unusual.map(({ id, title }) => t(($) => $.screen.named, { id, title }))} />
            </Disclosure>
          )}
          {remarks.length > 0 && (
            <Disclosure level={2} title={t(($) => $.screen.remarksTitle, { count: remarks.length })}>
              <Lines lines={remarks.map(describeProblem)} />
            </Disclosure>
          )}
        </div>
      )}
    </>
  )
}

/** Every change between two versions, kind by kind; nothing is told where nothing changes. */
export const Changes = ({ comparison }: { readonly comparison: ReferentialComparison }) => {
  const { t } = useTranslation('import-fiches')
  const named = ({ id, title }: { readonly id: string; readonly title: string }) =>
    t(($) => $.screen.named, { id, title })
  const groups = [
    { title: t(($) => $.screen.added, { count: comparison.added.length }), lines: comparison.added.map(named) },
    {
      title: t(($) => $.screen.removed, { count: comparison.removed.length }),
      help: t(($) => $.screen.removedHelp),
      lines: comparison.removed.map(named),
    },
    {
      title: t(($) => $.screen.renumbered, { count: comparison.renumbered.length }),
      lines: comparison.renumbered.map((entry) => t(($) => $.screen.moved, { ...entry })),
    },
    {
      title: t(($) => $.screen.retitled, { count: comparison.conflicting.length }),
      lines: comparison.conflicting.map(({ id, before, after }) => t(($) => $.screen.renamed, { id, before, after })),
    },
    {
      title: t(($) => $.screen.changed, { count: comparison.changed.length }),
      lines: comparison.changed.map(({ id, title, fields }) =>
        t(($) => $.screen.changedFields, {
          id,
          title,
          fields: fields.map(({ field }) => t(($) => $.screen.fields[field])).join(', '),
        }),
      ),
    },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <div>
      {groups.map(({ title, help, lines }) => (
        <Disclosure key={title} level={3} title={title}>
          {help && <p className="soft">{help}</p>}
          <Lines lines={lines} />
        </Disclosure>
      ))}
      {comparison.unchanged.length > 0 && (
        <p className="soft small">{t(($) => $.screen.unchanged, { count: comparison.unchanged.length })}</p>
      )}
    </div>
  )
}
