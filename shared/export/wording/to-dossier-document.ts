import { packInDocuments } from '../../contents/dossier-contents.ts'
import { type ContentPack, LOGO_ADDRESS } from '../../domain/content-pack.ts'
import type { Project } from '../../domain/project.ts'
import { type DeliverableContent, loadDeliverableContent } from '../deliverables/deliverable-content.ts'
import type { DeliverableContext } from '../deliverables/deliverable-scope.ts'
import type { DeliverableDocumentId } from '../deliverables/registry.ts'
import { toDeliverable } from '../deliverables/to-deliverable.ts'
import { fillText } from '../document/fill-template.ts'
import { paragraph, toPlainText } from '../document/runs.ts'
import type { DocumentModel, Logo } from '../document-model.ts'
import { asSentence } from '../report/user-text.ts'
import { changeWords, type WordedContent, withWords } from './apply-wording.ts'
import { readLogo } from './read-logo.ts'
import { typesetLine, wordReplacer } from './replace-words.ts'

// Whose words these are is said in our own: a pack cannot take its name away.
const credits = () => loadDeliverableContent().common.document

/** Says whose words a document speaks: under its title, or below the text of a letter or a poster. */
const signedBy = (model: DocumentModel, { author, hasText, mention, footer }: WordedContent): DocumentModel => {
  const { proposedText, proposedLogo } = credits()
  const credit = hasText || model.logo ? fillText(hasText ? proposedText : proposedLogo, { author }) : ''
  const line = [mention ?? '', credit]
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ')
  const text = footer ? `${model.footer.text} · ${footer}` : model.footer.text
  const signed: DocumentModel = { ...model, footer: { ...model.footer, text } }
  if (line === '') return signed
  if (model.blocks[0]?.kind === 'addresses' || (model.page.scale ?? 1) > 1)
    return { ...signed, blocks: [...model.blocks, paragraph(line, 'small')] }
  const { subtitle = [] } = model
  const said = toPlainText(subtitle)
  const pause = said === '' || asSentence(said) === said ? ' ' : '. '
  return { ...signed, subtitle: subtitle.length === 0 ? [{ text: line }] : [...subtitle, { text: `${pause}${line}` }] }
}

/** A document in the words of a pack. */
export const toWordedDocument = (
  id: DeliverableDocumentId,
  project: Project,
  worded: WordedContent,
  context: DeliverableContext,
): DocumentModel => {
  const { content, logo } = worded
  return signedBy(toDeliverable(id, project, content, { ...context, ...(logo && { logo }) }), worded)
}

interface Prepared {
  readonly templates: DeliverableContent['templates']
  readonly words: ReturnType<typeof changeWords>
  readonly logo?: Logo
}

// The list of documents makes them all: the sentences of a pack are worked out once, not once a document.
const preparedPacks = new WeakMap<ContentPack, Prepared>()

const prepare = (pack: ContentPack, content: DeliverableContent): Prepared => {
  const known = preparedPacks.get(pack)
  if (known?.templates === content.templates) return known
  const description = fillText(credits().proposedLogo, { author: typesetLine(pack.author) })
  const logo = pack.logo?.startsWith(LOGO_ADDRESS)
    ? readLogo({ png: pack.logo.slice(LOGO_ADDRESS.length), description })
    : undefined
  const prepared: Prepared = {
    templates: content.templates,
    words: changeWords(content, wordReplacer(pack.wording?.words ?? [])),
    ...(logo?.ok && { logo: logo.value }),
  }
  preparedPacks.set(pack, prepared)
  return prepared
}

/** A document of a dossier, with the words and the logo of the content pack that it holds, if it holds one. */
export const toDossierDocument = (
  id: DeliverableDocumentId,
  project: Project,
  content: DeliverableContent,
  context: DeliverableContext,
): DocumentModel => {
  const pack = packInDocuments(project)
  if (!pack) return toDeliverable(id, project, content, context)
  const { words, logo } = prepare(pack, content)
  const mention = typesetLine(pack.wording?.mention ?? '')
  const footer = typesetLine(pack.wording?.footer ?? '')
  const worded: WordedContent = {
    content: withWords(content, words),
    author: typesetLine(pack.author),
    hasText: mention !== '' || footer !== '' || (pack.wording?.words.length ?? 0) > 0,
    ...(logo && { logo }),
    ...(mention && { mention }),
    ...(footer && { footer }),
  }
  return toWordedDocument(id, project, worded, context)
}
