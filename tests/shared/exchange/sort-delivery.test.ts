import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Project } from '../../../shared/domain/project.ts'
import type { ExchangeStamp } from '../../../shared/exchange/exchange-stamp.ts'
import { type KnownDossier, readIntake } from '../../../shared/exchange/intake.ts'
import { type DeliveredFile, sortDelivery } from '../../../shared/exchange/sort-delivery.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { exampleProject, newProject } from '../support.ts'

const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const model = newProject()
const dossier = (id: string, inseeCode = id): Project => ({
  ...model,
  id: `dossier-${id}`,
  profile: { ...model.profile, name: `Commune ${id}`, inseeCode },
})
const sent = (project: Project, number: number): Uint8Array => {
  const stamp: ExchangeStamp = { direction: 'return', number, author: 'Mairie', sentAt: context.now.toISOString() }
  return writeProjectFile(toEnvelope(project, context), undefined, stamp)
}
const known = (id: string, more: Partial<KnownDossier> = {}): KnownDossier => ({
  projectId: `dossier-${id}`,
  name: `Commune ${id}`,
  inseeCode: id,
  digests: [],
  ...more,
})
const delivered = (name: string, bytes: Uint8Array, more: Partial<DeliveredFile> = {}): DeliveredFile => ({
  name,
  read: readIntake(bytes),
  ...more,
})
const workbook = (text: string) => zipSync({ 'xl/workbook.xml': strToU8(text) })
const kindsOf = (files: readonly DeliveredFile[], here: readonly KnownDossier[]) =>
  sortDelivery(files, here).map(({ kind }) => kind)

describe('a delivery of files', () => {
  const code = (at: number) => String(10_000 + at)
  const count = 200

  test('of hundreds at once, each under the class it belongs to, in the order of the delivery', () => {
    const here = Array.from({ length: count }, (_, at) => known(code(at)))
    const good = sent(dossier(code(0)), 1)
    const late = known(code(1), { last: { number: 5, sentAt: context.now.toISOString() } })
    const returns = Array.from({ length: count }, (_, at) => delivered(`r${at}.petitspas`, sent(dossier(code(at)), 3)))
    const others: readonly (readonly [string, DeliveredFile])[] = [
      ['duplicate', delivered('renommé.petitspas', sent(dossier(code(7)), 3))],
      ['older', delivered('ancien.petitspas', sent(dossier(code(1)), 4))],
      ['damaged', delivered('coupé.petitspas', good.subarray(0, good.length >> 1))],
      ['foreign', delivered('lettre.txt', strToU8('Bonjour'))],
      ['foreign', delivered('exemple.petitspas', writeProjectFile(toEnvelope(exampleProject(), context)))],
      ['protected', delivered('secret.petitspas', strToU8('age-encryption.org/v1\n-> scrypt'))],
      ['too-large', { name: 'film.mp4', read: undefined }],
      ['unknown', delivered('nouvelle.petitspas', sent(dossier('50239'), 1))],
      ['namesake', delivered('autre-dossier.petitspas', sent({ ...dossier(code(2)), id: 'another-dossier' }, 1))],
      ['wrong-municipality', delivered('voisine.petitspas', sent(dossier(code(3), '98765'), 9))],
      [
        'workbook',
        delivered('rempli.xlsx', workbook('a'), {
          workbook: { dossierId: `dossier-${code(4)}`, municipalityName: 'X' },
        }),
      ],
      [
        'workbook',
        delivered('sans-référence.xlsx', workbook('b'), { workbook: { municipalityName: `commune ${code(5)}` } }),
      ],
      [
        'workbook-elsewhere',
        delivered('voisin.xlsx', workbook('c'), { workbook: { dossierId: 'x', municipalityName: 'Y' } }),
      ],
      ['other-workbook', delivered('budget.xlsx', workbook('d'))],
      ['duplicate', delivered('budget (1).xlsx', workbook('d'))],
    ]
    const placed = sortDelivery([...returns, ...others.map(([, file]) => file)], [...here.toSpliced(1, 1), late])
    expect(placed.map(({ at }) => at)).toEqual(placed.map((_file, at) => at))
    // Commune 1 sends its third file after its fifth; all other returns can be taken in.
    expect(new Set(placed.slice(0, count).map(({ kind }) => kind))).toEqual(new Set(['ready', 'older']))
    expect(placed.slice(count).map(({ kind, name }) => [kind, name])).toEqual(
      others.map(([kind, { name }]) => [kind, name]),
    )
    expect(placed.find(({ name }) => name === 'sans-référence.xlsx')).toMatchObject({ projectId: `dossier-${code(5)}` })
  })

  test('names do not matter: two returns of one commune are both taken, in the order they were sent', () => {
    const files = [
      delivered('a.petitspas', sent(dossier('50001'), 2)),
      delivered('b.petitspas', sent(dossier('50001'), 1)),
    ]
    expect(kindsOf(files, [known('50001')])).toEqual(['ready', 'ready'])
  })

  test('a dossier that is new here is added once; its copy is a copy, its next return waits', () => {
    const first = sent(dossier('50001'), 1)
    const files = [
      delivered('un.petitspas', first),
      delivered('copie de un.petitspas', first),
      delivered('deux.petitspas', sent(dossier('50001'), 2)),
    ]
    expect(kindsOf(files, [])).toEqual(['unknown', 'duplicate', 'later'])
  })
})
