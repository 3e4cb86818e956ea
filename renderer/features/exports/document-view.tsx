import { Fragment, type ReactNode } from 'react'
import { LOGO_ADDRESS } from '../../../shared/domain/content-pack.ts'
import { assertNever } from '../../../shared/errors/app-error.ts'
import type { Block, DocumentModel, Inline, Logo, TableBlock } from '../../../shared/export/document-model.ts'
import { ChartPicture } from '../../ui/chart.tsx'

const Runs = ({ runs }: { readonly runs: Inline }): ReactNode =>
  runs.map((run, index) => {
    const text = run.missing ? <mark className="doc-missing">{run.text}</mark> : run.text
    const strong = run.bold ? <strong>{text}</strong> : text
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a document have no identity and never move
    return <Fragment key={index}>{run.italic ? <em>{strong}</em> : strong}</Fragment>
  })

const Table = ({ table }: { readonly table: TableBlock }) => {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const align = (index: number) => (table.columns[index]?.align === 'right' ? 'end' : undefined)
  return (
    // A wide table scrolls by itself on a narrow window, with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="table-scroll" aria-label={table.caption} tabIndex={0}>
      <table className="table doc-table">
        <caption>{table.caption}</caption>
        <colgroup>
          {table.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <col key={index} style={{ inlineSize: `${(column.width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {table.header.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document never move
            <tr key={at}>
              {row.cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <th key={index} scope="col" colSpan={cell.span} className={align(index)}>
                  <Runs runs={cell.content} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document never move
            <tr key={at} className={row.role ? `is-${row.role}` : undefined}>
              {row.cells.map((cell, index) =>
                index === 0 && table.hasRowHeaders ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <th key={index} scope={row.role === 'group' ? 'rowgroup' : 'row'} colSpan={cell.span}>
                    <Runs runs={cell.content} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <td key={index} colSpan={cell.span} className={align(index)}>
                    <Runs runs={cell.content} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && (
        <p className="small soft">
          <Runs runs={table.note} />
        </p>
      )}
    </section>
  )
}

/** Lines of an address or under a signature, one below the other. */
const Lines = ({ lines }: { readonly lines: readonly Inline[] }) => (
  <p>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never move
      <span key={index} className="block">
        <Runs runs={line} />
      </span>
    ))}
  </p>
)

// The title of the document is the h1 of the screen; its parts follow.
const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

const BlockView = ({ block }: { readonly block: Block }): ReactNode => {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level]
      return (
        <Heading className={`doc-h${block.level}`}>
          <Runs runs={block.content} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={block.style ? `doc-${block.style}` : undefined}>
          <Runs runs={block.content} />
        </p>
      )
    case 'list': {
      const List = block.marker === 'number' ? 'ol' : 'ul'
      return (
        <List className={block.marker === 'check' ? 'doc-list is-check' : 'doc-list'}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a document never move
            <li key={index}>
              <Runs runs={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table table={block} />
    case 'figure':
      return (
        <figure className="figure doc-figure">
          <ChartPicture drawing={block.drawing} />
          <figcaption>
            <Runs runs={block.caption} />
          </figcaption>
        </figure>
      )
    case 'callout':
      return (
        <div className="note stack tight">
          {block.title && <p className="doc-callout">{block.title}</p>}
          {block.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
            <p key={index}>
              <Runs runs={paragraph} />
            </p>
          ))}
        </div>
      )
    case 'key-figures':
      return (
        <dl className="doc-figures">
          {block.figures.map((figure) => (
            <div key={figure.label}>
              <dt className="small soft">{figure.label}</dt>
              <dd className="big">{figure.value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'addresses':
      return (
        <div className="doc-addresses">
          <Lines lines={block.sender} />
          <Lines lines={block.recipient} />
          {block.placeAndDate && (
            <p className="doc-place">
              <Runs runs={block.placeAndDate} />
            </p>
          )}
        </div>
      )
    case 'signature':
      return (
        <div className="doc-signature">
          {block.placeAndDate && (
            <p className="doc-place">
              <Runs runs={block.placeAndDate} />
            </p>
          )}
          <div className="doc-signatories">
            {block.signatories.map(({ name, title }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: those who sign never move
              <Lines key={index} lines={[title, name]} />
            ))}
          </div>
        </div>
      )
    case 'page-break':
      return <hr className="doc-break" />
    default:
      return assertNever(block)
  }
}

/** The logo of whoever proposed the words: on the sheet on screen; on paper above the title, which is not on the sheet. */
export const DocumentLogo = ({ logo, where }: { readonly logo: Logo; readonly where: 'screen' | 'print' }) => (
  <img className={`doc-logo is-${where}`} alt={logo.description} src={`${LOGO_ADDRESS}${logo.base64}`} />
)

/** A document as it will be printed, on the screen. Its title is left to the header of the screen. */
export const DocumentView = ({ model }: { readonly model: DocumentModel }) => (
  <article className={`sheet doc is-${model.page.format} is-${model.page.orientation}`}>
    {model.logo && <DocumentLogo logo={model.logo} where="screen" />}
    {model.blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a document never move
      <BlockView key={index} block={block} />
    ))}
    <footer className="doc-foot small soft">{model.footer.text}</footer>
  </article>
)
