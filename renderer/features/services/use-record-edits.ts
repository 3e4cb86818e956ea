import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditContext } from '../../../shared/domain/edit.ts'
import { addRecord, findRecord, patchRecord, removeRecord } from '../../../shared/domain/edit.ts'
import type {
  DigitalService,
  PurchasedService,
  YearlyDisposal,
  YearlyPurchase,
} from '../../../shared/domain/inventory.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'

type Fields<T> = Partial<Omit<T, 'id' | 'modifiedAt' | 'modifiedBy' | 'prefilled'>>
/** Some fields of a record; undefined empties one. */
export type ServicePatch = Fields<DigitalService>
export type BoughtPatch = Fields<PurchasedService>
export type PurchasePatch = Fields<YearlyPurchase>
export type DisposalPatch = Fields<YearlyDisposal>
export type PurchaseCategory = YearlyPurchase['category']

/** A category of a year has one record: it is made by the first thing that is said of it. */
const patchPurchase = (
  project: Project,
  year: number,
  category: PurchaseCategory,
  patch: PurchasePatch,
  context: EditContext,
): Project => {
  const found = project.yearlyPurchases.find((one) => one.year === year && one.category === category)
  return found
    ? patchRecord(project, 'yearlyPurchases', found.id, patch, context)
    : addRecord(project, 'yearlyPurchases', { ...patch, year, category }, context).project
}

/** What can be done to services, purchases and disposals. Each resolves once it is stored. */
export const useRecordEdits = () => {
  const { edit, undo } = useDossier()
  const { t } = useTranslation('services')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  return useMemo(() => {
    const remove = async (name: string, change: (project: Project, context: EditContext) => Project) => {
      const result = await edit(change)
      if (!result.ok) return
      notice({
        text: t(($) => $.removed, { name }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
    }
    return {
      /** Stores a new service under `id`, or renames it if it is there: saving a draft twice makes one service. */
      storeService: (id: string, name: string) =>
        edit((project, context) =>
          findRecord(project, 'digitalServices', id)
            ? patchRecord(project, 'digitalServices', id, { name }, context)
            : addRecord(project, 'digitalServices', { id, name }, context).project,
        ),
      patchService: (id: string, patch: ServicePatch) =>
        edit((project, context) => patchRecord(project, 'digitalServices', id, patch, context)),
      /** A provider that is not in the actor map yet joins it. */
      addProvider: (id: string, name: string) =>
        edit((project, context) => {
          const actor = { name, role: 'it_provider', side: 'territory' } as const
          const added = addRecord(project, 'actors', actor, context)
          return patchRecord(added.project, 'digitalServices', id, { provider: added.id }, context)
        }),
      removeService: (id: string, name: string) =>
        remove(name, (project, context) => removeRecord(project, 'digitalServices', id, context)),
      addBought: (id: string, year: number) =>
        edit(
          (project, context) =>
            addRecord(project, 'purchasedServices', { id, year, nature: 'it_management' }, context).project,
        ),
      patchBought: (id: string, patch: BoughtPatch) =>
        edit((project, context) => patchRecord(project, 'purchasedServices', id, patch, context)),
      removeBought: (id: string, name: string) =>
        remove(name, (project, context) => removeRecord(project, 'purchasedServices', id, context)),
      patchPurchase: (year: number, category: PurchaseCategory, patch: PurchasePatch) =>
        edit((project, context) => patchPurchase(project, year, category, patch, context)),
      removePurchases: (year: number, name: string) =>
        remove(name, (project, context) =>
          project.yearlyPurchases
            .filter((purchase) => purchase.year === year)
            .reduce((current, { id }) => removeRecord(current, 'yearlyPurchases', id, context), project),
        ),
      addDisposal: (id: string, year: number) =>
        edit((project, context) =>
          project.yearlyDisposals.some((disposal) => disposal.year === year)
            ? project
            : addRecord(project, 'yearlyDisposals', { id, year }, context).project,
        ),
      patchDisposal: (id: string, patch: DisposalPatch) =>
        edit((project, context) => patchRecord(project, 'yearlyDisposals', id, patch, context)),
      removeDisposal: (id: string, name: string) =>
        remove(name, (project, context) => removeRecord(project, 'yearlyDisposals', id, context)),
    }
  }, [edit, undo, notice, t, tCommon])
}
