import { describe, expect, it } from 'vitest'
import type { Project } from '../../../../shared/domain/project.ts'
import { loadReportContent } from '../../../../shared/export/report/report-content.ts'
import { disposalShares, purchaseShares } from '../../../../shared/export/report/reuse-shares.ts'
import { writeDocx } from '../../../../shared/export/writers/write-docx.ts'
import { writeHtml } from '../../../../shared/export/writers/write-html.ts'
import { findTypographyFaults } from '../../../resources/typography.ts'
import { exampleProject, newProject } from '../../support.ts'
import { findMarkupFault, readDocx, textOf } from '../document/read-docx.ts'
import { linesIn, linesUnder, reportOf, rowsOf, sectionOf } from './report-fixture.ts'

const example = exampleProject()
const report = reportOf(example)
const empty = reportOf(newProject())
const allText = linesIn(report).join('\n')

describe('the two pages for the elected', () => {
  it('say at once how far the commune is', () => {
    expect(report.title).toBe('Rapport d’avancement de Valbourg-sur-Aure')
    expect(linesUnder(report, 'L’essentiel')[0]).toBe(
      '44 tâches sur 67 sont faites. La commune travaille à l’étape 6, «\u00a0Écrire la feuille de route\u00a0». Le conseil municipal est prévu le 11\u00a0février 2027.',
    )
    const figures = report.blocks.find((block) => block.kind === 'key-figures')
    expect(figures?.kind === 'key-figures' && figures.figures.map(({ value }) => value)).toEqual([
      '44 sur 67',
      '7 sur 33',
      '1,7\u00a0t',
      '1 sur 7',
    ])
  })

  it('draw the path of ten stones with its counts', () => {
    const figure = sectionOf(report, 'Où en est la commune').find((block) => block.kind === 'figure')
    expect(figure?.kind === 'figure' && figure.drawing.description).toContain(
      'Étape 6, Écrire la feuille de route\u00a0: 3 sur 6.',
    )
  })

  it('give the footprint as a range that all databases agree on', () => {
    const text = linesUnder(report, 'Ce que pèse le numérique de la commune').join(' ')
    expect(text).toContain('Entre 1,5 et 2,6\u00a0t de\u00a0CO₂e par an')
    expect(text).toContain('87\u00a0%')
    expect(text).toContain('13 lignes ne sont pas encore comptées')
  })

  it('say what binds, what does not, which rule is kept and which is not', () => {
    const [strategy, binding, purchases, disposals] = linesUnder(report, 'Ce que la loi demande')
    expect(strategy).toContain('la loi vise plus de')
    expect(binding).toMatch(/^9 règles s’imposent/u)
    expect(purchases).toMatch(/2025.*29\u00a0%.*20\u00a0%.*est tenue/u)
    expect(disposals).toMatch(/2025.*33\u00a0%.*50\u00a0%.*n’est pas tenue/u)
  })

  it('say what is done, what comes with its dates, and what blocks with whom', () => {
    expect(linesUnder(report, 'Ce qui est fait').join(' ')).toContain('action terminée')
    expect(linesUnder(report, 'Ce qui vient')[0]).toBe(
      'Prochaine tâche, étape 6\u00a0: Indiquez le calendrier, le portage et les moyens.',
    )
    expect(rowsOf(report, 'Les prochaines dates')[0]).toEqual([
      '8\u00a0décembre 2026',
      'Atelier de validation des fiches actions',
      'Solène Marquantin',
    ])
    const blocked = linesUnder(report, 'Ce qui bloque').join(' ')
    expect(blocked).toContain('Valdaure Informatique, pour le 4\u00a0décembre 2026')
    expect(blocked).toContain('8 questions attendent une réponse')
  })

  it('list the dates in order, the vote once', () => {
    const dates = rowsOf(report, 'Les prochaines dates').map(([date]) => date)
    expect(dates.filter((date) => date === '11\u00a0février 2027')).toHaveLength(1)
    expect(dates.indexOf('4\u00a0février 2027')).toBeLessThan(dates.indexOf('11\u00a0février 2027'))
  })

  it('end with what is asked of them', () => {
    expect(linesUnder(report, 'Ce que nous demandons aux élus')).toEqual([
      'Inscrire le sujet à l’ordre du jour du conseil du 11\u00a0février 2027.',
      'Trancher\u00a0: «\u00a0Tenir une permanence d’aide aux démarches\u00a0».',
      'Nommer un pilote pour l’action «\u00a0Tenir une permanence d’aide aux démarches\u00a0».',
    ])
  })

  it('say when the commune is invented', () => {
    expect(allText).toContain('Commune d’exemple')
    expect(linesIn(empty).join('\n')).not.toContain('Commune d’exemple')
  })
})

describe('the detail', () => {
  it('counts each step, what is left and what comes next', () => {
    const rows = rowsOf(report, 'Avancement par étape')
    expect(rows.map((cells) => cells.slice(1, 4).join(' '))).toEqual([
      '9 9 0',
      '4 5 1',
      '4 5 1',
      '7 8 1',
      '8 8 0',
      '3 6 3',
      '2 7 5',
      '4 8 4',
      '0 5 5',
      '3 6 3',
      '44 67 23',
    ])
    expect(rows[2]?.[4]).toMatch(/^Réponse attendue/u)
  })

  it('counts the practices by theme', () => {
    const total = rowsOf(report, 'Réponses par thème').at(-1)
    expect(total).toEqual(['Ensemble', '7', '14', '7', '1', '4', '26'])
    expect(rowsOf(report, 'Pratiques examinées').filter((cells) => cells.length === 3)).toHaveLength(33)
  })

  it('adds up the footprint, never takes a blank for a zero, and names its databases', () => {
    const perimeters = rowsOf(report, 'Empreinte par périmètre, en kg de\u00a0CO₂e par an')
    expect(perimeters.at(-1)?.slice(0, 4)).toEqual(['Ensemble', '1\u00a0442', '221', '1\u00a0663'])
    expect(perimeters.find(([name]) => name === 'Services hébergés')?.slice(1)).toEqual([
      '',
      '',
      'non renseigné',
      '0 sur 11',
    ])
    expect(rowsOf(report, 'Le même inventaire, selon la base de données').map(([name]) => name)).toEqual([
      'Valeur retenue (facteurs choisis ligne par ligne)',
      'ADEME',
      'Boavizta',
      'EcoDiag',
    ])
    expect(linesUnder(report, 'Ce qui n’est pas compté')).toContain(
      'Onduleur (mairie)\u00a0: aucun facteur n’est choisi.',
    )
  })

  it('marks default data and substitutes', () => {
    expect(rowsOf(report, 'Les 8 lignes les plus lourdes').some(([, , years]) => years === '5\u00a0ans\u00a0*')).toBe(
      true,
    )
    const factors = rowsOf(report, 'Les facteurs employés, en kg de\u00a0CO₂e')
    expect(
      factors.every(([, value, unit, source, year]) => value && unit && source && /^\d{4}$/u.test(year ?? '')),
    ).toBe(true)
    expect(factors.some(([, , , source]) => source?.endsWith('*'))).toBe(true)
  })

  it('gives each binding rule with its reference and how sure it is', () => {
    const rules = rowsOf(report, 'Les règles qui s’imposent à la commune')
    expect(rules).toHaveLength(9)
    expect(rules.every(([, , reference]) => /vu|Vu|vérifier/u.test(reference ?? ''))).toBe(true)
    expect(linesUnder(report, 'Ce qui ne s’impose pas').every((line) => line.includes('Sans objet ici'))).toBe(true)
  })

  it('asks each open question to somebody', () => {
    const questions = rowsOf(report, 'Les questions en attente')
    expect(questions).toHaveLength(8)
    expect(questions.every(([, who]) => who !== '')).toBe(true)
  })

  it('shows what is known of the budget and what is not', () => {
    const actions = rowsOf(report, 'Les actions')
    expect(actions.at(-1)).toEqual(['Budget connu', '', '', '1\u00a0500\u00a0€', ''])
    expect(actions.find(([title]) => title?.startsWith('Tenir une permanence'))?.slice(1, 4)).toEqual([
      'à nommer',
      'septembre 2027',
      'à estimer',
    ])
  })

  it('spells out every acronym of the glossary it uses', () => {
    const spelt = new Set(rowsOf(report, 'Sigles et définitions').map(([acronym]) => acronym))
    const used = loadReportContent().glossary.flatMap(({ acronym }) =>
      acronym && new RegExp(`(?<![\\p{L}\\d])${acronym}(?![\\p{L}\\d])`, 'u').test(allText) ? [acronym] : [],
    )
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter((acronym) => !spelt.has(acronym))).toEqual([])
  })
})

describe('privacy', () => {
  it('no e-mail address nor phone number of anybody is in the report', () => {
    expect(allText).not.toMatch(/@|\b0\d(?:[ .\u00a0]\d\d){4}/u)
    for (const { contact } of example.actors) if (contact) expect(allText).not.toContain(contact)
  })

  it('one typed in a free text is taken out', () => {
    const talkative: Project = {
      ...example,
      blockers: example.blockers.map((one) => ({
        ...one,
        description: 'Appeler Zoé, 06 12 34 56 78, zoe@mairie.example.',
      })),
    }
    expect(linesUnder(reportOf(talkative), 'Ce qui bloque')[0]).toContain('[coordonnées retirées]')
    expect(linesIn(reportOf(talkative)).join()).not.toContain('zoe@')
  })

  it('comments of the self-assessment stay in the dossier', () => {
    const comments = example.practiceAnswers.flatMap(({ comment }) => (comment ? [comment] : []))
    expect(comments.length).toBeGreaterThan(10)
    expect(comments.filter((comment) => allText.includes(comment))).toEqual([])
  })
})

describe('an empty dossier', () => {
  it('gives a report without hole: everything to do, nothing missing', () => {
    const text = linesIn(empty).join('\n')
    expect(text).toContain('La démarche n’a pas encore commencé.')
    expect(text).toContain('L’empreinte n’est pas encore estimée')
    expect(empty.missing).toEqual([])
    expect(empty.blocks.some((block) => block.kind === 'list' && block.items.length === 0)).toBe(false)
    expect(empty.blocks.some((block) => block.kind === 'table' && block.rows.length === 0)).toBe(false)
  })

  it('without a population, does not say what it cannot know', () => {
    const unknown = newProject()
    const { population: _population, ...profile } = unknown.profile
    const text = linesUnder(reportOf({ ...unknown, profile }), 'Ce que la loi demande')[0]
    expect(text).toMatch(/ne peut pas dire/u)
  })
})

describe('the language of the report', () => {
  it.each([
    ['the example', report],
    ['an empty dossier', empty],
  ])('follows French typography in every line: %s', (_, model) => {
    const faults = linesIn(model).flatMap((line) => findTypographyFaults(line).map((fault) => ({ ...fault, line })))
    expect(faults).toEqual([])
  })

  it('never shows a placeholder, nor an id of the program', () => {
    expect(allText).not.toMatch(/\{\{|undefined|NaN|Infinity|\bs\d+\.c\d|_[a-z]+_|actor-|\[/u)
  })
})

describe('the files', () => {
  it('a Word document has the same headings as the report, level by level, without a gap', async () => {
    const { headings, tables, pictures, body } = readDocx(await writeDocx(report))
    expect(headings).toEqual(
      report.blocks.flatMap((block) =>
        block.kind === 'heading' ? [{ level: block.level, text: block.content.map(({ text }) => text).join('') }] : [],
      ),
    )
    headings.forEach(({ level }, index) => {
      expect(level - (headings[index - 1]?.level ?? 0)).toBeLessThanOrEqual(1)
    })
    const reportTables = tables.filter((xml) => xml.includes('<w:tblHeader'))
    expect(reportTables).toHaveLength(report.blocks.filter(({ kind }) => kind === 'table').length)
    expect(pictures.length).toBe(4)
    expect(pictures.every((xml) => /descr="[^"]{20,}"/u.test(xml))).toBe(true)
    expect(textOf(body)).not.toMatch(/\{\{|undefined|NaN/u)
    expect(findMarkupFault(body)).toBeUndefined()
  }, 30_000)

  it('an HTML page says the same, in order', () => {
    const html = writeHtml(report)
    expect(findMarkupFault(html, new Set(['meta', 'br', 'hr', 'col']))).toBeUndefined()
    expect(html.match(/<h1>/gu)).toHaveLength(1)
    expect(html.match(/<figure>/gu)).toHaveLength(4)
    expect(html).not.toMatch(/\{\{|undefined|NaN/u)
  })
})

describe('the two shares of the year', () => {
  const rows = loadReportContent().thresholds

  it('leave printing out and count computers and phones together', () => {
    expect(
      purchaseShares(example, rows).map(({ year, share }) => [year, share && Math.round(share * 1000) / 10]),
    ).toEqual([
      [2024, 5.2],
      [2025, 29],
    ])
  })

  it('are not computable for a year that misses a figure', () => {
    const shares = disposalShares(example, rows)
    expect(
      shares.map(({ year, share, rate }) => [year, share === undefined ? undefined : Math.round(share * 100), rate]),
    ).toEqual([
      [2024, 0, 0.35],
      [2025, 33, 0.5],
      [2026, undefined, 0.5],
    ])
  })
})
