import type { SheetInput } from './build-context.ts'

/** One choice of a drop-down list; `code` is what the dossier stores, `factorId` what the choice is counted with. */
export interface ListChoice {
  readonly label: string
  readonly code: string
  readonly factorId?: string
}

export interface ChoiceList {
  readonly key: string
  readonly title: string
  readonly choices: readonly ListChoice[]
}

const fromWords = (words: Readonly<Record<string, string>>): readonly ListChoice[] =>
  Object.entries(words).map(([code, label]) => ({ code, label }))

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The name of a kind of equipment as a category of the workbook. */
export const categoryLabel = (kindId: string, input: SheetInput): string =>
  capitalise(input.content.footprint.kinds.get(kindId)?.label ?? kindId)

/** The label of the electricity setting: a factor of the list, a value the commune was given, or still to ask for. */
export const electricityLabel = (input: SheetInput): string => {
  const { electricity } = input.parameters
  if (!electricity) return input.texts.electricityUnknown
  if ('factorId' in electricity)
    return input.content.footprint.factors.get(electricity.factorId)?.label ?? electricity.factorId
  return input.texts.electricityGiven
}

const categories = (input: SheetInput): readonly ChoiceList[] =>
  (['workstations', 'network', 'server_room', 'connected_territory'] as const).map((perimeter) => ({
    key: `categories.${perimeter}`,
    title: input.texts.lists.categories ?? '',
    choices: input.content.kinds
      .filter((kind) => kind.perimeter === perimeter)
      .map((kind) => ({ code: kind.id, label: categoryLabel(kind.id, input) })),
  }))

/** Every drop-down list of the workbook, in the order of the ADMIN sheet. */
export const choiceLists = (input: SheetInput): readonly ChoiceList[] => {
  const { texts, content } = input
  const { rules, factors } = content.footprint
  const list = (key: string, choices: readonly ListChoice[]): ChoiceList => ({
    key,
    title: texts.lists[key] ?? key,
    choices,
  })
  const withFactor = (words: Readonly<Record<string, string>>, ids: Readonly<Record<string, string>>) =>
    fromWords(words).map((choice) => {
      const factorId = ids[choice.code]
      return factorId === undefined ? choice : { ...choice, factorId }
    })
  const mixes = [...factors.values()].filter((factor) => factor.family === 'mix')
  return [
    ...categories(input),
    list('origins', fromWords(texts.origins)),
    list('dataConfidences', fromWords(texts.dataConfidences)),
    list('yesNo', [
      { code: 'yes', label: texts.words.yes ?? '' },
      { code: 'no', label: texts.words.no ?? '' },
    ]),
    list('countingModes', withFactor(texts.countingModes, rules.serviceFactors)),
    list(
      'hostingPlaces',
      texts.hostingPlaces.map((label) => ({ code: label, label })),
    ),
    list('serviceKinds', fromWords(texts.serviceKinds)),
    list('natures', withFactor(texts.natures, rules.purchaseFactors)),
    list('practiceStates', fromWords(texts.practiceStates)),
    list('electricity', [
      ...mixes.map((factor) => ({ code: factor.id, label: factor.label, factorId: factor.id })),
      { code: 'given', label: texts.electricityGiven },
      { code: 'unknown', label: texts.electricityUnknown },
    ]),
  ]
}
