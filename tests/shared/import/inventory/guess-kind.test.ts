import { describe, expect, test } from 'vitest'
import patterns from '../../../../resources/import/model-patterns.json' with { type: 'json' }
import { loadEquipmentKinds } from '../../../../shared/footprint/load-factors.ts'
import { loadImportContent } from '../../../../shared/import/inventory/load-import-content.ts'

const { guessKind } = loadImportContent()
const kindOf = (words: Parameters<typeof guessKind>[0]): string => {
  const guess = guessKind(words)
  return guess.outcome === 'known' ? guess.kind : guess.outcome
}

describe('the name of a model tells the kind', () => {
  test.each([
    ['HP LaserJet Pro MFP M428fdw', 'printer'],
    ['HP OfficeJet Pro 8020 All-in-One', 'printer'],
    ['Brother MFC-L2710DW', 'printer'],
    ['EPSON ET-4850', 'printer'],
    ['Canon i-SENSYS LBP623Cdw', 'printer'],
    ['Kyocera ECOSYS M5526cdn', 'printer'],
    ['Ricoh IM C3000', 'copier'],
    ['RICOH MP C2004ex', 'copier'],
    ['Konica Minolta bizhub C258', 'copier'],
    ['Canon imageRUNNER ADVANCE C3520i', 'copier'],
    ['TASKalfa 2553ci', 'copier'],
    ['Latitude 5520', 'laptop'],
    ['Dell Inc. Latitude E6430', 'laptop'],
    ['HP ProBook 450 G8 Notebook PC', 'laptop'],
    ['HP 250 G8', 'laptop'],
    ['ThinkPad T14 Gen 2', 'laptop'],
    ['MacBook Air 13', 'laptop'],
    ['Acer TravelMate P215', 'laptop'],
    ['Lenovo IdeaPad 3 15IGL05', 'laptop'],
    ['OptiPlex 3080', 'desktop'],
    ['ThinkCentre M720s', 'desktop'],
    ['HP ProDesk 400 G6 SFF', 'desktop'],
    ['ESPRIMO P557', 'desktop'],
    ['HP Compaq 8200 Elite SFF PC', 'desktop'],
    ['iMac 27 pouces', 'desktop'],
    ['Precision 3630 Tower', 'workstation'],
    ['HP Z2 Tower G4 Workstation', 'workstation'],
    ['iPad 9', 'tablet'],
    ['Samsung Galaxy Tab A8', 'tablet'],
    ['Galaxy A13', 'smartphone'],
    ['iPhone SE (2020)', 'smartphone'],
    ['Crosscall Core-X5', 'smartphone'],
    ['Yealink T46S', 'landline'],
    ['SIP-T21P E2', 'landline'],
    ['Gigaset A415', 'landline'],
    ['écran Iiyama 24', 'monitor_24'],
    ['iiyama ProLite XUB2492HSU', 'monitor_24'],
    ['DELL P2419H', 'monitor_24'],
    ['DELL U2721DE', 'monitor_25_27'],
    ['Écran 27"', 'monitor_25_27'],
    ['Moniteur Philips 243V5', 'monitor_24'],
    ['HP E233', 'unknown'],
    ['écran Samsung 32 pouces incurvé', 'monitor_28_plus'],
    ['écran', 'screen'],
    ['Écran interactif Promethean ActivPanel 75', 'interactive_screen'],
    ['EPSON EB-X41', 'projector'],
    ['Vidéoprojecteur BenQ', 'projector'],
    ['Synology DS220+', 'nas'],
    ['QNAP TS-251', 'nas'],
    ['PowerEdge T340', 'server'],
    ['HPE ProLiant ML110 Gen10', 'server'],
    ['Livebox 6', 'box'],
    ['Freebox Pro', 'box'],
    ['Stormshield SN210', 'firewall'],
    ['FortiGate 40F', 'firewall'],
    ['UniFi AP AC Pro', 'wifi_ap'],
    ['Switch HP 1920-24G', 'switch'],
    ['TP-Link TL-SG108', 'switch'],
    ['MikroTik RB750', 'router'],
    ['APC Smart-UPS 1500', 'ups'],
    ['Onduleur Eaton 5P', 'ups'],
    ['ThinkPad USB-C Dock Gen 2', 'dock'],
    ["Station d'accueil Dell WD19", 'dock'],
    ['Clavier Logitech K120', 'keyboard'],
    ['Souris sans fil', 'mouse'],
    ['Caméra Hikvision dôme', 'camera'],
    ['Téléviseur LG 55 pouces', 'tv'],
    ['Clé USB 32 Go', 'usb_key'],
    ['Disque dur externe 1 To', 'external_hdd'],
    ['Webcam Logitech C920', 'other'],
  ])('%s', (model, kind) => {
    expect(kindOf({ model })).toBe(kind === 'unknown' ? 'none' : kind)
  })
})

describe('the written type counts, and the model may refine it', () => {
  test.each([
    [{ type: 'Portable', model: '' }, 'laptop'],
    [{ type: 'Téléphone portable', model: '' }, 'smartphone'],
    [{ type: 'Notebook', model: 'HP 255 G7', manufacturer: 'HP' }, 'laptop'],
    [{ type: 'Mini Tower', model: 'OptiPlex 7010', manufacturer: 'Dell Inc.' }, 'desktop'],
    [{ type: 'Rack Mount Chassis', model: 'PowerEdge R430' }, 'server'],
    [{ type: 'Tower', model: 'ProLiant ML310e Gen8' }, 'server'],
    [{ type: 'Imprimante', model: 'Ricoh IM C2000' }, 'copier'],
    [{ type: 'Moniteur', model: 'HP E233' }, 'monitor_24'],
    [{ type: 'Écran', model: 'Inconnu', screenSize: '27' }, 'monitor_25_27'],
    [{ type: 'Ordinateur', model: 'Latitude 3510' }, 'laptop'],
    [{ type: 'Téléphone', model: 'Yealink T46S' }, 'landline'],
    [{ type: 'Matériel réseau', model: 'GS1900-24E' }, 'switch'],
    [{ type: 'Matériel réseau', model: '' }, 'network'],
    [{ type: 'Ordinateur', model: 'PowerMax', operatingSystem: 'Windows Server 2019 Standard' }, 'server'],
  ])('%j', (words, kind) => {
    expect(kindOf(words)).toBe(kind)
  })
})

describe('a doubt gives no kind', () => {
  test.each([
    [{ type: 'Ordinateur', model: '' }, 'ambiguous'],
    [{ type: '', model: 'PC accueil' }, 'ambiguous'],
    [{ type: 'Téléphone', model: '' }, 'ambiguous'],
    [{ type: 'Ordinateur', model: 'VirtualBox', manufacturer: 'innotek GmbH' }, 'virtual'],
    [{ type: 'Other', model: 'VMware Virtual Platform' }, 'virtual'],
    [{ type: '', model: 'Toner noir HP 26X' }, 'not-equipment'],
    [{ type: 'Licence', model: 'Office 2019' }, 'not-equipment'],
    [{ type: '', model: 'Câble HDMI pour écran' }, 'not-equipment'],
    [{ type: '', model: 'ZX-81 spécial' }, 'none'],
    [{ type: '', model: '' }, 'none'],
  ])('%j', (words, outcome) => {
    expect(kindOf(words)).toBe(outcome)
  })

  test('the name of a machine is a hint only', () => {
    expect(guessKind({ type: 'Ordinateur', name: 'ECOLE-PORT-03' })).toEqual({
      outcome: 'known',
      kind: 'laptop',
      isHint: true,
    })
  })
})

test('every kind in the patterns is one of the inventory', () => {
  const kinds = new Set(loadEquipmentKinds().kinds.map(({ id }) => id))
  const named = [
    ...[patterns.types, patterns.models, patterns.operatingSystems, patterns.names].flatMap((rules) =>
      rules.map(({ kind }) => kind),
    ),
    ...Object.entries(patterns.refinedBy).flat(2),
    ...patterns.screenKinds.map(({ kind }) => kind),
  ]
  expect(named.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('no pattern can be made to turn in circles by a hostile model name', () => {
  const hostile = [
    'ecran '.repeat(2000),
    `${'a'.repeat(20_000)}!`,
    'mp c '.repeat(3000),
    '1'.repeat(20_000),
    'imprimante multifonction '.repeat(1000),
  ]
  const start = performance.now()
  for (const model of hostile) guessKind({ model })
  expect(performance.now() - start).toBeLessThan(3000)
})
