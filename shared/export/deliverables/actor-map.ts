import type { Actor } from '../../domain/people.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import { bold, missing, paragraph, plain, row } from '../document/runs.ts'
import type { Block, Inline } from '../document-model.ts'
import type { BuildParts } from './deliverable.ts'
import type { DeliverableScope } from './deliverable-scope.ts'
import { drawGrid } from './draw-grid.ts'
import { lowerFirst } from './municipality-words.ts'
import { tableOf } from './tables.ts'
import { withContact } from './with-contact.ts'

const steps = { low: 1, medium: 2, high: 3 } as const

/** The name in bold, then the title, else the role; a role still to say stands in brackets. */
const nameAndTitle = (scope: DeliverableScope, actor: Actor): Inline => {
  const { typed, content, gap } = scope
  const { name, title, role } = actor
  const after = plain(withContact(scope, '', actor))
  const printed = typed(title) ?? content.roles.find(({ id }) => id === role)?.label
  if (printed === undefined) return [...bold(typed(name) ?? ''), ...plain(', '), ...gap('role'), ...after]
  return [...bold(typed(name) ?? ''), ...plain(`, ${lowerFirst(printed)}`), ...after]
}

const sideTable = (scope: DeliverableScope, side: Actor['side'], caption: string, empty?: string): readonly Block[] => {
  const { project, content, say } = scope
  const { labels } = content.common
  return tableOf(
    { caption, columns: content.family.d1.map.columns, empty },
    project.actors
      .filter((one) => (one.side ?? 'internal') === side)
      .map((actor) =>
        row([
          nameAndTitle(scope, actor),
          say(actor.contribution, 'contribution'),
          actor.influence === undefined ? '' : labels.influence[actor.influence],
          actor.interest === undefined ? '' : labels.levels[actor.interest],
          actor.engagement === undefined ? '' : labels.engagement[actor.engagement],
        ]),
      ),
    { hasRowHeaders: false },
  )
}

const grid = ({ project, content, typed }: DeliverableScope): readonly Block[] => {
  const { grid: texts } = content.family.d1.map
  const { levels, influence } = content.common.labels
  const points = project.actors.flatMap(({ name, influence, interest }) =>
    influence === undefined || interest === undefined
      ? []
      : [{ row: steps[influence], column: steps[interest], label: typed(name) ?? '' }],
  )
  if (points.length === 0) return [paragraph(missing(texts.empty))]
  const names = [levels.low, levels.medium, levels.high] as const
  const rowNames = [influence.low, influence.medium, influence.high] as const
  const cells = [3, 2, 1].flatMap((rowAt) =>
    [1, 2, 3].flatMap((columnAt) => {
      const here = points.filter((point) => point.row === rowAt && point.column === columnAt)
      if (here.length === 0) return []
      return [
        fillText(texts.cell, {
          row: rowNames[rowAt - 1] ?? '',
          column: names[columnAt - 1] ?? '',
          names: here.map((point) => point.label).join(', '),
        }),
      ]
    }),
  )
  const unplaced = project.actors.length - points.length
  const note = unplaced === 0 ? '' : ` ${fillCount(texts.unplaced, unplaced)}`
  return [
    {
      kind: 'figure',
      drawing: drawGrid({
        title: texts.title,
        description: fillText(texts.description, { cells: cells.join(' ') }),
        rows: rowNames,
        columns: names,
        rowAxis: texts.rowAxis,
        columnAxis: texts.columnAxis,
        points,
        width: 1020,
      }),
      caption: plain(`${texts.caption}${note}`),
    },
  ]
}

/** d1.actor_map: everybody with role, contribution and engagement; influence and interest as a picture and in words. */
export const buildActorMap: BuildParts = (scope) => {
  const { project, content, typed, gap } = scope
  const texts = content.family.d1.map
  const count = (side: Actor['side']): number =>
    project.actors.filter((one) => (one.side ?? 'internal') === side).length
  return {
    values: {
      mapSummary:
        project.actors.length === 0
          ? gap('person')
          : fillCount(texts.summary, project.actors.length, {
              internal: count('internal'),
              territory: count('territory') + count('national'),
            }),
    },
    slots: {
      grid: grid(scope),
      internal: sideTable(scope, 'internal', texts.internal, texts.internalEmpty),
      territory: sideTable(scope, 'territory', texts.territory, texts.territoryEmpty),
      national: sideTable(scope, 'national', texts.national),
      nextSteps: tableOf(
        texts.nextSteps,
        project.actors
          .flatMap((actor) => (actor.nextStep ? [{ actor, step: actor.nextStep }] : []))
          .toSorted((one, other) => (one.step.date ?? '9999').localeCompare(other.step.date ?? '9999'))
          .map(({ actor, step }) =>
            row([
              typed(actor.name) ?? '',
              typed(step.text) ?? '',
              step.date === undefined ? gap('date') : formatDate(step.date),
            ]),
          ),
      ),
    },
  }
}
