import texts from '../../resources/locales/fr/import-fiches.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { LocalPractice } from '../domain/local-practice.ts'
import type { Project } from '../domain/project.ts'
import type { ReferentialPack } from './import/pack-schema.ts'
import { compareIds, isSameTitle } from './import/practice-ids.ts'
import { type FullPractice, loadFullPractices } from './load-plain-practices.ts'
import { loadPractices, loadThemes } from './load-referential.ts'
import type { PlainPractice } from './plain-practice-schema.ts'
import type { GuideTheme, ReferentialHeader } from './practice-schema.ts'

/** The practices of one dossier: those of its version of the guide, and apart from them those of a body or the commune. */
export interface PracticeSet {
  readonly header: ReferentialHeader
  readonly themes: readonly GuideTheme[]
  readonly guide: readonly FullPractice[]
  readonly local: readonly FullPractice[]
  /** Both, the guide first. */
  readonly all: readonly FullPractice[]
  /** `bundled`: of the application. `imported`: of a pack. `missing`: pinned, and not here; the bundled one stands in. */
  readonly version: 'bundled' | 'imported' | 'missing'
}

/** What `project.pins.referential` says of a dossier made with the guide of the application. */
export const bundledPin = (): string => {
  const { version, versionDate } = loadPractices()
  return `${version}-${versionDate}`
}

/** A practice about which the application says nothing of its own: every text is empty, and screens leave them out. */
const withoutOwnText = (id: string, said: Partial<PlainPractice>): PlainPractice => ({
  id,
  inPlain: [],
  whyItMatters: '',
  mondayMorning: { action: '', minutes: 60 },
  who: [],
  proof: '',
  indicator: { label: '', unit: '', computedFrom: 'none', how: '' },
  smallCommuneEffort: { level: 'medium', hours: 1, reason: '' },
  money: 'free',
  moneyNote: '',
  law: [],
  changedSince2023: [],
  links: { items: [], documents: [] },
  keywords: [],
  selection: 'essential',
  sources: [],
  ...said,
})

const toLocal = (local: LocalPractice): FullPractice => ({
  practice: {
    id: local.id,
    // Without a theme it stands under none; no guide has this letter.
    theme: local.theme ?? '',
    title: local.title,
    pilots: [],
    indicators: [],
    selection: 'essential',
    firstYearCore: false,
  },
  plain: withoutOwnText(local.id, {
    inPlain: local.why ? [local.why] : [],
    whyItMatters: local.why ?? '',
    mondayMorning: { action: local.how ?? '', minutes: 60 },
  }),
  local,
})

/** Sheets of a pack. Our own text follows the title, never the id alone: an id can change hands between two versions. */
const fromPack = (pack: ReferentialPack): readonly FullPractice[] => {
  const bundled = loadFullPractices()
  return pack.practices
    .toSorted((first, second) => compareIds(first.id, second.id))
    .map((sheet): FullPractice => {
      const known = bundled.find(({ practice }) => isSameTitle(practice.title, sheet.title))
      const { id, title, priority, difficulty, pilots, otherPilots, indicators, date, url, body, inPlain } = sheet
      const usual = known?.practice
      const selection = sheet.selection ?? usual?.selection ?? (priority === 'priority' ? 'essential' : 'later')
      return {
        practice: {
          id,
          theme: id.slice(0, 1),
          title,
          ...(priority && { priority }),
          ...(difficulty && { difficulty }),
          pilots,
          indicators,
          ...(date && { date }),
          ...(url && { url }),
          selection,
          firstYearCore: usual?.firstYearCore ?? false,
          ...(usual?.impact && { impact: usual.impact }),
        },
        plain: known ? { ...known.plain, id } : withoutOwnText(id, { selection, ...(inPlain && { inPlain }) }),
        sheet: { body: body ?? [], otherPilots: otherPilots ?? [], hasOwnText: known !== undefined },
      }
    })
}

const themesOf = (pack: ReferentialPack): readonly GuideTheme[] => {
  const titles = new Map(pack.themes.map(({ letter, title }) => [letter, title]))
  const known: readonly GuideTheme[] = loadThemes()
  const used = new Set(pack.practices.map(({ id }) => id.slice(0, 1)))
  const others = [...used].filter((letter) => !known.some(({ id }) => id === letter)).toSorted(compareIds)
  return [
    ...known.map((theme) => ({ ...theme, officialTitle: titles.get(theme.id) ?? theme.officialTitle })),
    ...others.map((id) => {
      const title = titles.get(id) ?? id.toUpperCase()
      return { id, officialTitle: title, shortName: title, summary: '' }
    }),
  ]
}

const headerOf = (pack: ReferentialPack, pin: string): ReferentialHeader => {
  const dates = pack.practices.flatMap(({ date }) => date ?? []).toSorted()
  const day = pack.editionDate ?? dates.at(-1) ?? pack.madeAt.slice(0, 10)
  const author = pack.author ?? ''
  return {
    version: pack.edition ?? pin,
    versionDate: day,
    title: pack.name,
    source: author,
    url: pack.url ?? '',
    licence: pack.licence ?? '',
    attribution: pack.attribution ?? texts.attribution.replace('{{name}}', pack.name).replace('{{day}}', day),
    normalisation: '',
    selectionNote: loadPractices().selectionNote,
  }
}

// Asked for every dossier of a folder: the two answers are made once.
const bundledGuides = once(() => {
  const { practices: _practices, ...header } = loadPractices()
  const guide = { header, themes: loadThemes(), guide: loadFullPractices() }
  return {
    pin: bundledPin(),
    bundled: { ...guide, version: 'bundled' },
    missing: { ...guide, version: 'missing' },
  } as const
})
const guides = new WeakMap<ReferentialPack, Omit<PracticeSet, 'local' | 'all'>>()

const guideFor = (pin: string, pack: ReferentialPack | undefined): Omit<PracticeSet, 'local' | 'all'> => {
  const own = bundledGuides()
  if (pin === own.pin || !pack) return pin === own.pin ? own.bundled : own.missing
  const known = guides.get(pack)
  if (known) return known
  const made = {
    header: headerOf(pack, pin),
    themes: themesOf(pack),
    guide: fromPack(pack),
    version: 'imported',
  } as const
  guides.set(pack, made)
  return made
}

/** What practices depend on in a dossier. */
export interface PinnedPractices {
  readonly pins: Pick<Project['pins'], 'referential'>
  readonly localPractices: Project['localPractices']
}

/**
 * The one way to the practices of a dossier, for screens and documents alike: those of the version it is pinned to
 * (`pack`, when that is not the bundled one), and its local ones.
 */
export const practicesFor = (
  { pins, localPractices }: PinnedPractices,
  pack: ReferentialPack | undefined,
): PracticeSet => {
  const guide = guideFor(pins.referential, pack)
  const local = localPractices.map(toLocal)
  return { ...guide, local, all: local.length === 0 ? guide.guide : [...guide.guide, ...local] }
}

/**
 * The practices that the steps link to, by their ids in the bundled guide. In an imported version the title is followed
 * first; the id alone only where its new title is of no other practice that we know.
 */
export const linkedPractices = (
  { guide, version }: Pick<PracticeSet, 'guide' | 'version'>,
  ids: readonly string[],
): readonly FullPractice[] => {
  if (version !== 'imported') return guide.filter(({ practice }) => ids.includes(practice.id))
  const bundled = loadFullPractices()
  const wanted = new Set<string>()
  for (const known of bundled) {
    if (!ids.includes(known.practice.id)) continue
    const same = guide.find(({ practice }) => isSameTitle(practice.title, known.practice.title))
    const here = same ?? guide.find(({ practice, sheet }) => practice.id === known.practice.id && !sheet?.hasOwnText)
    if (here) wanted.add(here.practice.id)
  }
  return guide.filter(({ practice }) => wanted.has(practice.id))
}
