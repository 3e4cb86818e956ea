import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectSchema } from '../../../../shared/domain/project.ts'
import { newProject } from '../../support.ts'
import { csv, importInto, lotLines } from '../table-fixtures.ts'

const anyLine = fc.record({
  type: fc.constantFrom('Portable', 'Écran', 'Imprimante', 'Ordinateur', 'Capteur', 'Toner', ''),
  model: fc.constantFrom('Latitude 5520', 'P2419H', 'Ricoh IM C2000', 'inconnu', ''),
  serial: fc.constantFrom('', 'S1', 'AA11', 'BB22', 'CC33', 'DD44'),
  site: fc.constantFrom('mairie', 'Ecole', 'Salle des fêtes', ''),
  date: fc.constantFrom('2019', '12/03/2021', 'environ 4 ans', 'jamais', ''),
  count: fc.constantFrom('', '1', '3', 'beaucoup'),
  status: fc.constantFrom('', 'En stock', 'Réformé', 'En service'),
})
const toCsv = (lines: readonly (typeof anyLine extends fc.Arbitrary<infer Line> ? Line : never)[]): Uint8Array =>
  csv(
    `Type;Modèle;N° de série;Lieu;Date achat;Quantité;Statut\n${lines
      .map(({ type, model, serial, site, date, count, status }) =>
        [type, model, serial, site, date, count, status].join(';'),
      )
      .join('\n')}\n`,
  )

describe('whatever the list', () => {
  const lists = fc.array(anyLine, { minLength: 1, maxLength: 12 })
  test('the dossier stays valid, every line has one outcome, and importing twice changes nothing', () => {
    fc.assert(
      fc.property(lists, (lines) => {
        const { project, plan } = importInto(newProject(), toCsv(lines))
        expect(projectSchema.safeParse(project).error).toBeUndefined()
        const { created, updated, unchanged, skipped } = plan.counts
        expect(created + updated + unchanged + skipped).toBe(plan.lines.length)
        const again = importInto(project, toCsv(lines))
        expect(again.project).toBe(project)
      }),
      { numRuns: 200 },
    )
  })

  test('after any two lists, the devices counted are those of the last one and those it does not mention', () => {
    fc.assert(
      fc.property(lists, lists, (one, two) => {
        const before = importInto(newProject(), toCsv(one)).project
        const { project } = importInto(before, toCsv(two))
        expect(projectSchema.safeParse(project).error).toBeUndefined()
        const serials = [...project.equipmentLots, ...project.connectedObjects].flatMap(
          ({ imported }) => imported?.serials ?? [],
        )
        expect(new Set(serials).size).toBe(serials.length)
        const settled = importInto(project, toCsv(two))
        expect(lotLines(settled.project)).toEqual(lotLines(project))
      }),
      { numRuns: 200 },
    )
  })
})
