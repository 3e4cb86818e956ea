import type { ItemScreen } from '../../../shared/steps/item-screens.ts'

/** Where each screen stands under the dossier. */
export const screenPaths: Readonly<Record<ItemScreen, string>> = {
  profile: '/commune',
  inventory: '/materiel',
  services: '/services',
  practices: '/pratiques',
  footprint: '/empreinte',
  obligations: '/obligations',
  calendar: '/calendrier',
  priorities: '/plan/priorites',
  quiz: '/quiz',
}
