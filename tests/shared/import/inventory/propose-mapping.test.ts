import { describe, expect, test } from 'vitest'
import columnNames from '../../../../resources/import/column-names.json' with { type: 'json' }
import {
  canImport,
  chooseField,
  proposeMapping,
  toKnownMapping,
} from '../../../../shared/import/inventory/propose-mapping.ts'
import { foldName } from '../../../../shared/municipalities/fold-name.ts'
import { newProject } from '../../support.ts'
import { content, csv, fieldsOf, importInto, lotLines, mappingOf, openList, tableOf, today } from '../table-fixtures.ts'

describe('the columns of a list', () => {
  test('of GLPI in French are recognised; users and dates of update are left out', () => {
    const mapping = mappingOf(tableOf(openList('glpi-ordinateurs.csv')))
    expect(mapping.source).toBe('glpi')
    expect(fieldsOf(mapping)).toEqual({
      Nom: 'name',
      Entité: '-',
      Statut: 'status',
      Fabricant: 'manufacturer',
      'Numéro de série': 'serial',
      Type: 'kind',
      Modèle: 'model',
      "Système d'exploitation - Nom": 'operatingSystem',
      Lieu: 'site',
      'Dernière modification': 'technical',
      Usager: 'personal',
      "Informations financières et administratives - Date d'achat": 'purchaseDate',
      '': '-',
    })
    expect(mapping.columns.find(({ heading }) => heading === 'Usager')?.samples).toEqual([])
  })

  test('of GLPI in English', () => {
    const mapping = mappingOf(tableOf(openList('glpi-imprimantes-en.csv')))
    expect(mapping.source).toBe('glpi')
    expect(fieldsOf(mapping)).toMatchObject({
      Type: 'kind',
      Model: 'model',
      Location: 'site',
      'Date of purchase': 'purchaseDate',
      'Serial number': 'serial',
    })
  })

  test('of OCS Inventory, in Windows-1252 with its French titles, or by the names of its database', () => {
    const french = mappingOf(tableOf(openList('ocs-machines.csv')))
    expect(french.source).toBe('ocs')
    expect(fieldsOf(french)).toMatchObject({
      'Donnees administratives: TAG': 'site',
      Machine: 'name',
      'Utilisateur connecté': 'personal',
      Fabricant: 'manufacturer',
      Modèle: 'model',
      'Numéro de série': 'serial',
      Type: 'kind',
      'RAM (Mo)': 'technical',
    })
    const database = mappingOf(tableOf(openList('ocs-base.csv')))
    expect(database.source).toBe('ocs')
    expect(fieldsOf(database)).toMatchObject({
      SMODEL: 'model',
      SSN: 'serial',
      OSNAME: 'operatingSystem',
      TYPE: 'kind',
    })
  })

  test('of EcoDiag are recognised with its own words for types: one line a device, dates of purchase of any form', () => {
    const mapping = mappingOf(tableOf(openList('ecodiag.csv')))
    expect(mapping.source).toBe('ecodiag')
    expect(fieldsOf(mapping)).toEqual({
      Modele: 'model',
      Fabricant: 'manufacturer',
      Type: 'kind',
      "Date d'achat": 'purchaseDate',
    })
    expect(lotLines(importInto(newProject(), openList('ecodiag.csv')).project)).toEqual([
      'mairie laptop "DELL Latitude 7490" x2 2019',
      'mairie tablet "DELL Latitude 5290" x1 2018',
      'mairie desktop "DELL 7460 AIO" x1 -',
      'mairie server "DELL PowerEdge T620" x1 2014',
      'mairie monitor_24 "DELL LCD MONITOR 20" x1 2016',
      'mairie landline "Yealink SIP-T46S" x1 2020',
      'mairie projector "EPSON EB-W05" x1 2017',
      'mairie wifi_ap "Ubiquiti UAP-AC-LITE" x1 2020',
    ])
  })

  test.each([
    ['Catégorie;Modèle;Marque\nPortable;XPS 9365;DELL\n', 'ecodiag'],
    ['Type;Modèle;Marque;Lieu\nPortable;XPS 9365;DELL;mairie\n', 'free'],
    ['Type;Modèle;Quantité\nPortable;XPS 9365;2\n', 'free'],
  ])('%j is a list of kind %s: ordinary words are EcoDiag only when nothing else is beside them', (text, source) => {
    expect(mappingOf(tableOf(csv(text))).source).toBe(source)
  })

  test('of a free list with titles above: what the device is, its model, how many, since when, where', () => {
    const table = tableOf(openList('liste-libre.txt'))
    expect(table.headingLine).toBe(4)
    const mapping = mappingOf(table)
    expect(mapping.source).toBe('free')
    expect(fieldsOf(mapping)).toEqual({
      Matériel: 'kind',
      'Marque / modèle': 'model',
      Qté: 'count',
      'Acheté en': 'purchaseDate',
      'Où ?': 'site',
      Utilisateur: 'personal',
    })
  })

  test('without headings are told by what they hold', () => {
    const table = tableOf(
      csv('Latitude 5520;12/03/2021;mairie\nOptiPlex 3080;01/09/2020;école\nIm C2000;05/05/2019;mairie\n'),
    )
    expect(table.headingLine).toBe(0)
    expect(table.rows).toHaveLength(3)
    expect(mappingOf(table).columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['model', 'guess'],
      ['purchaseDate', 'guess'],
      ['site', 'guess'],
    ])
  })

  test('headings that nobody foresaw are still headings when figures stand below', () => {
    const table = tableOf(csv('Matos;Combien\nLatitude 5520;3\nMachine à affranchir;1\n'))
    expect([table.headingLine, table.headings]).toEqual([1, ['Matos', 'Combien']])
  })

  test('a heading is not believed over values that cannot be its own', () => {
    const mapping = mappingOf(
      tableOf(csv('Désignation;Total;Date\nLatitude 5520;750,40;Dupont\nOptiPlex;612,99;Durand\n')),
    )
    expect(fieldsOf(mapping)).toEqual({ Désignation: 'model', Total: '-', Date: '-' })
  })

  test('a list without any word about devices cannot be imported', () => {
    expect(canImport(mappingOf(tableOf(csv('Prénom;Ville\nJeanne;Thèreval\nLuc;Saint-Lô\n'))))).toBe(false)
  })
})

describe('a mapping that was confirmed', () => {
  const list = 'Désignation;Libre;Où\nLatitude 5520;2;mairie\n'
  test('is remembered for the next list with the same headings, in other capitals and accents too', () => {
    const table = tableOf(csv(list))
    const chosen = chooseField(mappingOf(table), 1, 'count')
    const next = tableOf(csv('DESIGNATION;LIBRE;OU\nOptiPlex 3080;5;école\n'))
    const proposed = proposeMapping(next, [toKnownMapping(chosen)], content, today)
    expect(proposed.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['model', 'remembered'],
      ['count', 'remembered'],
      ['site', 'remembered'],
    ])
  })

  test('is not used for other headings', () => {
    const known = toKnownMapping(chooseField(mappingOf(tableOf(csv(list))), 1, 'count'))
    const other = mappingOf(tableOf(csv('Désignation;Autre;Où\nOptiPlex 3080;5;école\n')), [known])
    expect(other.columns[1]).toMatchObject({ confidence: 'none' })
  })

  test('a field that is given to a column leaves the one that had it', () => {
    const mapping = chooseField(mappingOf(tableOf(csv(list))), 1, 'model')
    expect(mapping.columns.map(({ field }) => field)).toEqual([undefined, 'model', 'site'])
  })
})

test('the known headings are written as they are compared, and none stands for two fields', () => {
  const all = columnNames.fields.flatMap(({ headings }) => headings)
  const leftOut = [...columnNames.leftOut.personal, ...columnNames.leftOut.technical]
  expect([...all, ...leftOut].filter((heading) => foldName(heading) !== heading)).toEqual([])
  const seen = new Set<string>()
  expect([...all, ...leftOut].filter((heading) => seen.size === seen.add(heading).size)).toEqual([])
})
