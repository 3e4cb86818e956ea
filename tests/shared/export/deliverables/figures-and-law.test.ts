import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadDeliverableContent } from '../../../../shared/export/deliverables/deliverable-content.ts'
import { isWeekend, lastNoticeDay, lastWorkingDay } from '../../../../shared/export/deliverables/notice-days.ts'
import { exampleProject } from '../../support.ts'
import { rowsOf } from '../report/report-fixture.ts'
import { documentIds, documentOf, exampleWith, readableLines, readableText } from './deliverable-fixture.ts'

const example = exampleProject()
const plainRows = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((cells) => cells.map((cell) => cell.replace(/\u00a0/gu, ' ')))

describe('the figures of the example', () => {
  it('are those of the dossier in the inventory', () => {
    const model = documentOf('d4.inventory', example)
    expect(readableLines(model)[0]).not.toBe('')
    expect(readableText(model)).toContain('71 appareils en service et 15 appareils rangés dans 4 lieux.')
    const rows = plainRows(rowsOf(model, 'Appareils, lieu par lieu'))
    expect(rows.find(([name]) => name?.startsWith('Postes de l’accueil'))?.slice(1, 4)).toEqual([
      '2',
      '2019, 7 ans',
      'acheté, neuf',
    ])
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Total compté', '86'])
    const services = plainRows(rowsOf(model, 'Services numériques'))
    const cost = example.digitalServices.reduce((sum, { yearlyCost }) => sum + (yearlyCost ?? 0), 0)
    expect(services.at(-1)?.[4]?.replace(/\D/gu, '')).toBe(String(cost))
  })

  it('count with the school holidays of the zone, in the calendar', () => {
    expect(readableText(documentOf('d1.calendar', example))).toContain(
      'vacances de Noël, du 19 décembre 2026 au 3 janvier 2027',
    )
    const corsica = exampleWith({ inseeCode: '2A004', departmentCode: '2A', schoolZone: undefined })
    expect(readableText(documentOf('d1.calendar', corsica))).not.toContain('Vacances scolaires')
  })

  it('start from five point eight years, twenty-nine per cent and a third, in the synthesis', () => {
    const model = documentOf('d4.synthesis', example)
    const figures = model.blocks.find((block) => block.kind === 'key-figures')
    expect(figures?.kind === 'key-figures' && figures.figures.map(({ value }) => value)).toEqual([
      '71',
      '5,8\u00a0ans',
      '1,7\u00a0t',
      '7 sur 33',
    ])
    expect(readableText(model)).toMatch(/2025 : 29 % de la dépense, pour 20 % demandés\. La règle est tenue/u)
    expect(readableText(model)).toMatch(/2025 : 33 %, pour 50 % demandés\. La règle n’est pas tenue/u)
  })

  it('add up in the action plan and say what is not known', () => {
    const model = documentOf('d8.action_plan', example)
    const rows = plainRows(rowsOf(model, 'Les actions'))
    expect(rows.map(([title]) => title).slice(0, -1)).toEqual(example.actions.map(({ title }) => title))
    expect(rows.at(-1)).toEqual(['Total connu', '', '', '', '', '1 500 €', '1 380 €', '', ''])
    expect(model.missing).toEqual(['pilote à nommer', 'coût à estimer'])
    const figure = model.blocks.find((block) => block.kind === 'figure')
    expect(figure?.kind === 'figure' && figure.drawing.description.replace(/\u00a0/gu, ' ')).toContain(
      'Prolonger huit ordinateurs de la mairie et de l’école : de mars 2027 à juin 2027.',
    )
  })

  it('put the price first in the roadmap, then the four objectives under their axis', () => {
    const model = documentOf('d6.roadmap', example)
    expect(model.title).toBe('Garder, donner, expliquer\u00a0: feuille de route 2027-2029')
    const [first] = model.blocks.filter((block) => block.kind === 'key-figures')
    expect(first?.kind === 'key-figures' && first.figures[0]?.value.replace(/\u00a0/gu, ' ')).toBe('1 500 €')
    expect(plainRows(rowsOf(model, 'Objectifs')).map((cells) => cells.join(' | '))).toEqual([
      'Axe 1. Du matériel qui dure',
      'Faire passer l’âge moyen des ordinateurs de 5,8 à 6,5 ans | 5,8 années | 6,5 années | 30 novembre 2029',
      'Porter la seconde main à 40 % de la dépense informatique et téléphonie | 29 % | 40 % | 31 décembre 2029',
      'Donner un second usage à sept appareils retirés sur dix | 33,3 % | 70 % | 31 décembre 2028',
      'Axe 2. Un numérique utile à tous',
      'Sensibiliser neuf agents et élus sur dix | 0 % | 90 % | 30 juin 2028',
    ])
  })

  it('keep every part of the roadmap that the commune ticked, in its order', () => {
    const headings = documentOf('d6.roadmap', example).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.content.map(({ text }) => text).join('')] : [],
    )
    expect(headings).toEqual([
      'Ce qu’est le numérique responsable',
      'Notre ambition',
      'Ce que cela apporte à nos priorités',
      'Nos objectifs',
      'Les grandes dates',
      'Qui porte la feuille de route',
      'Les moyens',
      'Le suivi',
    ])
  })

  it('follow the indicators with the year of each measure', () => {
    const rows = plainRows(rowsOf(documentOf('d9.dashboard', example), 'Les indicateurs'))
    expect(rows[3]).toEqual(['Agents et élus sensibilisés (%)', '0 (2025)', '48,5 (2026)', '90 (2028)', 'à augmenter'])
  })
})

describe('what the commune has not decided', () => {
  it('is never invented: only what the example lacks stands in brackets', () => {
    const letters = documentOf('d1.mission_letter', example)
    expect(letters.missing).toEqual([])
    for (const id of [
      'd1.profile',
      'd4.synthesis',
      'd5.ambition_note',
      'd6.roadmap',
      'd6.summary',
      'd10.slides',
    ] as const)
      expect([id, documentOf(id, example).missing]).toEqual([id, []])
  })

  it('a vote to come is not announced as done, and a quotation waits for its author', () => {
    const before = documentOf('d10.press_release', example)
    expect(before.missing).toEqual([
      'date du vote, prévu le 11\u00a0février 2027',
      'citation à faire relire et autoriser par son auteur ou son autrice',
    ])
    const after = documentOf('d10.press_release', {
      ...example,
      deliberations: example.deliberations.map((one) => ({ ...one, status: 'adopted' as const })),
      quotes: example.quotes.map((one) => ({ ...one, approvedOn: '2026-12-01' })),
    })
    expect(after.missing).toEqual([])
    expect(readableText(after)).toContain('On ne jette pas une chaise parce qu’elle grince.')
  })
})

describe('the rules of the council', () => {
  it.each([
    [1812, 'under_3500', '7 février 2027', /3 jours francs.*CGCT L\. 2121-11.*envoyez le 5 février 2027/u],
    [3500, 'full', '5 février 2027', /5 jours francs.*CGCT L\. 2121-12/u],
  ] as const)('with %i inhabitants, give the last day of the notice', (population, version, day, reason) => {
    const model = documentOf('d7.draft_deliberation', exampleWith({ population, version }))
    const [first] = plainRows(rowsOf(model, 'Les dates'))
    expect(first?.[1]).toBe(day)
    expect(first?.[2]).toMatch(reason)
  })

  it('ask for the summary note from 3,500 inhabitants on, and only then', () => {
    expect(readableText(documentOf('d7.briefing', exampleWith({ population: 3499 })))).toContain('Note facultative')
    expect(readableText(documentOf('d7.briefing', exampleWith({ population: 3500 })))).toContain(
      'comme la loi le demande à partir de 3 500 habitants',
    )
  })

  it('let a small council choose how its acts are made public, and no other', () => {
    const choice = readableText(documentOf('d7.voted_act', exampleWith({ population: 400 })))
    expect(choice).toContain('Le conseil municipal choisit entre la mise en ligne, l’affichage et le papier')
    const online = readableText(documentOf('d7.voted_act', exampleWith({ kind: 'epci', name: 'Communauté Aure' })))
    expect(online).toContain('Publication en ligne.')
  })

  it('count clear days without the day of sending nor that of the session', () => {
    expect(lastNoticeDay('2027-02-11', 3)).toBe('2027-02-07')
    expect(lastNoticeDay('2027-02-11', 5)).toBe('2027-02-05')
    expect(lastNoticeDay('2027-03-02', 3)).toBe('2027-02-26')
    expect([isWeekend('2027-02-07'), isWeekend('2027-02-05')]).toEqual([true, false])
    expect(lastWorkingDay('2027-02-07')).toBe('2027-02-05')
    expect(lastWorkingDay('2027-02-06')).toBe('2027-02-05')
  })
})

describe('the draft deliberation', () => {
  const text = readableText(documentOf('d7.draft_deliberation', example))

  it('cites each text once, keeps the words of the commune, and names what the application proposes', () => {
    expect(text.match(/L\. 2121-29/gu)).toHaveLength(1)
    expect(text).toContain('Vu la loi n° 2021-1485 du 15 novembre 2021')
    expect(text).toContain('Considérant que la commune agit de son plein gré')
    expect(text).toContain(
      'Article 1er. La feuille de route numérique responsable 2027-2029, jointe à ce texte, est adoptée.',
    )
    expect(text).toContain('Les articles 2, 3, 4 et 5 sont des propositions de l’application')
  })

  it('never presents article 35 as binding under 50,000 inhabitants, and cites it above', () => {
    expect(text).not.toContain('2022-1084')
    const town = exampleWith({ population: 50_001, version: 'full' })
    expect(readableText(documentOf('d7.draft_deliberation', town))).toContain('décret n° 2022-1084')
    const exactly = exampleWith({ population: 50_000, version: 'full' })
    expect(readableText(documentOf('d7.draft_deliberation', exactly))).not.toContain('2022-1084')
  })

  it('becomes a point of information without articles nor vote when the commune chose so', () => {
    const information = {
      ...example,
      deliberations: example.deliberations.map((one) => ({ ...one, form: 'information' as const })),
    }
    const model = documentOf('d7.draft_deliberation', information)
    expect(model.title).toBe('Projet d’information au conseil municipal')
    expect(readableText(model)).toContain('prend acte de la feuille de route. Aucun vote n’est demandé.')
    expect(readableText(model)).not.toContain('Article 1er')
  })
})

describe('the words', () => {
  it.each([
    ['commune', 'Écouché-les-Vallées', 'Commune d’Écouché-les-Vallées', 'Maire d’Écouché-les-Vallées'],
    ['commune', 'Le Bosc', 'Commune du Bosc', 'Maire du Bosc'],
    ['epci', 'Communauté de communes X', 'Communauté de communes X', 'Présidence de la communauté de communes X'],
    ['syndicat', 'SIVU du Val', 'SIVU du Val', 'Présidence du SIVU du Val'],
  ] as const)('follow the kind of authority: %s %s', (kind, name, sender, head) => {
    const lines = readableLines(documentOf('d1.mission_letter', exampleWith({ kind, name })))
    expect(lines.slice(0, 3)).toEqual([sender, 'Mireille Daubrac', head])
  })

  it('fall back on neutral ones where the dossier gives no name', () => {
    const nobody = exampleWith({ referentName: undefined, deputyName: undefined }, { actors: [] })
    const text = readableText(documentOf('d1.mission_letter', nobody))
    expect(text).toContain('[nom de la personne référente]')
    expect(text).not.toMatch(/\ble référent\b|\bMonsieur le Maire\b|\bM\. le maire\b/iu)
  })

  it('hold no law reference, no rate and no threshold in the templates: these come from the obligations', () => {
    const folder = 'resources/export/deliverables'
    const faults = readdirSync(folder).flatMap((name) =>
      (
        readFileSync(`${folder}/${name}`, 'utf8').match(
          /\b[LRD]\.[\s\u00a0]?\d|\barticles?[\s\u00a0](?:[LRD]\.|\d)|\b(?:[Ll]oi|[Dd]écret|[Oo]rdonnance)[\s\u00a0](?:n°|\d)|\d[\s\u00a0](?:%|jours francs|euros)/gu,
        ) ?? []
      ).map((found) => `${name}: ${found}`),
    )
    expect(faults).toEqual([])
  })

  it('of every act say how sure they are, and stand for obligations that exist', () => {
    const { acts, obligations } = loadDeliverableContent()
    const known = new Set(obligations.obligations.map(({ id }) => id))
    for (const act of acts) {
      expect(act.obligations?.filter((id) => !known.has(id)) ?? []).toEqual([])
      expect(act.visa.replace(/\s/gu, ' ')).toContain(act.article.replace(/\s/gu, ' '))
    }
  })
})

it('one action alone makes a sheet with every field, for the person who pilots it', () => {
  const model = documentOf('d8.action_sheets', exampleWith({ version: 'full' }), { actionId: 'a-003' })
  const rows = plainRows(rowsOf(model, 'L’action en bref'))
  expect(rows.find(([name]) => name === 'Pilote')?.[1]).toBe('Yannick Ferrandel')
  expect(rows.find(([name]) => name === 'Coût')?.[1]).toBe('880 € ; économie attendue de 1 200 € par an')
  expect(rows.find(([name]) => name === 'Dépend de')?.[1]).toBe('Trier le placard et donner ce qui marche')
  expect(model.blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1)
})

it('the gift agreement names who may receive, and never guesses who does', () => {
  const model = documentOf('d8.gift_agreement', example)
  expect(readableText(model)).toContain('association de parents d’élèves')
  expect(model.missing[0]).toBe('nom de l’association ou de l’organisme')
  expect(plainRows(rowsOf(model, 'Matériel donné')).map(([name, count]) => [name, count])).toEqual([
    ['Ordinateurs rangés dans le placard', '5'],
    ['Téléphones rangés dans un tiroir', '4'],
  ])
})

it('the posters are made for their sheet', () => {
  expect(documentOf('d10.poster_a3', example).page).toEqual({ format: 'A3', orientation: 'portrait', scale: 2.65 })
  expect(readableText(documentOf('d10.poster_a3', example))).toBe(readableText(documentOf('d10.poster_a4', example)))
})

it('the handover names nobody’s number and every open question', () => {
  const questions = example.questions.filter(({ state }) => state === 'waiting')
  expect(rowsOf(documentOf('d9.handover', example), 'Questions posées')).toHaveLength(questions.length)
})

it('every document of the list can be asked for', () => {
  expect(documentIds.length).toBeGreaterThanOrEqual(42)
})

it('the notice names the day of the week, and the hour and place that were typed', () => {
  const deliberations = example.deliberations.map((one) => ({
    ...one,
    sessionTime: '18 h 30',
    sessionPlace: 'Salle du conseil',
  }))
  const notice = readableText(documentOf('d7.notice', { ...example, deliberations }))
  expect(notice).toContain('le jeudi 11 février 2027 à 18 h 30, salle du conseil.')
})
