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
      if (/^\*\*[^*]+\*\*$/u.test(part)) return { text: part.slice(2, -2), bold: true }
      return /^\*[^*]+\*$/u.test(part) ? { text: part.slice(1, -1), italic: true } : { text: part }
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

const hasSameStyle = (one: Run, other: Run): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href && !one.missing && !other.missing

const mergeNeighbours = (runs: Inline): Inline => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && hasSameStyle(last, run)) merged.splice(-1, 1, { ...last, text: last.text + run.text })
    else merged.push(run)
  }
  return merged
}

/** An empty value leaves no double space, nor one at an end. */
const tidySpaces = (runs: readonly Run[]): Inline =>
  runs
    .map((run, index) => {
      const single = run.text.replace(/ {2,}/gu, ' ')
      const start = index === 0 ? single.trimStart() : single
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(({ text }) => text !== '')

/** Fills the `{{name}}` placeholders of a French text; `**bold**` and `*italic*` of the template become styles. */
export const fillRuns = (template: string, values: TemplateValues = {}): Inline =>
  tidySpaces(mergeNeighbours(parseEmphasis(template).flatMap((run) => fillRun(run, values))))

/** The same as plain text. */
export const fillText = (template: string, values: TemplateValues = {}): string =>
  toPlainText(fillRuns(template, values))

/** Chooses the plural form of `count` (French rule: 0 and 1 are singular); `{{count}}` is filled with it. */
export const chooseForm = (forms: PluralForms, count: number): string =>
  pluralRules.select(count) === 'one' ? forms.one : forms.other

/** Fills the plural form of `count`. */
export const fillCount = (forms: PluralForms, count: number, values: TemplateValues = {}): string =>
  fillText(chooseForm(forms, count), { count, ...values })

/** The same with styles. What fills a placeholder is never read as a template. */
export const fillCountRuns = (forms: PluralForms, count: number, values: TemplateValues = {}): Inline =>
  fillRuns(chooseForm(forms, count), { count, ...values })
