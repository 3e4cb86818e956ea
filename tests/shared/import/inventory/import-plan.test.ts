import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { addRecord, patchRecord } from '../../../../shared/domain/edit.ts'
import { type Project, projectSchema } from '../../../../shared/domain/project.ts'
import { renameSite } from '../../../../shared/domain/sites.ts'
import { applyImportPlan } from '../../../../shared/import/inventory/apply-import-plan.ts'
import { duplicateLot } from '../../../../shared/inventory/lots.ts'
import { editContext, newProject } from '../../support.ts'
import { csv, importInto, kinds, lotLines, openList, planOf, tableOf } from '../table-fixtures.ts'

const lots = (text: string, project = newProject()): readonly string[] =>
  lotLines(importInto(project, csv(text)).project)
const lotOf = (project: Project, index = 0) => {
  const lot = project.equipmentLots[index]
  if (!lot) throw new Error('no lot')
  return lot
}

describe('a first import', () => {
  test('of GLPI: lots by place, kind, model and year; stored devices apart; machines that are gone or virtual left out', () => {
    const { project, plan } = importInto(newProject(), openList('glpi-ordinateurs.csv'))
    expect(lotLines(project)).toEqual([
      'mairie desktop "Dell OptiPlex 3080" x2 2021',
      'mairie laptop "HP ProBook 450 G8 Notebook PC" x1 2022',
      'école laptop "Lenovo ThinkPad L15 Gen 2" x1 2022',
      'école laptop "Lenovo ThinkPad L15 Gen 2" x1 2022 rangé',
      'mairie server "Dell PowerEdge T340" x1 2020',
      'mairie desktop x1 -',
    ])
    expect(plan.counts).toEqual({ created: 7, updated: 0, unchanged: 0, skipped: 2 })
    expect(plan.lines.filter(({ reason }) => reason).map(({ line, reason }) => [line, reason])).toEqual([
      [7, 'left-the-fleet'],
      [9, 'virtual-machine'],
    ])
    expect(plan.lines.at(-1)).toMatchObject({ line: 10, remarks: ['bad-date', 'no-site'] })
    expect(plan.lines.map(({ excerpt }) => excerpt).join()).not.toContain('Duval')
    expect(lotOf(project)).toMatchObject({
      confidence: 'sure',
      factorId: 'ademe.desktop_pro',
      imported: { serials: ['7XK2LM3', '7XK2LM4'], count: 2 },
    })
    expect(projectSchema.safeParse(project).success).toBe(true)
  })

  test('of a free list: each line that is not understood is told with its number and its reason', () => {
    const { project, plan } = importInto(newProject(), openList('liste-libre.txt'))
    expect(lotLines(project)).toEqual([
      'mairie laptop "HP 250 G8" x3 2021',
      'mairie monitor_24 x4 2019',
      'école tablet x8 2022',
      'mairie copier "Ricoh IM C2000" x1 2020',
      'Agence postale box "Livebox 6" x1 -',
      'Médiathèque tablet "Galaxy Tab A8" x? 2023',
    ])
    expect(plan.lines.filter(({ reason }) => reason).map(({ line, reason }) => [line, reason])).toEqual([
      [8, 'ambiguous-kind'],
      [12, 'not-equipment'],
      [13, 'unknown-kind'],
      [14, 'bad-count'],
    ])
    expect(project.profile.sites).toEqual(['mairie', 'école', 'Agence postale', 'Médiathèque'])
  })

  test('an empty quantity is not filled in, which is neither zero nor one', () => {
    expect(lots('Type;Quantité\nÉcran;\nPortable;0\nTablette;1 200\n')).toEqual([
      'mairie screen x? -',
      'mairie laptop x0 -',
      'mairie tablet x1200 -',
    ])
  })

  test('nothing is written before it is confirmed: planning leaves the dossier as it is', () => {
    const project = newProject()
    const before = structuredClone(project)
    planOf(project, openList('glpi-ordinateurs.csv'))
    expect(project).toEqual(before)
  })

  test('the same serial number twice is one device', () => {
    const plan = planOf(newProject(), csv('Modèle;N° de série\nLatitude 5520;ABC123\nLatitude 5520;abc 123\n'))
    expect(plan.lines.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['created', undefined],
      ['skipped', 'duplicate-serial'],
    ])
  })

  test('placeholders are no serial numbers', () => {
    const rows = ['To be filled by O.E.M.', 'N/A', '0', 'Default string', 'System Serial Number', '000000', '-']
    const text = `Modèle;N° de série\n${rows.map((serial) => `Latitude 5520;${serial}`).join('\n')}\n`
    expect(lots(text)).toEqual(['mairie laptop "Latitude 5520" x7 -'])
  })

  test('places are found again under other words, in a path, as a title of rows, or as the name of a sheet', async () => {
    expect(
      lots(
        'Type;Lieu\nPortable;Hôtel de ville\nPortable;Entité racine > Thèreval > Ecole > Classe 2\nPortable;MAIRIE - accueil\n',
      ),
    ).toEqual(['mairie laptop x2 -', 'école laptop x1 -'])
    expect(lots('Matériel;Nombre\nMairie;\nÉcran;2\nÉcole;\nÉcran;3\n')).toEqual([
      'mairie screen x2 -',
      'école screen x3 -',
    ])
    const workbook = new ExcelJS.Workbook()
    for (const [name, count] of [
      ['Mairie', 2],
      ['École', 3],
      ['Notes', undefined],
    ] as const) {
      const sheet = workbook.addWorksheet(name)
      sheet.addRow(count ? ['Matériel', 'Nombre'] : ['Bonjour'])
      sheet.addRow(count ? ['Écran', count] : ['Voir avec le prestataire'])
    }
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    expect(lotLines(importInto(newProject(), bytes).project)).toEqual(['mairie screen x2 -', 'école screen x3 -'])
    expect(tableOf(bytes).otherSheets).toEqual([{ name: 'Notes', rows: 2 }])
  })

  test('what a list lays out room by room does not fill the dossier with places', () => {
    const rooms = Array.from({ length: 300 }, (_, index) => `Portable;Bureau n° ${index}`)
    const { project, plan } = importInto(newProject(), csv(`Type;Lieu\n${rooms.join('\n')}\n`))
    expect(project.profile.sites).toHaveLength(100)
    expect(plan.lines.at(-1)?.remarks).toEqual(['no-site'])
    expect(projectSchema.safeParse(project).success).toBe(true)
  })

  test('connected objects go to their own list', () => {
    const { project } = importInto(newProject(), csv('Matériel;Nombre\nCapteur de CO2;4\nÉcran;1\n'))
    expect([project.connectedObjects.length, project.equipmentLots.length]).toEqual([1, 1])
  })

  test('a text of the list that looks like a formula stays a text, and its length is bounded', () => {
    const { project } = importInto(
      newProject(),
      csv(`Type;Modèle\nPortable;"=HYPERLINK(""http://x"")${'a'.repeat(900)}"\n`),
    )
    expect(lotOf(project).title).toMatch(/^=HYPERLINK/)
    expect(lotOf(project).title?.length).toBeLessThanOrEqual(120)
  })
})

describe('a second import', () => {
  const head = 'Type;Modèle;N° de série;Lieu;Date achat\n'
  const first = csv(
    `${head}Portable;Latitude 5520;AAA1;mairie;2021\nPortable;Latitude 5520;AAA2;mairie;2021\nÉcran;P2419H;BBB1;mairie;2019\n`,
  )
  const before = importInto(newProject(), first).project

  test.each(['glpi-ordinateurs.csv', 'glpi-imprimantes-en.csv', 'ocs-machines.csv', 'ocs-base.csv', 'liste-libre.txt'])(
    'of %s changes nothing',
    (name) => {
      const { project } = importInto(newProject(), openList(name))
      const again = importInto(project, openList(name))
      expect(again.project).toBe(project)
      expect([again.plan.counts.created, again.plan.counts.updated]).toEqual([0, 0])
    },
  )

  test('a device more makes the count one more; the others are unchanged', () => {
    const text = `${head}Portable;Latitude 5520;AAA1;mairie;2021\nPortable;Latitude 5520;AAA2;mairie;2021\nPortable;Latitude 5520;AAA3;mairie;2021\nÉcran;P2419H;BBB1;mairie;2019\n`
    const { plan, project } = importInto(before, csv(text))
    expect(plan.lines.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'updated', 'unchanged'])
    expect(lotLines(project)).toEqual(['mairie laptop "Latitude 5520" x3 2021', 'mairie monitor_24 "P2419H" x1 2019'])
  })

  test('devices that moved together move their lot; one that moves alone leaves it', () => {
    const together = csv(
      `${head}Portable;Latitude 5520;AAA1;école;2021\nPortable;Latitude 5520;AAA2;école;2021\nÉcran;P2419H;BBB1;mairie;2019\n`,
    )
    expect(lotLines(importInto(before, together).project)).toEqual([
      'école laptop "Latitude 5520" x2 2021',
      'mairie monitor_24 "P2419H" x1 2019',
    ])
    const alone = csv(
      `${head}Portable;Latitude 5520;AAA1;mairie;2021\nPortable;Latitude 5520;AAA2;école;2021\nÉcran;P2419H;BBB1;mairie;2019\n`,
    )
    expect(lotLines(importInto(before, alone).project)).toEqual([
      'mairie laptop "Latitude 5520" x1 2021',
      'mairie monitor_24 "P2419H" x1 2019',
      'école laptop "Latitude 5520" x1 2021',
    ])
  })

  test('the last device of a lot that joins another takes the lot away: nothing is counted twice', () => {
    const apart = importInto(
      before,
      csv(
        `${head}Portable;Latitude 5520;AAA1;mairie;2021\nPortable;Latitude 5520;AAA2;école;2021\nÉcran;P2419H;BBB1;mairie;2019\n`,
      ),
    ).project
    const { project, plan } = importInto(apart, first)
    expect(lotLines(project)).toEqual(['mairie laptop "Latitude 5520" x2 2021', 'mairie monitor_24 "P2419H" x1 2019'])
    expect(plan.lots.map(({ action }) => action)).toEqual(['update', 'unchanged', 'remove'])
  })

  test('what the commune corrected in the dossier stays', () => {
    const corrected = patchRecord(
      before,
      'equipmentLots',
      lotOf(before).id,
      { count: 5, title: 'Portables des élus', kind: 'tablet' },
      editContext(),
    )
    const { project, plan } = importInto(corrected, first)
    expect(project).toBe(corrected)
    expect(plan.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })

  test('what both changed is told, and the dossier keeps its own', () => {
    const corrected = patchRecord(before, 'equipmentLots', lotOf(before).id, { count: 5 }, editContext())
    const text = `${head}Portable;Latitude 5520;AAA1;mairie;2021\nPortable;Latitude 5520;AAA2;mairie;2021\nPortable;Latitude 5520;AAA3;mairie;2021\nÉcran;P2419H;BBB1;mairie;2019\n`
    const { project, plan } = importInto(corrected, csv(text))
    expect(plan.lots[0]).toMatchObject({ kept: [{ field: 'count', mine: 5, listed: 3 }], changes: [] })
    expect(lotOf(project).count).toBe(5)
  })

  test('a place that was renamed in the dossier is found again', () => {
    const renamed = renameSite(before, 'mairie', 'Hôtel de ville', editContext())
    const { project, plan } = importInto(renamed, first)
    expect(lotLines(project)).toEqual(lotLines(renamed))
    expect(plan.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })

  test('a year later, an age in the list does not make a second lot', () => {
    const list = csv('Type;Modèle;Âge\nPortable;Latitude 5520;5 ans\n')
    const { project } = importInto(newProject(), list)
    const older = csv('Type;Modèle;Âge\nPortable;Latitude 5520;4 ans\n')
    expect(lotLines(importInto(project, older).project)).toEqual(['mairie laptop "Latitude 5520" x1 2021'])
  })

  test('devices that are no longer listed are told, never removed', () => {
    const { project, plan } = importInto(before, csv(`${head}Portable;ThinkPad L15;CCC1;mairie;2024\n`))
    expect(plan.noLongerListed).toEqual([{ collection: 'equipmentLots', lotId: lotOf(before).id, count: 2 }])
    expect(lotLines(project)).toHaveLength(3)
  })

  test('a lot that was duplicated in the dossier is not taken for the listed one', () => {
    const copy = duplicateLot(before, 'equipmentLots', lotOf(before).id, editContext())
    expect(copy && lotOf(copy.project, 1).imported).toBeUndefined()
  })
})

describe('lots typed by hand', () => {
  const typed = (fields: Partial<Project['equipmentLots'][number]>) =>
    addRecord(newProject(), 'equipmentLots', { site: 'mairie', kind: 'laptop', inUse: true, ...fields }, editContext())
      .project
  const list = csv(
    'Type;Modèle;Lieu;Date achat\nPortable;Latitude 5520;mairie;2021\nPortable;Latitude 5520;mairie;2021\n',
  )

  test('of the same place, kind and model are updated, not doubled', () => {
    const { project, plan } = importInto(typed({ title: 'latitude 5520', count: 1 }), list)
    expect(lotLines(project)).toEqual(['mairie laptop "latitude 5520" x2 2021'])
    expect(plan.lots[0]).toMatchObject({
      changes: [
        { field: 'count', before: 1, after: 2 },
        { field: 'purchaseYear', after: 2021 },
      ],
    })
  })

  test('without a model are told as a possible double, and go only when asked', () => {
    const project = typed({ count: 3 })
    const plan = planOf(project, list)
    const [overlap] = plan.overlaps
    expect(overlap).toMatchObject({ site: 'mairie', kind: 'laptop', count: 3, listedCount: 2 })
    const kept = applyImportPlan(project, plan, kinds, editContext())
    expect(lotLines(kept)).toHaveLength(2)
    const replacedLotIds = new Set(overlap ? [overlap.lotId] : [])
    const replaced = applyImportPlan(project, plan, kinds, editContext(), { replacedLotIds })
    expect(lotLines(replaced)).toEqual(['mairie laptop "Latitude 5520" x2 2021'])
  })

  test('of another kind or place are left alone', () => {
    expect(planOf(typed({ site: 'école', count: 3 }), list).overlaps).toEqual([])
    expect(planOf(typed({ kind: 'desktop', count: 3 }), list).overlaps).toEqual([])
  })
})
