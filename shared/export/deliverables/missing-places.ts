import type { DeliverableContent } from './deliverable-content.ts'

/** The screen where something that a document lacks is filled in; `step` is that of the document itself. */
export type MissingPlace = 'profile' | 'plan' | 'inventory' | 'services' | 'footprint' | 'step'
type GapName = keyof DeliverableContent['common']['gaps']

const places: Readonly<Record<Exclude<MissingPlace, 'step'>, readonly GapName[]>> = {
  profile: [
    'place',
    'referent',
    'deputy',
    'population',
    'staff',
    'councilDate',
    'weeklyHours',
    'sites',
    'itProvider',
    'mutualisingBody',
    'epci',
    'inseeCode',
    'hasItDepartment',
  ],
  plan: ['owner', 'start', 'duration', 'budget', 'results'],
  inventory: ['count', 'age'],
  services: ['provider', 'hosting', 'cost', 'contractEnd', 'purchases', 'disposals'],
  footprint: ['footprint'],
}

/** Where to fill in something missing, by the words that stand in brackets. */
export const placeOfMissing = (words: string, { common }: Pick<DeliverableContent, 'common'>): MissingPlace => {
  const found = Object.entries(places).find(([, names]) => names.some((name) => common.gaps[name] === words))
  return found ? (found[0] as MissingPlace) : 'step' // a key of the record above
}
