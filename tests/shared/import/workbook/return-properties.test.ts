import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patchRecord } from '../../../../shared/domain/edit.ts'
import { toCellText } from '../../../../shared/export/workbook/cells.ts'
import { factorUse } from '../../../../shared/footprint/choose-factor.ts'
import { editContext } from '../../support.ts'
import { anyProject } from './any-project.ts'
import { apply } from './return-example.ts'
import { exportWorkbook, returned, workbookContent } from './return-fixtures.ts'

test('whatever was changed between two states, the workbook of the second brings the first to it', async () => {
  const { footprint } = workbookContent
  const words = fc.constantFrom('Portable', 'Écran 24', 'Note =1+1', '12', 'oui', 'école')
  const shownFactor = (id: string | undefined): string | undefined => {
    const factor = id === undefined ? undefined : footprint.factors.get(id)
    return factor && factorUse(factor) !== 'unusable' ? factor.id : undefined
  }
  const usable = [...footprint.factors.keys()].filter((id) => shownFactor(id) !== undefined)
  const kinds = [...footprint.kinds.values()]
    .filter(({ perimeter }) => perimeter !== 'connected_territory')
    .map(({ id }) => id)
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    factorId: optional(fc.constantFrom(...usable)),
    count: optional(fc.integer({ min: 0, max: 500 })),
    useDurationYears: optional(fc.integer({ min: 11, max: 20 })),
    yearlyKwh: optional(fc.integer({ min: 50_000, max: 60_000 })),
    title: optional(words),
    site: words,
    inUse: fc.boolean(),
    origin: optional(fc.constantFrom('measured' as const, 'invoice' as const, 'default' as const)),
    confidence: optional(fc.constantFrom('sure' as const, 'estimated' as const, 'to_check' as const)),
    note: optional(words),
  })
  const fields = [
    'kind',
    'count',
    'useDurationYears',
    'yearlyKwh',
    'title',
    'site',
    'inUse',
    'origin',
    'confidence',
    'note',
  ] as const
  // Blanks and signs that no cell can hold are no difference.
  const shown = (value: unknown) =>
    typeof value === 'string' ? toCellText(value).replace(/\s+/gu, ' ').trim() || undefined : value
  // A family of factors that was chosen is shown in place of each lot's own: those are compared without one.
  await fc.assert(
    fc.asyncProperty(anyProject, fc.array(change, { minLength: 8, maxLength: 8 }), async (any, changes) => {
      const { footprintSettings: _family, ...first } = any
      const second = first.equipmentLots.reduce(
        (next, { id }, index) =>
          patchRecord(next, 'equipmentLots', id, changes[index] ?? {}, editContext('2026-11-21T10:00:00.000Z')),
        first,
      )
      const plan = returned(first, exportWorkbook(second))
      const isOther = (id: string) =>
        footprint.kinds.get(first.equipmentLots.find((lot) => lot.id === id)?.kind ?? '')?.perimeter ===
        'connected_territory'
      expect(plan.problems.filter(({ reason }) => reason !== 'other-list')).toEqual([])
      const result = apply(plan, {}, first)
      for (const [index, lot] of second.equipmentLots.entries()) {
        if (isOther(lot.id)) continue
        const brought = result.equipmentLots[index]
        expect([lot.id, ...fields.map((field) => shown(brought?.[field]))]).toEqual([
          lot.id,
          ...fields.map((field) => shown(lot[field])),
        ])
        expect(shownFactor(brought?.factorId)).toBe(shownFactor(lot.factorId))
      }
    }),
    { numRuns: 30 },
  )
})
