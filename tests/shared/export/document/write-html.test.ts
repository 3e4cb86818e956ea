import { describe, expect, it } from 'vitest'
import { toHtmlBody, writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { documentWith } from './document-fixture.ts'
import { findMarkupFault } from './read-docx.ts'

const html = writeHtml(documentWith())
const voidTags = new Set(['meta', 'br', 'hr', 'col'])

describe('an HTML document', () => {
  it('is well formed, in French, with one h1 and no gap in its headings', () => {
    expect(findMarkupFault(html, voidTags)).toBeUndefined()
    expect(html).toContain('<html lang="fr">')
    const levels = [...html.matchAll(/<h(\d)>/gu)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 3, 4, 3])
  })

  it('has tables with caption, repeated header and named cells', () => {
    expect(html).toContain('<caption>Budget</caption>')
    expect(html).toContain('<th scope="col">Ligne</th>')
    expect(html).toContain('<th scope="row">Un &lt;achat&gt; &amp; &quot;deux&quot;</th>')
    expect(html).toMatch(/thead \{ display: table-header-group/u)
  })

  it('describes its charts', () => {
    expect(html).toContain('role="img"')
    expect(html).toMatch(/<desc id="[^"]+">De 1 à 3 tonnes\.<\/desc>/u)
  })

  it('links only to pages and addresses, and loads nothing', () => {
    expect(html).toContain('<a href="https://exemple.fr/?a=1&amp;b=2">la page</a>')
    expect(html).not.toContain('javascript')
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|\bsrc=|url\(|@import/u)
  })

  it('numbers its pages on paper', () => {
    expect(html).toContain('content: "Page " counter(page) " sur " counter(pages)')
    expect(html).toContain('size: A4 portrait')
  })

  it('cannot be broken out of by a title or a footer', () => {
    const hostile = '</style></title><script>alert(1)</script>"\\'
    const page = writeHtml(documentWith([], { title: hostile, footer: { text: hostile, pageLabel: '{{page}}' } }))
    expect(page).not.toContain('<script>')
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })

  it('marks what is missing', () => {
    expect(html).toContain('<mark>[date de la séance]</mark>')
    expect(documentWith().missing).toEqual(['date de la séance', 'nom du maire'])
  })

  it('gives its content alone to who has a page already', () => {
    expect(toHtmlBody(documentWith())).toMatch(/^<p class="review">À relire<\/p>\n<h1>/u)
  })
})
