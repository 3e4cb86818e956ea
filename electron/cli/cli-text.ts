import texts from '../../resources/locales/fr/cli.json' with { type: 'json' }

export const cliTexts = texts

const wholeNumber = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** A whole number the French way. */
export const formatWhole = (value: number): string => wholeNumber.format(value)

/** Fills `{{name}}` of a sentence; a value that is not given leaves an empty place. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence
    .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const value = values[name]
      return value === undefined ? '' : typeof value === 'number' ? formatWhole(value) : value
    })
    .replace(' ()', '')
