import { drawPath } from '../../charts/draw-path.ts'
import { drawRangeLine } from '../../charts/draw-range-line.ts'
import { chooseForm, fillCount, fillRuns, fillText } from '../document/fill-template.ts'
import { formatDate, formatNumber, formatShare, joinFrench } from '../document/french-format.ts'
import { heading, paragraph } from '../document/runs.ts'
import type { Block, FigureBlock, Inline, KeyFiguresBlock } from '../document-model.ts'
import { inReadableUnit, type ReportScope } from './report-scope.ts'

const councilSentence = ({ project, texts, today }: ReportScope): string => {
  const { councilDate } = project.profile
  if (councilDate === undefined) return texts.essentials.councilUnknown
  const template = councilDate >= today ? texts.essentials.councilAhead : texts.essentials.councilPast
  return fillText(template, { date: formatDate(councilDate) })
}

const lead = (scope: ReportScope): Inline => {
  const { facts, texts } = scope
  const { done, counted, isComplete } = facts.overall
  const council = councilSentence(scope)
  if (isComplete) return fillRuns(texts.essentials.leadAll, { council })
  if (done === 0) return fillRuns(texts.essentials.leadNothing, { council })
  const here = facts.next
    ? fillText(texts.essentials.here, { number: facts.next.step.number, step: facts.next.step.title })
    : ''
  return fillRuns(chooseForm(texts.essentials.lead, done), { done, counted, here, council })
}

const keyFigures = ({ facts, texts, project }: ReportScope): KeyFiguresBlock => {
  const { essentials } = texts
  const { done, counted } = facts.overall
  const inPlace = facts.answered.filter(({ answer }) => answer.state === 'in_place').length
  const actionsDone = project.actions.filter(({ status }) => status === 'done').length
  const range = facts.estimate
  const scale = range && inReadableUnit(texts, [range.centralKgCo2e, range.lowKgCo2e, range.highKgCo2e])
  const [central = '', low = '', high = ''] = scale?.values ?? []
  return {
    kind: 'key-figures',
    figures: [
      { value: fillText(essentials.keyTasks.value, { done, counted }), label: essentials.keyTasks.label },
      facts.answered.length === 0
        ? essentials.keyPracticesNone
        : {
            value: fillText(essentials.keyPractices.value, { inPlace, answered: facts.answered.length }),
            label: essentials.keyPractices.label,
          },
      scale
        ? {
            value: fillText(essentials.keyFootprint.value, { value: central, unit: scale.unit }),
            label: fillText(essentials.keyFootprint.label, { low, high }),
          }
        : essentials.keyFootprintNone,
      project.actions.length === 0
        ? essentials.keyActionsNone
        : {
            value: fillText(essentials.keyActions.value, { done: actionsDone, total: project.actions.length }),
            label: essentials.keyActions.label,
          },
    ],
  }
}

const pathFigure = ({ facts, texts }: ReportScope): FigureBlock => {
  const { path } = texts
  const finished = facts.steps.filter(({ state }) => state === 'done')
  const counts = facts.steps.map(({ step, progress }) => ({
    number: step.number,
    title: step.title,
    done: progress.done,
    counted: progress.counted,
  }))
  const names = finished.map(({ step }) => fillText(path.stepName, { number: step.number, title: step.title }))
  const summary =
    finished.length === 0 ? path.noneFinished : fillCount(path.finished, finished.length, { steps: joinFrench(names) })
  return {
    kind: 'figure',
    drawing: drawPath({
      title: path.title,
      description: fillText(path.description, {
        steps: counts.map((values) => fillText(path.descriptionStep, values)).join(' '),
      }),
      hereLabel: path.hereLabel,
      stones: facts.steps.map(({ step, progress, state }) => ({
        number: step.number,
        label: path.shortLabels[step.id as keyof typeof path.shortLabels] ?? step.title, // ids s1 to s10, a test counts them
        state,
        countLabel: fillText(path.count, { done: progress.done, counted: progress.counted }),
      })),
    }),
    caption: fillRuns(path.caption, { summary }),
  }
}

/** The range on a line, with its words; undefined when nothing is counted. */
export const rangeFigure = ({ facts, texts }: ReportScope): FigureBlock | undefined => {
  const range = facts.estimate
  if (!range) return undefined
  const { unit, divisor, values } = inReadableUnit(texts, [range.lowKgCo2e, range.centralKgCo2e, range.highKgCo2e])
  const [low = '', central = '', high = ''] = values
  const withUnit = (value: string): string => fillText(texts.weight.withUnit, { value, unit })
  return {
    kind: 'figure',
    drawing: drawRangeLine({
      title: texts.weight.title,
      description: fillText(texts.weight.description, { low, central, high, unit }),
      low: range.lowKgCo2e / divisor,
      central: range.centralKgCo2e / divisor,
      high: range.highKgCo2e / divisor,
      lowLabel: withUnit(low),
      centralLabel: withUnit(central),
      highLabel: withUnit(high),
      formatTick: (value) => formatNumber(value, 1),
    }),
    caption: fillRuns(texts.weight.caption, { unit }),
  }
}

/** What the range means, in two or three sentences. */
export const rangeSentence = ({ facts, texts }: ReportScope): Inline => {
  const range = facts.estimate
  if (!range) return fillRuns(texts.weight.none)
  const { internal, notFilledInLines, notCountedLines } = facts.footprint
  const { unit, values } = inReadableUnit(texts, [range.lowKgCo2e, range.highKgCo2e])
  const [low = '', high = ''] = values
  const split = internal.manufacturingKgCo2e + internal.useKgCo2e
  const share = split > 0 ? internal.manufacturingKgCo2e / split : 0
  const manufacturing = share >= 0.5 ? fillText(texts.weight.manufacturing, { share: formatShare(share) }) : ''
  const left = notFilledInLines + notCountedLines
  const incomplete = left > 0 ? fillCount(texts.weight.incomplete, left) : ''
  return fillRuns(texts.weight.sentence, {
    low,
    high,
    unit,
    rest: [manufacturing, incomplete].filter(Boolean).join(' '),
  })
}

/** The first page: where the commune stands, in a sentence, four figures, the path and the range. */
export const openingSection = (scope: ReportScope): readonly Block[] => {
  const { texts } = scope
  const range = rangeFigure(scope)
  return [
    heading(1, texts.essentials.heading),
    paragraph(lead(scope), 'lead'),
    keyFigures(scope),
    heading(2, texts.path.heading),
    pathFigure(scope),
    heading(2, texts.weight.heading),
    paragraph(rangeSentence(scope)),
    ...(range ? [range] : []),
  ]
}
