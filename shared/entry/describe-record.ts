import { loadRoles } from '../content/load-roles.ts'
import type { Project } from '../domain/project.ts'
import { type EntryRecord, isFilled, recordsOf } from './entry-records.ts'
import { type Entity, type EntityChoice, type EntityField, entityOf } from './load-entities.ts'

/** How a screen writes numbers and days, and the practices of the dossier by name. */
export interface ValueFormats {
  readonly number: (value: number) => string
  readonly money: (value: number) => string
  readonly day: (iso: string) => string
  readonly month: (month: string) => string
  readonly unknownRecord: string
  readonly practices: readonly EntityChoice[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What a field may point to, by name: people, actions, practices… An unnamed record has its entity's own words. */
export const referenceChoices = (project: Project, ref: string, formats: ValueFormats): readonly EntityChoice[] => {
  if (ref === 'practice') return formats.practices
  if (ref === 'role') return loadRoles().roles.map(({ id, label }) => ({ value: id, label }))
  if (ref === 'document') return []
  const entity = entityOf(ref)
  return recordsOf(project, entity).map((record) => ({
    value: record.id,
    label: describeTitle(project, entity, record, formats) ?? entity.untitled,
  }))
}

const nameOfReference = (project: Project, ref: string, id: string, isOpen: boolean, formats: ValueFormats): string =>
  referenceChoices(project, ref, formats).find(({ value }) => value === id)?.label ??
  (isOpen || ref === 'document' ? id : formats.unknownRecord)

const describeOne = (project: Project, field: EntityField, value: unknown, formats: ValueFormats): string => {
  if (typeof value === 'boolean') return value ? field.label : ''
  if (typeof value === 'number') {
    if (field.choices.length > 0) return field.choices.find((choice) => choice.value === String(value))?.label ?? ''
    if (field.display) return field.display[value === 1 ? 'one' : 'other'].replace('{{count}}', formats.number(value))
    if (field.type === 'money') return formats.money(value)
    // A year is a name, not a quantity.
    return /year|horizon|since|period/i.test(field.field) ? String(value) : formats.number(value)
  }
  if (typeof value !== 'string') return ''
  if (field.ref) return nameOfReference(project, field.ref, value, field.isOpen, formats)
  if (field.type === 'month') return formats.month(value)
  if (field.type === 'date' && DAY.test(value)) return formats.day(value)
  return field.choices.find((choice) => choice.value === value)?.label ?? value
}

/** A value in words; undefined when there is none to show. */
export const describeValue = (
  project: Project,
  field: EntityField,
  value: unknown,
  formats: ValueFormats,
): string | undefined => {
  if (!isFilled(value)) return undefined
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const words = values.map((one) => describeOne(project, field, one, formats)).filter((text) => text !== '')
  // Sentences have their own full stop; names are a list.
  return words.join(field.isList && field.type === 'text' ? ' · ' : ', ') || undefined
}

const describeFields = (
  project: Project,
  entity: Entity,
  record: EntryRecord,
  names: readonly string[],
  formats: ValueFormats,
): readonly string[] => {
  const said: string[] = []
  for (const [at, name] of names.entries()) {
    const field = entity.fields.find((entry) => entry.field === name)
    const words = field && describeValue(project, field, record[name], formats)
    if (words === undefined) continue
    // A unit belongs to the figure before it: "2 tonnes", not "2 · tonnes".
    if (name === 'unit' && typeof record[names[at - 1] ?? ''] === 'number') said.push(`${said.pop()}\u00a0${words}`)
    else said.push(words)
  }
  return said
}

/** How a record is called; undefined when it has no name yet. */
export const describeTitle = (
  project: Project,
  entity: Entity,
  record: EntryRecord,
  formats: ValueFormats,
): string | undefined => describeFields(project, entity, record, entity.row.title, formats).join(', ') || undefined

/** The line of a record: its name, what goes under it, what stands at its end. */
export const describeRecord = (project: Project, entity: Entity, record: EntryRecord, formats: ValueFormats) => ({
  title: describeTitle(project, entity, record, formats) ?? entity.untitled,
  detail: describeFields(project, entity, record, entity.row.detail, formats),
  aside: describeFields(project, entity, record, entity.row.aside, formats),
})
