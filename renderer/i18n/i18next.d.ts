import 'i18next'
import type backups from '../../resources/locales/fr/backups.json'
import type calendar from '../../resources/locales/fr/calendar.json'
import type common from '../../resources/locales/fr/common.json'
import type consolidation from '../../resources/locales/fr/consolidation.json'
import type contents from '../../resources/locales/fr/contents.json'
import type dashboard from '../../resources/locales/fr/dashboard.json'
import type entry from '../../resources/locales/fr/entry.json'
import type errors from '../../resources/locales/fr/errors.json'
import type exchange from '../../resources/locales/fr/exchange.json'
import type exports from '../../resources/locales/fr/exports.json'
import type fill from '../../resources/locales/fr/fill.json'
import type follow from '../../resources/locales/fr/follow.json'
import type footprint from '../../resources/locales/fr/footprint.json'
import type footprintStudy from '../../resources/locales/fr/footprint-study.json'
import type glossary from '../../resources/locales/fr/glossary.json'
import type home from '../../resources/locales/fr/home.json'
import type imports from '../../resources/locales/fr/import.json'
import type importFiches from '../../resources/locales/fr/import-fiches.json'
import type inventory from '../../resources/locales/fr/inventory.json'
import type models from '../../resources/locales/fr/models.json'
import type obligations from '../../resources/locales/fr/obligations.json'
import type paper from '../../resources/locales/fr/paper.json'
import type plan from '../../resources/locales/fr/plan.json'
import type practices from '../../resources/locales/fr/practices.json'
import type prepare from '../../resources/locales/fr/prepare.json'
import type priorities from '../../resources/locales/fr/priorities.json'
import type profile from '../../resources/locales/fr/profile.json'
import type quiz from '../../resources/locales/fr/quiz.json'
import type search from '../../resources/locales/fr/search.json'
import type services from '../../resources/locales/fr/services.json'
import type stepData from '../../resources/locales/fr/stepData.json'
import type steps from '../../resources/locales/fr/steps.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'common'
    resources: {
      common: typeof common
      backups: typeof backups
      calendar: typeof calendar
      entry: typeof entry
      errors: typeof errors
      home: typeof home
      consolidation: typeof consolidation
      contents: typeof contents
      dashboard: typeof dashboard
      stepData: typeof stepData
      steps: typeof steps
      plan: typeof plan
      paper: typeof paper
      practices: typeof practices
      import: typeof imports
      'import-fiches': typeof importFiches
      inventory: typeof inventory
      fill: typeof fill
      follow: typeof follow
      footprint: typeof footprint
      glossary: typeof glossary
      footprintStudy: typeof footprintStudy
      obligations: typeof obligations
      exchange: typeof exchange
      exports: typeof exports
      models: typeof models
      prepare: typeof prepare
      priorities: typeof priorities
      profile: typeof profile
      quiz: typeof quiz
      search: typeof search
      services: typeof services
    }
  }
}
