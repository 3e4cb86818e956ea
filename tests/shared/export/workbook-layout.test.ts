import { describe, expect, test } from 'vitest'
import type { WorkbookSheet } from '../../../shared/export/workbook-model.ts'
import { exampleProject, newProject } from '../support.ts'
import { sheetOf, valuesOf, workbookOf } from './workbook-helpers.ts'

const model = workbookOf(newProject())
const equipment = [
  'Catégorie',
  'Équipement',
  'Quantité',
  'Durée d’usage réelle',
  'Origine de la donnée',
  'Facteur de fabrication',
  'Consommation',
  'Fabrication annualisée',
  'Usage',
  'Total',
  'Incertitude',
  'Commentaire',
]

/** The sheets and columns of the layout that follows the perimeters of the eNRT, in their order (docs: layout of 2026-11-21). */
const layout: readonly (readonly [sheet: string, columns: readonly string[]])[] = [
  ['Collectivité', ['Champ', 'Valeur']],
  ['Postes de travail', equipment],
  ['Réseau', equipment],
  ['Salles serveur', equipment],
  [
    'Services hébergés',
    ['Service', 'Prestataire, lieu d’hébergement', 'Mode de calcul', 'Quantité', 'Facteur', 'Total', 'Fiabilité'],
  ],
  ['Territoire connecté', equipment],
  ['Prestations', ['Nature', 'Montant HT de l’année', 'Ratio', 'Total', 'Avertissement']],
  ['Territoire', ['Ligne', 'Quantité', 'Facteur']],
  // The results are blocks, each with its own columns: they are looked for below.
  ['Résultats', []],
  [
    'BP DINUM',
    [
      'Id',
      'Titre',
      'Thématique',
      'Priorité',
      'Difficulté',
      'Exemples pilotes',
      'Exemples indicateurs',
      'Url',
      'État de mise en œuvre',
      'Justification, preuve',
      'Responsable',
      'Échéance',
      'Valeur de l’indicateur',
    ],
  ],
  ['BP Label NR', ['Axe', 'Principe', 'Action', 'État', 'Preuve']],
]

/** The lines that the layout proposes on each sheet, by the factor they use. */
const proposed: Readonly<Record<string, readonly string[]>> = {
  'Postes de travail': [
    'ademe.laptop',
    'ademe.desktop_pro',
    'ecodiag.workstation',
    'proxy.thin_client',
    'ademe.monitor_24',
    'boavizta.monitor_25_27',
    'boavizta.monitor_28_32',
    'ecodiag.dock',
    'ecodiag.keyboard',
    'ecodiag.mouse',
    'ademe.tablet',
    'ademe.smartphone',
    'ademe.feature_phone',
    'ecodiag.ip_phone',
    'ecodiag.printer_laser',
    'ecodiag.mfp_a3',
    'ecodiag.mfp_large',
    'ecodiag.projector_room',
    'ademe.tv_48',
    'proxy.interactive_screen',
    'ademe.usb_key',
    'ademe.hdd_ext',
    'ademe.ssd_ext',
  ],
  Réseau: ['ademe.box', 'proxy.router_office', 'proxy.switch_office', 'proxy.firewall_office', 'ecodiag.wifi_ap'],
  'Salles serveur': ['boavizta.server', 'boavizta.storage_bay', 'proxy.nas', 'ademe.dc_facility', 'mix.fr.2025'],
  'Territoire connecté': [
    'proxy.lora_sensor',
    'proxy.lora_gateway',
    'proxy.camera',
    'proxy.lighting_controller',
    'doc.display_panel_2m2',
  ],
}

const shown = (sheet: WorkbookSheet): readonly string[] =>
  valuesOf(sheet).flatMap((row) => row.map((content) => String(content ?? '')))

describe('the layout that follows the perimeters of the eNRT', () => {
  test('has its fourteen sheets, in its order', () => {
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Accueil',
      ...layout.map(([name]) => name),
      'ADMIN',
      'Aide à la saisie',
    ])
  })

  test.each(layout.filter(([, columns]) => columns.length > 0))(
    '%s: every column is there, first and in order',
    (name, columns) => {
      const heads = valuesOf(sheetOf(model, name)).map((row) => row.slice(0, columns.length))
      expect(heads).toContainEqual(columns)
    },
  )

  test.each(Object.entries(proposed))('%s: proposes every line of the layout', (name, factorIds) => {
    const found = shown(sheetOf(model, name))
    expect(factorIds.filter((id) => !found.includes(id))).toEqual([])
  })

  test('asks for what the layout asks of the commune, and shows every block of the results', () => {
    const fields = shown(sheetOf(model, 'Collectivité'))
    for (const field of [
      'Nom',
      'Code INSEE ou SIREN',
      'Population',
      'Agents (effectif)',
      'Élus équipés',
      'Année d’évaluation',
      'Facteur électricité',
      'PUE de la salle locale',
      'Date de l’export',
      'Auteur',
      'Version du jeu de facteurs',
    ])
      expect(fields).toContain(field)
    const results = shown(sheetOf(workbookOf(exampleProject()), 'Résultats')).join('\n')
    for (const block of [
      /total interne|empreinte interne/i,
      /par agent/i,
      /par habitant/i,
      /périmètre/i,
      /fabrication/i,
      /dix lignes/i,
      /complétude/i,
      /ratios? monétaires?/i,
      /fourchette/i,
      /territoire/i,
      /opposable/i,
    ])
      expect(results).toMatch(block)
  })

  test('keeps in ADMIN the sources, the factors with their licences, the lists and the settings', () => {
    const admin = shown(sheetOf(model, 'ADMIN'))
    for (const word of ['ADEME', 'Boavizta', 'EcoDiag']) expect(admin.some((text) => text.includes(word))).toBe(true)
    expect(admin.some((text) => /ODbL/.test(text))).toBe(true)
    for (const heading of ['Licence', 'Incertitude', 'Année', 'Confiance'])
      expect(admin.some((text) => text.startsWith(heading))).toBe(true)
  })
})
