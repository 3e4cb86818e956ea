import { escapeMarkup } from '../../charts/to-svg.ts'
import type { DocumentModel } from '../document-model.ts'
import { toHtmlBlock, toInlineHtml } from './html/html-blocks.ts'
import { htmlStyle } from './html/html-style.ts'
import { splitLetter } from './page-layout.ts'

/** The content of a document as HTML, without head nor style: title, then each block in order. */
export const toHtmlBody = (model: DocumentModel): string => {
  const { opening, body } = splitLetter(model.blocks)
  return [
    model.logo
      ? `<img class="logo" alt="${escapeMarkup(model.logo.description)}" src="data:image/png;base64,${model.logo.base64}">`
      : '',
    model.review ? `<p class="review">${escapeMarkup(model.review)}</p>` : '',
    ...opening.map(toHtmlBlock),
    `<h1>${escapeMarkup(model.title)}</h1>`,
    model.subtitle ? `<p class="subtitle">${toInlineHtml(model.subtitle)}</p>` : '',
    ...body.map((block, index) => toHtmlBlock(block, opening.length + index)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/**
 * A document as one HTML file that needs nothing else: it reads on screen and prints on its sheet. A file for outside the
 * application, whose own pages allow no style of this kind: there, the model is shown with React elements.
 */
export const writeHtml = (model: DocumentModel): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeMarkup(model.properties.creator)}">
<meta name="description" content="${escapeMarkup(model.properties.description)}">
<title>${escapeMarkup(model.title)}</title>
<style>${htmlStyle(model)}</style>
</head>
<body>
<main>
${toHtmlBody(model)}
</main>
<footer class="foot">${escapeMarkup(model.footer.text)}</footer>
</body>
</html>
`
