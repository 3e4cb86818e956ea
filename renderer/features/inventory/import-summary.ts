import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '../../../shared/import/inventory/import-plan.ts'

/** What an import does, in sentences; the first says the most. */
export const useImportSummary = () => {
  const { t } = useTranslation('import')
  return (plan: ImportPlan): readonly string[] => {
    const created = plan.lots.filter(({ action }) => action === 'create').length
    const updated = plan.lots.filter((lot) => lot.action === 'update' && lot.changes.length > 0).length
    const removed = plan.lots.filter(({ action }) => action === 'remove').length
    const sentences = [
      created > 0 && t(($) => $.list.summary.added, { count: plan.newDevices }),
      created > 0 && t(($) => $.list.summary.lots, { count: created }),
      updated > 0 && t(($) => $.list.summary.updated, { count: updated }),
      removed > 0 && t(($) => $.list.summary.removed, { count: removed }),
      created + updated + removed === 0 && t(($) => $.list.summary.nothing),
      plan.counts.unchanged > 0 && t(($) => $.list.summary.unchanged, { count: plan.counts.unchanged }),
      plan.counts.skipped > 0 && t(($) => $.list.summary.skipped, { count: plan.counts.skipped }),
      plan.newSites.length > 0 && t(($) => $.list.summary.newSites, { sites: plan.newSites.join(', ') }),
    ]
    return sentences.filter((sentence) => sentence !== false)
  }
}

/** What was done, in a few words, once it is. */
export const useImportDone = () => {
  const { t } = useTranslation('import')
  return (plan: ImportPlan): string => {
    const changed = plan.lots.filter((lot) => lot.action === 'update' && lot.changes.length > 0).length
    const added = t(($) => $.list.done.added, { count: plan.newDevices })
    const updated = t(($) => $.list.done.updated, { count: changed })
    if (plan.newDevices > 0) return changed > 0 ? t(($) => $.list.done.both, { added, updated }) : added
    return changed > 0 ? updated : t(($) => $.list.done.quiet)
  }
}

/** Whether confirming would change anything. */
export const hasEffect = (plan: ImportPlan): boolean => plan.lots.some(({ action }) => action !== 'unchanged')
