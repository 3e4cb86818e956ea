import type { Inline, Run } from '../document-model.ts'
import { formatNumber } from './french-format.ts'
import { toPlainText } from './runs.ts'

/** Values of the placeholders of a text. A number is written the French way; runs keep their own style. */
export type TemplateValues = Readonly<Record<string, string | number | Inline>>

/** One text per plural form; `one` also serves zero, as French does. */
export interface PluralForms {
  readonly one: string
  readonly other: string
}

const pluralRules = new Intl.PluralRules('fr-FR')

const toRuns = (value: string | number | Inline): Inline => {
  if (typeof value === 'number') return [{ text: formatNumber(value) }]
  return typeof value === 'string' ? [{ text: value }] : value
}

/** Splits `**bold**` and `*italic*` of a template. Only templates go through here, never what a user typed. */
const parseEmphasis = (template: string): Inline =>
  template
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/u)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), bold: true }
      return part.startsWith('*') ? { text: part.slice(1, -1), italic: true } : { text: part }
    })

const fillRun = (run: Run, values: TemplateValues): Inline =>
  run.text
    .split(/(\{\{\w+\}\})/u)
    .filter((part) => part !== '')
    .flatMap((part): Inline => {
      const name = /^\{\{(\w+)\}\}$/u.exec(part)?.[1]
      if (name === undefined) return [{ ...run, text: part }]
      const value = values[name]
      // A forgotten value is a fault of the program, not of the user: it must fail in a test, not reach a document.
      if (value === undefined) throw new Error(`no value for {{${name}}} in "${run.text}"`)
      return toRuns(value).map((filled) => ({ ...run, ...filled }))
    })

const mergeNeighbours = (runs: Inline): Inline =>
  runs.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1)
    const isSame =
      last && last.bold === run.bold && last.italic === run.italic && last.href === run.href && !last.missing && !run.missing
    return isSame ? [...merged.slice(0, -1), { ...last, text: last.text + run.text }] : [...merged, run]
  }, [])

/** Fills the `{{name}}` placeholders of a French text; `**bold**` and `*italic*` of the template become styles. */
export const fillRuns = (template: string, values: TemplateValues = {}): Inline =>
  mergeNeighbours(parseEmphasis(template).flatMap((run) => fillRun(run, values)))

/** The same as plain text. */
export const fillText = (template: string, values: TemplateValues = {}): string => toPlainText(fillRuns(template, values))

/** Chooses the plural form of `count` (French rule: 0 and 1 are singular); `{{count}}` is filled with it. */
export const chooseForm = (forms: PluralForms, count: number): string =>
  pluralRules.select(count) === 'one' ? forms.one : forms.other

/** Fills the plural form of `count`. */
export const fillCount = (forms: PluralForms, count: number, values: TemplateValues = {}): string =>
  fillText(chooseForm(forms, count), { count, ...values })
