import type { CollectionName, Project } from '../domain/project.ts'

type Fields = Readonly<Record<string, unknown>>

/** What a body may propose in one list (mutualisateur.md, section 3, « Champs préremplis »). */
export interface PrefillRule {
  readonly fields: readonly string[]
  /** Fields that hold ids of other records. */
  readonly links?: readonly string[]
  /** Values set whatever the model says: nothing is confirmed, chosen or begun in advance. */
  readonly fixed?: Fields
  readonly isKept: (entry: Fields, actors: ReadonlySet<string>) => boolean
}

const always = () => true

/** Organisations around the commune. Its own people are never copied: personal data stays with professional contacts. */
const sharedRoles: ReadonlySet<string> = new Set(['mutualising_body', 'digital_adviser', 'business', 'association'])

/** Ids of the actors that a body may hand over: itself, the digital adviser, repairers and takers of the area. */
export const keptActorIds = (model: Project): ReadonlySet<string> =>
  new Set(
    model.actors
      .filter(
        ({ id, role, side }) =>
          id === model.profile.mutualisingBody || (side !== 'internal' && role !== undefined && sharedRoles.has(role)),
      )
      .map(({ id }) => id),
  )

/** Policies of the area are worth proposing; those of a commune (mandate, school, buildings) are its own. */
const sharedPolicies: ReadonlySet<unknown> = new Set([
  'pcaet',
  'territory_project',
  'digital_plan',
  'purchasing_scheme',
])

export const prefillRules: Readonly<Partial<Record<CollectionName, PrefillRule>>> = {
  actors: {
    fields: ['name', 'title', 'organisation', 'role', 'side', 'contribution', 'contact'],
    isKept: ({ id }, actors) => actors.has(String(id)),
  },
  governanceBodies: { fields: ['name', 'level', 'frequency', 'usesExistingMeeting'], isKept: always },
  meetings: { fields: ['kind', 'agenda'], isKept: ({ agenda }) => Array.isArray(agenda) && agenda.length > 0 },
  policyDocuments: {
    fields: ['title', 'kind', 'owner', 'year', 'horizon', 'keyPoints'],
    isKept: ({ kind }) => sharedPolicies.has(kind),
  },
  equipmentLots: {
    fields: [
      'site',
      'kind',
      'title',
      'count',
      'averageAgeYears',
      'purchaseYear',
      'ownership',
      'conditionAtPurchase',
      'inUse',
      'useDurationYears',
      'yearlyKwh',
      'factorId',
    ],
    fixed: { confidence: 'to_check' },
    isKept: always,
  },
  digitalServices: {
    fields: [
      'name',
      'kind',
      'provider',
      'hostingPlace',
      'yearlyCost',
      'accessibilityStatement',
      'contractEnd',
      'countedBy',
    ],
    links: ['provider'],
    isKept: ({ provider }, actors) => provider === undefined || actors.has(String(provider)),
  },
  yearlyPurchases: {
    fields: ['year', 'category', 'totalExclTax', 'reuseExclTax', 'recycledContentExclTax'],
    isKept: always,
  },
  levers: {
    fields: ['title', 'theme', 'practice', 'impact', 'ease'],
    fixed: { source: 'catalogue' },
    isKept: always,
  },
  actions: {
    fields: [
      'title',
      'summary',
      'lever',
      'dimension',
      'reach',
      'theme',
      'practice',
      'decreeTheme',
      'durationMonths',
      'workload',
      'expectedResults',
      'progressIndicators',
      'resultIndicators',
      'quickWin',
      'needsDecision',
      'legalCheck',
    ],
    links: ['lever', 'progressIndicators', 'resultIndicators'],
    fixed: { status: 'to_start' },
    isKept: always,
  },
  indicators: {
    fields: ['title', 'unit', 'level', 'kind', 'direction', 'source', 'frequency', 'practice'],
    isKept: always,
  },
  deliberations: { fields: ['form', 'body', 'legalReferences', 'reasons', 'articles', 'annexes'], isKept: always },
  keyMessages: { fields: ['text', 'figure', 'source', 'audience'], isKept: always },
  communicationActions: {
    fields: ['title', 'moment', 'audience', 'channel', 'message'],
    links: ['message'],
    isKept: always,
  },
}
