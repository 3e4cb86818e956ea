import type { ImportedLot } from '../../domain/inventory.ts'
import type { Project } from '../../domain/project.ts'
import type { EquipmentKind } from '../../footprint/factor-schema.ts'
import { type LotCollection, sitesOf } from '../../inventory/lots.ts'
import { isSameValue } from '../../merge/same-value.ts'
import { compareLot } from './compare-lot.ts'
import { findOverlaps } from './find-overlaps.ts'
import { groupLines, type LineGroup } from './group-lines.ts'
import type { ImportPlan, LineCounts, PlannedLine, PlannedLot } from './import-plan.ts'
import type { ImportContent } from './load-import-content.ts'
import { type ExistingLot, matchLots } from './match-lots.ts'
import { prepareSiteMatcher } from './match-site.ts'
import type { ColumnMapping } from './propose-mapping.ts'
import { type LineFacts, type LineReading, prepareLineReader } from './read-line.ts'
import type { Table, TableRow } from './table.ts'
import { takeSections } from './take-sections.ts'

/** What an import needs beside the list and the dossier. */
export interface ImportContext {
  readonly content: ImportContent
  readonly kinds: ReadonlyMap<string, EquipmentKind>
  /** `2026-11-22` */
  readonly today: string
  /** Place of the devices whose place is not written. Absent: the first place of the dossier. */
  readonly defaultSite?: string
}

const LONGEST_EXCERPT = 100

/** A device that is listed twice counts once: the second line is told. */
const refuseRepeatedSerials = (readings: readonly LineReading[]): readonly LineReading[] => {
  const seen = new Set<string>()
  return readings.map((reading) => {
    if (!reading.ok) return reading
    const { serials } = reading.facts
    const isRepeated = serials.length > 0 && serials.every((serial) => seen.has(serial))
    for (const serial of serials) seen.add(serial)
    return isRepeated ? { ok: false, reason: 'duplicate-serial' } : reading
  })
}

const toNewLot = (group: LineGroup, context: ImportContext, collection: LotCollection): PlannedLot => {
  const { serials: _serials, ...facts } = group.listed
  const factorId = context.kinds.get(facts.kind)?.defaultFactorId
  return {
    action: 'create',
    collection,
    fields: {
      ...facts,
      confidence: group.isHint ? 'to_check' : group.isYearEstimated ? 'estimated' : 'sure',
      ...(factorId !== undefined && { factorId }),
      imported: group.listed,
    },
    lines: group.lines,
  }
}

const toUpdate = (
  { collection, lot }: ExistingLot,
  group: LineGroup,
  listedSerials: ReadonlySet<string>,
): PlannedLot => {
  const { changes, kept } = compareLot(lot, group.listed, group.isYearEstimated)
  const former = lot.imported
  // A list without serial numbers forgets none, except those that it gives to another lot.
  const serials = group.listed.serials ?? (former?.serials ?? []).filter((serial) => !listedSerials.has(serial))
  const imported: ImportedLot = {
    ...group.listed,
    ...(serials.length > 0 && { serials }),
  }
  const isSame = changes.length === 0 && former !== undefined && isSameValue(former, imported)
  const action = isSame ? 'unchanged' : 'update'
  return { action, collection, lotId: lot.id, changes, kept, imported, lines: group.lines }
}

/** A lot of an earlier list whose devices are now in other lots: it loses them, and goes with the last one. */
const withoutMoved = ({ collection, lot }: ExistingLot, listedSerials: ReadonlySet<string>): PlannedLot | undefined => {
  const { imported } = lot
  const serials = imported?.serials ?? []
  const moved = serials.filter((serial) => listedSerials.has(serial))
  if (!imported || moved.length === 0) return undefined
  const left = (lot.count ?? serials.length) - moved.length
  if (left <= 0) return { action: 'remove', collection, lotId: lot.id }
  const count = Math.max(0, (imported.count ?? serials.length) - moved.length)
  const rest = serials.filter((serial) => !listedSerials.has(serial))
  const { serials: _serials, ...facts } = imported
  return {
    action: 'update',
    collection,
    lotId: lot.id,
    changes: [{ field: 'count', ...(lot.count !== undefined && { before: lot.count }), after: left }],
    kept: [],
    imported: { ...facts, count, ...(rest.length > 0 && { serials: rest }) },
    lines: [],
  }
}

const outcomeOf = (
  planned: PlannedLot | undefined,
  known: ReadonlySet<string>,
  { serials }: LineFacts,
): PlannedLine['outcome'] => {
  if (!planned || planned.action === 'create' || planned.action === 'remove') return 'created'
  const isNewDevice = known.size > 0 && serials.some((serial) => !known.has(serial))
  const isKnownDevice = known.size > 0 && serials.length > 0 && !isNewDevice
  const isOnlyCount = planned.changes.every(({ field }) => field === 'count')
  if (isNewDevice) return 'updated'
  return planned.changes.length === 0 || (isKnownDevice && isOnlyCount) ? 'unchanged' : 'updated'
}

/**
 * Works out what the import of a list would do to a dossier, line by line and lot by lot, without doing anything. Lines
 * that say the same of their devices make one lot. Devices already known, by serial number or by place, kind and model,
 * update their lot: importing the same list twice changes nothing.
 */
export const toImportPlan = (
  table: Table,
  mapping: ColumnMapping,
  project: Project,
  context: ImportContext,
): ImportPlan => {
  const { content, kinds } = context
  const sites = sitesOf(project)
  const matcher = prepareSiteMatcher({ sites, municipalityName: project.profile.name }, content.words)
  const hasSites = mapping.columns.some(({ field }) => field === 'site')
  const { rows, siteOf } = hasSites ? { rows: table.rows, siteOf: new Map() } : takeSections(table.rows, matcher)
  const readLine = prepareLineReader(mapping, {
    content,
    matchSite: matcher.match,
    siteOfRow: (row) => siteOf.get(row),
    defaultSite: context.defaultSite ?? sites[0] ?? content.words.sites[0]?.words[0] ?? '',
    kinds: new Set(kinds.keys()),
    today: context.today,
  })
  const readings = refuseRepeatedSerials(rows.map(readLine))
  const facts = readings.map((reading) => (reading.ok ? reading.facts : undefined))
  const groups = groupLines(facts)
  const collectionOf = (kind: string): LotCollection =>
    kinds.get(kind)?.perimeter === 'connected_territory' ? 'connectedObjects' : 'equipmentLots'
  const { byGroup, rest } = matchLots(groups, project, collectionOf)

  const listedSerials = new Set(groups.flatMap(({ listed }) => listed.serials ?? []))
  const planned = groups.map((group, index): PlannedLot => {
    const existing = byGroup[index]
    return existing
      ? toUpdate(existing, group, listedSerials)
      : toNewLot(group, context, collectionOf(group.listed.kind))
  })
  const emptied = rest.map((existing) => withoutMoved(existing, listedSerials))
  const lots = [...planned, ...emptied.filter((lot) => lot !== undefined)]

  const knownSerials = byGroup.map((existing) => new Set(existing?.lot.imported?.serials))
  const groupOfLine = new Map(groups.flatMap(({ lines }, index) => lines.map((line) => [line, index] as const)))
  const personal = new Set(mapping.columns.flatMap(({ index, leftOut }) => (leftOut === 'personal' ? [index] : [])))
  const excerpt = (row: TableRow): string =>
    row.cells
      .filter((text, column) => text !== '' && !personal.has(column))
      .join(' · ')
      .slice(0, LONGEST_EXCERPT)
  const lines = rows.map((row, index): PlannedLine => {
    const reading = readings[index]
    const base = { line: row.line, sheet: row.sheet, excerpt: excerpt(row) }
    if (!reading?.ok) return { ...base, outcome: 'skipped', remarks: [], ...(reading && { reason: reading.reason }) }
    const lot = groupOfLine.get(index) ?? 0
    return {
      ...base,
      outcome: outcomeOf(planned[lot], knownSerials[lot] ?? new Set(), reading.facts),
      remarks: reading.remarks,
      lot,
    }
  })
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  const listed = new Set(groups.map((group) => `${group.listed.site}|${group.listed.kind}`))
  return {
    lines,
    lots,
    counts: counts satisfies LineCounts,
    newDevices: planned.reduce((sum, lot) => sum + (lot.action === 'create' ? (lot.fields.count ?? 0) : 0), 0),
    newSites: [...new Set(facts.flatMap((line) => (line && !sites.includes(line.site) ? [line.site] : [])))],
    overlaps: findOverlaps(planned, rest, kinds),
    noLongerListed: rest.flatMap(({ collection, lot }, index) =>
      lot.imported && !emptied[index] && listed.has(`${lot.imported.site}|${lot.imported.kind}`)
        ? [{ collection, lotId: lot.id, ...(lot.count !== undefined && { count: lot.count }) }]
        : [],
    ),
  }
}
