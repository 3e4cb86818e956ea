import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextBlock, TextRun } from '../../../shared/referential/import/text-block.ts'

const Runs = ({ runs }: { readonly runs: readonly TextRun[] }) =>
  runs.map(({ text, strong, emphasis, href }, index) => {
    const words = strong ? <strong>{text}</strong> : emphasis ? <em>{text}</em> : text
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of an imported text never move
    return <Fragment key={index}>{href ? <a href={href}>{words}</a> : words}</Fragment>
  })

const Block = ({ block }: { readonly block: TextBlock }) => {
  if (block.kind === 'heading')
    return (
      <h3>
        <Runs runs={block.runs} />
      </h3>
    )
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    )
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of an imported text never move
          <li key={index}>
            <Runs runs={item.runs} />
          </li>
        ))}
      </ul>
    )
  return (
    <table className="table">
      {block.header && (
        <thead>
          <tr>
            {block.header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of an imported text never move
              <th key={index} scope="col">
                <Runs runs={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of an imported text never move
          <tr key={index}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of an imported text never move
              <td key={place}>
                <Runs runs={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The text of an imported sheet, drawn from its blocks: no HTML of a file is ever rendered. */
export const SheetText = ({ body }: { readonly body: readonly TextBlock[] }) => {
  const { t } = useTranslation('practices')
  if (body.length === 0) return <p className="soft">{t(($) => $.sheet.none)}</p>
  return (
    <section className="stack tight">
      <h2>{t(($) => $.sheet.title)}</h2>
      {body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of an imported text never move
        <Block key={index} block={block} />
      ))}
    </section>
  )
}
