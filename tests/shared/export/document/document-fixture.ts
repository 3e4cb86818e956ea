import { drawRangeLine } from '../../../../shared/charts/draw-range-line.ts'
import { collectMissing } from '../../../../shared/export/document/collect-text.ts'
import { heading, missing, paragraph, plain, row } from '../../../../shared/export/document/runs.ts'
import type { Block, DocumentModel } from '../../../../shared/export/document-model.ts'

/** One block of each kind, as a letter, a deliberation or a poster would use them. */
export const everyBlock: readonly Block[] = [
  heading(1, 'Projet de délibération'),
  paragraph('Une entrée en matière.', 'lead'),
  paragraph([
    { text: 'Séance du ' },
    ...missing('date de la séance'),
    { text: ', voir ' },
    { text: 'la page', href: 'https://exemple.fr/?a=1&b=2' },
    { text: ' ou ' },
    { text: 'cliquez', href: 'javascript:alert(1)' },
  ]),
  paragraph('Une phrase citée.', 'quote'),
  heading(2, 'Articles'),
  { kind: 'list', marker: 'number', items: [plain('Premier article.'), plain('Second article.')] },
  { kind: 'list', marker: 'check', items: [plain('À cocher.')] },
  heading(3, 'Chiffres'),
  {
    kind: 'table',
    caption: 'Budget',
    columns: [{ width: 3 }, { width: 1, align: 'right' }],
    header: [row(['Ligne', 'Euros'])],
    rows: [row(['Un <achat> & "deux"', '120']), row(['Ensemble', '120'], 'total')],
    hasRowHeaders: true,
    note: plain('Hors taxes.'),
  },
  {
    kind: 'figure',
    drawing: drawRangeLine({
      title: 'Empreinte',
      description: 'De 1 à 3 tonnes.',
      low: 1,
      central: 2,
      high: 3,
      lowLabel: '1 t',
      centralLabel: '2 t',
      highLabel: '3 t',
      formatTick: String,
    }),
    caption: plain('En tonnes.'),
  },
  { kind: 'callout', title: 'À savoir', paragraphs: [plain('Rien n’est obligatoire.')] },
  { kind: 'key-figures', figures: [{ value: '44 sur 67', label: 'tâches faites' }] },
  { kind: 'page-break' },
  heading(2, 'Signature'),
  {
    kind: 'addresses',
    sender: [plain('La mairie')],
    recipient: [plain('Le syndicat')],
    placeAndDate: plain('Le 21 novembre'),
  },
  { kind: 'signature', signatories: [{ name: missing('nom du maire'), title: plain('Le maire') }] },
]

export const documentWith = (
  blocks: readonly Block[] = everyBlock,
  changes: Partial<DocumentModel> = {},
): DocumentModel => ({
  id: 'd7.draft_deliberation',
  language: 'fr-FR',
  title: 'Délibération & annexes',
  subtitle: plain('Commune de Valbourg'),
  review: 'À relire',
  properties: {
    subject: 'Numérique responsable',
    creator: 'Petits pas 0.1.0',
    description: 'Projet de délibération.',
    keywords: ['délibération'],
    createdAt: '2026-11-21T13:05:00.000Z',
  },
  page: { format: 'A4', orientation: 'portrait' },
  footer: { text: 'Délibération · 21 novembre 2026', pageLabel: 'Page {{page}} sur {{pages}}' },
  blocks,
  missing: collectMissing(blocks),
  ...changes,
})
