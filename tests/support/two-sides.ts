import type { EquipmentLot } from '../../shared/domain/inventory.ts'
import type { Project } from '../../shared/domain/project.ts'

const typed = { modifiedAt: '2026-11-23T09:00:00.000Z', modifiedBy: 'Autre poste' }

/** Two states that come from one dossier and disagree in every way that two people can. */
export const twoSides = (
  start: Project,
  {
    lot,
    spare,
    third,
    action,
  }: {
    readonly lot: EquipmentLot
    readonly spare: EquipmentLot
    readonly third: EquipmentLot
    readonly action: Project['actions'][number]
  },
) => {
  const patch = <Item extends { readonly id: string }>(list: readonly Item[], id: string, fields: Partial<Item>) =>
    list.map((entry) => (entry.id === id ? { ...entry, ...fields, ...typed } : entry))
  const added = { inUse: true, confidence: 'sure', kind: 'tablet', site: 'mairie' } as const
  // Long enough to be compared word by word.
  const said = {
    mine: 'Six postes vus à l’accueil avec la secrétaire, deux sont lents et attendent un disque.',
    theirs: 'Six postes vus en salle avec la secrétaire, deux sont lents et attendent un disque.',
  }
  const answered = (state: 'in_place' | 'considering') => [
    ...start.practiceAnswers,
    { id: 'a.1' as const, ...typed, state },
  ]
  // What the mairie did meanwhile: the same fields, a removal, its own tablets.
  const mine = {
    ...start,
    equipmentLots: [
      ...patch(patch(start.equipmentLots, lot.id, { count: 7, note: said.mine }), third.id, { count: 3 }),
      { ...added, ...typed, id: 'lot-mine', count: 12 },
    ],
    actions: start.actions.filter(({ id }) => id !== action.id),
    practiceAnswers: answered('in_place'),
    ambition: { ...typed, id: 'ambition', statement: 'Garder nos appareils plus longtemps.' },
    profile: {
      ...start.profile,
      mutualisingMode: 'pair' as const,
      staffCount: 9,
      sites: [...start.profile.sites, 'gymnase'],
    },
  }
  // What the other side did: other values, a removal, the same tablets, another mode, somebody else's proposal.
  const theirs = {
    ...start,
    equipmentLots: [
      ...patch(
        start.equipmentLots.filter(({ id }) => id !== third.id && id !== spare.id),
        lot.id,
        { count: 8, note: said.theirs, purchaseYear: 2019 },
      ),
      { ...added, ...typed, id: 'lot-theirs', count: 11 },
    ],
    actions: patch(start.actions, action.id, { summary: 'Relue ensemble.' }),
    digitalServices: [
      ...start.digitalServices,
      { ...typed, id: 'visio', name: 'Visio', prefilled: { by: 'Département', on: '2026-11-22', fields: ['name'] } },
    ],
    practiceAnswers: answered('considering'),
    ambition: { ...typed, id: 'ambition', statement: 'Acheter moins d’appareils neufs.' },
    profile: {
      ...start.profile,
      mutualisingMode: 'acts_as_referent' as const,
      staffCount: 14,
      sites: [...start.profile.sites, 'salle des fêtes'],
    },
  }
  return { mine, theirs, said }
}
