import { Encrypter } from 'age-encryption'
import { writeContentsFile } from '../../shared/contents/content-file.ts'
import { openIncoming } from '../../shared/contents/open-incoming.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { openProtected } from '../../shared/protection/password.ts'
import { makeKeys } from '../../shared/signature/ed25519.ts'
import { exampleProject, newProject } from '../shared/support.ts'
import { below, type CampaignOptions, randomOfRun } from './campaign.ts'
import { forkStrand } from './forked-strand.ts'
import { runInStrands, type Strand } from './strands.ts'

const PASSWORD = 'quatre mots bien choisis'
/** Scrypt is slow on purpose: the least work, since it is not the password that is tried here. */
const LEAST_WORK = 1
/** Bits turned over in each file in one run. */
const LOT = 200

interface Tried {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isAccepted: (bytes: Uint8Array) => Promise<boolean>
}

const contents = {
  id: 'contenus-du-syndicat',
  madeAt: '2026-11-22T10:00:00.000Z',
  name: 'Appui',
  author: 'Syndicat',
  contacts: [{ name: 'Accueil', phone: '02 00 00 00 00' }],
  offers: [{ title: 'Achat groupé' }],
  exampleActions: [{ title: 'Éteindre la borne' }],
  practices: [],
}

const makeFiles = async (): Promise<readonly Tried[]> => {
  const key = { name: 'Syndicat', ...makeKeys(new Uint8Array(32).fill(7)) }
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
  const campaign = toEnvelope(newProject(), context)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSWORD)
  encrypter.setScryptWorkFactor(LEAST_WORK)
  const opens = async (bytes: Uint8Array) => openProjectFile(bytes).ok
  return [
    {
      name: 'dossier signé',
      bytes: writeProjectFile(campaign, campaign, undefined, undefined, key),
      isAccepted: opens,
    },
    {
      name: 'contenus signés',
      bytes: writeContentsFile(contents, context.appVersion, key),
      isAccepted: async (bytes) => openIncoming(bytes).ok,
    },
    {
      name: 'dossier protégé',
      bytes: await encrypter.encrypt(writeProjectFile(toEnvelope(exampleProject(), context))),
      isAccepted: async (bytes) => (await openProtected(bytes, PASSWORD)).ok,
    },
  ]
}

/** Runs of a few hundred bits in each file. */
export const openFlipsStrand = (seed: number): Strand => {
  let files: readonly Tried[] | null = null
  const run = async (index: number) => {
    const random = randomOfRun(seed, index)
    const faults: string[] = []
    const counts: Record<string, number> = {}
    const isFirst = files === null
    files ??= await makeFiles()
    for (const { name, bytes, isAccepted } of files) {
      if (isFirst && !(await isAccepted(bytes))) faults.push(`${name} : refusé sans avoir été changé`)
      let accepted = 0
      for (let count = 0; count < LOT; count += 1) {
        const changed = bytes.slice()
        const at = below(random, bytes.length)
        const bit = below(random, 8)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        if (!(await isAccepted(changed))) continue
        accepted += 1
        faults.push(`${name} : octet ${at} sur ${bytes.length}, bit ${bit}`)
      }
      counts[name] = LOT
      counts[`${name} accepté`] = accepted
    }
    return { counts, faults, text: `${faults.length} accepté` }
  }
  return { run, end: async () => undefined }
}

/**
 * One bit, drawn at random, is turned over in a file that is signed or protected by a password: it must be refused, every
 * time. The files themselves, unchanged, must open.
 */
export const runFlipsCampaign = async (options: CampaignOptions) => {
  const { runs, seed, strands = 1 } = options
  const open = () => (strands > 1 ? forkStrand('flips', 'openFlipsStrand', seed) : openFlipsStrand(seed))
  const total = await runInStrands({ ...options, runs: Math.ceil(runs / LOT) }, open)
  const { faults } = total
  const told = ['dossier signé', 'contenus signés', 'dossier protégé'].map(
    (name) => `${name}, ${total.count(name)} bits changés un par un : ${total.count(`${name} accepté`)} accepté`,
  )
  return { figures: told.join(' ; '), isKept: faults.length === 0, faults }
}
