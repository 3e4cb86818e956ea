import { drawMeasures } from '../../charts/draw-measures.ts'
import { measureSeries } from '../../plan/measure-series.ts'
import { fillRuns, fillText } from '../document/fill-template.ts'
import { formatNumber } from '../document/french-format.ts'
import { heading } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

/** Width of a portrait page in units of a drawing. */
const PORTRAIT_UNITS = 700

/** A line over time for each indicator that was measured twice or more, with its figures in words. */
export const measureFigures = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const texts = content.family.d9.measures
  const figures = measureSeries(project).map(({ indicator, measures }): Block => {
    const title = typed(indicator.title) ?? ''
    const printed = (value: number): string => formatNumber(value, 1)
    const points = measures.map(({ period, value }) => ({ period: typed(period) ?? '', value, label: printed(value) }))
    const target = indicator.target === undefined ? '' : fillText(texts.target, { value: printed(indicator.target) })
    const inWords = [
      ...points.map((point) => fillText(texts.point, { period: point.period, value: point.label })),
      ...(target === '' ? [] : [target]),
    ].join(content.family.d9.titleJoin)
    const unit = typed(indicator.unit)
    return {
      kind: 'figure',
      drawing: drawMeasures({
        title,
        description: fillText(texts.description, { title, measures: inWords }),
        points,
        ...(indicator.target !== undefined && { target: { value: indicator.target, label: target } }),
        width: PORTRAIT_UNITS,
      }),
      caption: fillRuns(unit ? texts.caption : texts.captionBare, {
        title,
        unit: unit ?? '',
        measures: inWords,
        target,
      }),
    }
  })
  return figures.length === 0 ? [] : [heading(1, texts.heading), ...figures]
}
