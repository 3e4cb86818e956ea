import type { FootprintLine, FootprintPerimeter } from '../../footprint/footprint-result.ts'
import { share } from '../../footprint/sum-lines.ts'
import type { Cell, CellStyle, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, literal } from './addresses.ts'
import { factorName } from './admin-factors.ts'
import { categoryLabel } from './admin-lists.ts'
import type { SheetInput } from './build-context.ts'
import { formula, value } from './cells.ts'
import { practiceRows } from './results-practices.ts'
import { qualityRows } from './results-quality.ts'
import type { ResultRefs, ResultRows, SheetRefs } from './results-types.ts'
import { defineTable } from './sheet-table.ts'

const shareCell = (part: string, whole: string, result: number): Cell =>
  formula('percent', `IF(${whole}=0,0,${part}/${whole})`, result)

/** Sheet 9: totals, breakdown, range and completeness, all live formulas over the other sheets. */
export const buildResultsSheet = (
  input: SheetInput,
  refs: SheetRefs,
): { readonly sheet: WorkbookSheet; readonly refs: ResultRefs } => {
  const { texts, footprint } = input
  const { results, units } = texts
  const { equipment, hosted, purchases, municipality } = refs
  const table = defineTable(results.columns)
  const rows: WorkbookRow[] = [
    table.banner('title', results.name, 'label', 'comment'),
    table.banner('warning', results.note, 'label', 'comment'),
  ]
  const bars: string[] = []
  const valueAt = (row: number): string => cellRef(results.name, table.letter('value'), row)
  // The comment of a figure takes the columns that tables use for their shares and counts.
  const commentColumns = [4, results.columns.length] as const
  const push: ResultRows['push'] = (cells, merge) => {
    rows.push(table.row(cells, merge ? { merge } : {}))
    return valueAt(rows.length)
  }
  const right = new Set(['value', 'share', 'extra1', 'extra2'])
  const out: ResultRows = {
    push,
    letter: table.letter,
    nextRow: () => rows.length + 1,
    section: (title) => {
      rows.push({ cells: [] }, table.banner('section', title ?? '', 'label', 'comment'))
    },
    headers: (cells, leftKey) => {
      const style = (key: string): CellStyle => (right.has(key) && key !== leftKey ? 'headerNumber' : 'header')
      rows.push(
        table.row(Object.fromEntries(results.columns.map(({ key }) => [key, value(style(key), cells[key] ?? '')]))),
      )
    },
    line: (label, cell, unit, comment) =>
      push({ label: value('label', label), value: cell, unit: value('muted', unit), share: value('muted', comment) }, [
        commentColumns,
      ]),
    bar: (firstRow) => bars.push(`${table.letter('share')}${firstRow}:${table.letter('share')}${rows.length}`),
  }
  const { internal } = footprint
  const four = [equipment.workstations, equipment.network, equipment.server_room, equipment.connected_territory]
  const totals: Readonly<Record<FootprintPerimeter, string>> = {
    workstations: equipment.workstations.total,
    network: equipment.network.total,
    server_room: equipment.server_room.total,
    hosted_services: hosted.total,
    connected_territory: equipment.connected_territory.total,
    purchased_services: purchases.total,
  }
  const perHead = (heads: string, total: string): string => `IF(OR(${heads}="",${heads}=0),"",${total}/${heads})`

  out.section(results.sections.totals)
  const internalAt = out.line(
    results.totals.internal,
    formula('bigKg', Object.values(totals).join('+'), internal.totalKgCo2e),
    units.kgPerYear,
    results.comments.internal,
  )
  out.line(
    results.totals.internalTonnes,
    formula('fine', `${internalAt}/1000`, internal.totalKgCo2e / 1000),
    units.tonnesPerYear,
  )
  out.line(
    results.totals.equipment,
    formula('kg', [totals.workstations, totals.network, totals.server_room].join('+'), footprint.equipment.totalKgCo2e),
    units.kgPerYear,
  )
  const perAgent = out.line(
    results.totals.perAgent,
    formula('kg', perHead(municipality.staffCount, internalAt), footprint.perAgentKgCo2e),
    units.kgPerAgent,
    results.comments.perAgent,
  )
  const perInhabitant = out.line(
    results.totals.perInhabitant,
    formula('fine', perHead(municipality.population, internalAt), footprint.perInhabitantKgCo2e),
    units.kgPerInhabitant,
  )
  out.line(
    results.totals.dormant,
    formula('kg', four.map((entry) => entry.dormant).join('+'), footprint.dormant.totalKgCo2e),
    units.kgPerYear,
    results.comments.dormant,
  )

  out.section(results.sections.perimeters)
  const { perimeterHeaders, siteHeaders, topHeaders } = results
  out.headers({
    label: perimeterHeaders.perimeter,
    value: perimeterHeaders.total,
    share: perimeterHeaders.share,
    extra1: perimeterHeaders.lines,
    extra2: perimeterHeaders.filled,
  })
  const firstPerimeter = out.nextRow()
  const quality = qualityRows(input, refs)
  for (const entry of footprint.perimeters) {
    const total = totals[entry.perimeter]
    push({
      label: value('label', texts.perimeters[entry.perimeter]),
      value: formula('kg', total, entry.totalKgCo2e),
      unit: value('muted', units.kgPerYear),
      share: shareCell(total, internalAt, share(entry.totalKgCo2e, internal.totalKgCo2e)),
      extra1: formula('integer', quality.linesOf(entry.perimeter), entry.lines),
      extra2: formula('integer', quality.filledOf(entry.perimeter), entry.lines - entry.notFilledInLines),
    })
  }
  out.bar(firstPerimeter)

  out.section(results.sections.split)
  out.headers({ label: '', value: perimeterHeaders.total, share: perimeterHeaders.share })
  const firstSplit = out.nextRow()
  const yearly = literal(texts.factorUses.yearly_total ?? '')
  const notNo = literal(`<>${texts.words.no ?? ''}`)
  const unsplit = four.map(
    (entry) =>
      `SUMIFS(${entry.column('total')},${entry.column('factorUse')},${yearly},${entry.column('inUse')},${notNo})`,
  )
  const split = [
    [results.split.manufacturing, four.map((entry) => entry.manufacturing).join('+'), internal.manufacturingKgCo2e],
    [results.split.use, four.map((entry) => entry.use).join('+'), internal.useKgCo2e],
    [results.split.unsplit, [...unsplit, hosted.total, purchases.total].join('+'), internal.unsplitKgCo2e],
  ] as const
  for (const [label, text, result] of split) {
    const row = out.nextRow()
    push({
      label: value('label', label),
      value: formula('kg', text, result),
      unit: value('muted', units.kgPerYear),
      share: shareCell(valueAt(row), internalAt, share(result, internal.totalKgCo2e)),
    })
  }
  out.bar(firstSplit)

  out.section(results.sections.sites)
  out.headers({ label: siteHeaders.site, value: siteHeaders.total, share: siteHeaders.share })
  const firstSite = out.nextRow()
  for (const site of footprint.sites) {
    const row = out.nextRow()
    // EXACT, because two sites may differ by a capital only; the criteria of SUMIFS would read a leading = or >.
    const parts = four.map(
      (entry) =>
        `SUMPRODUCT(EXACT(${entry.column('site')},$${table.letter('label')}$${row})*(${entry.column('inUse')}<>${literal(texts.words.no ?? '')}),${entry.column('total')})`,
    )
    push({
      label: value('label', site.site),
      value: formula('kg', parts.join('+'), site.totalKgCo2e),
      unit: value('muted', units.kgPerYear),
      share: shareCell(valueAt(row), internalAt, share(site.totalKgCo2e, internal.totalKgCo2e)),
    })
  }
  if (footprint.sites.length > 0) out.bar(firstSite)

  const top = footprint.topLines
  if (top.length > 0) {
    out.section(results.sections.top)
    out.headers(
      { label: topHeaders.line, value: topHeaders.total, share: topHeaders.share, extra1: topHeaders.perimeter },
      'extra1',
    )
    const firstTop = out.nextRow()
    for (const line of top)
      push(
        {
          label: value('label', lineLabel(line, input)),
          value: value('kg', line.totalKgCo2e),
          unit: value('muted', units.kgPerYear),
          share: value('percent', share(line.totalKgCo2e ?? 0, internal.totalKgCo2e)),
          extra1: value('muted', [texts.perimeters[line.perimeter], line.site].filter(Boolean).join(' · ')),
        },
        [[5, results.columns.length]],
      )
    out.bar(firstTop)
    push({ label: value('muted', results.topNote) })
  }

  out.section(results.sections.quality)
  const solid = quality.write(out, internalAt)

  out.section(results.sections.territory)
  out.line(
    texts.territory.rows.inhabitants?.label,
    formula('kg', refs.territory.total, footprint.territory?.totalKgCo2e),
    units.kgPerYear,
    results.comments.territory,
  )

  out.section(results.sections.practices)
  const practicesDone = practiceRows(input, refs.practices, out)

  return {
    refs: { internal: internalAt, perAgent, perInhabitant, ...solid, practicesDone },
    sheet: {
      name: results.name,
      columns: table.columns,
      rows,
      frozenRows: 2,
      frozenColumns: 1,
      repeatedRows: [1, 2],
      printedColumns: table.printedColumns,
      rules: [],
      bars,
      isInput: false,
    },
  }
}

/** How a line is named in a ranking: the commune's words, else the machine's. */
const lineLabel = (line: FootprintLine, input: SheetInput): string => {
  if (line.title !== undefined && line.title !== '') return line.title
  if (line.collection === 'purchasedServices') return input.texts.natures[line.kind] ?? line.kind
  const factor = input.content.footprint.factors.get(line.factorId ?? '')
  return factor ? factorName(factor, input) : categoryLabel(line.kind, input)
}
