import { useTranslation } from 'react-i18next'
import { drawGrid } from '../../../shared/export/deliverables/draw-grid.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Chart } from '../../ui/chart.tsx'

const levels = ['low', 'medium', 'high'] as const
type Level = (typeof levels)[number]

/** Who weighs on the decision and who cares: a picture, and the same as a table whose names lead to their records. */
export const ActorPicture = ({ onOpen }: { readonly onOpen: (id: string | null) => void }) => {
  const { t } = useTranslation('stepData')
  const { actors } = useDossier().project
  const placed = actors.filter(({ influence, interest }) => influence && interest)
  if (placed.length < 2) return null
  const ranks = { low: 1, medium: 2, high: 3 } as const
  const names = (influence: Level, interest: Level) =>
    placed.filter((actor) => actor.influence === influence && actor.interest === interest).map(({ name }) => name)
  const cells = levels.toReversed().flatMap((influence) =>
    levels.flatMap((interest) => {
      const here = names(influence, interest).join(', ')
      const place = { weight: t(($) => $.actors.weight[influence]), interest: t(($) => $.actors.interest[interest]) }
      return here === '' ? [] : [t(($) => $.actors.mapCell, { ...place, names: here })]
    }),
  )
  const threeOf = (word: (level: Level) => string) => [word('low'), word('medium'), word('high')] as const
  const draw = (width: number) =>
    drawGrid({
      title: t(($) => $.actors.mapTitle),
      description: t(($) => $.actors.mapDescription, {
        count: placed.length,
        total: actors.length,
        cells: cells.join(' '),
      }),
      rows: threeOf((level) => t(($) => $.actors.weight[level])),
      columns: threeOf((level) => t(($) => $.actors.interestShort[level])),
      rowAxis: t(($) => $.actors.influence),
      columnAxis: t(($) => $.actors.mapInterest),
      points: placed.flatMap(({ name, influence, interest }) =>
        influence && interest ? [{ row: ranks[influence], column: ranks[interest], label: name }] : [],
      ),
      width,
    })
  const table = (
    <div className="table-scroll">
      <table className="actor-picture">
        <caption>{t(($) => $.actors.caption, { count: placed.length, total: actors.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.actors.influence)}</th>
            {levels.map((interest) => (
              <th key={interest} scope="col">
                {t(($) => $.actors.interest[interest])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.toReversed().map((influence) => (
            <tr key={influence}>
              <th scope="row">{t(($) => $.actors.weight[influence])}</th>
              {levels.map((interest) => (
                <td key={interest}>
                  {placed
                    .filter((actor) => actor.influence === influence && actor.interest === interest)
                    .map(({ id, name }) => (
                      <button key={id} type="button" className="actor-name" onClick={() => onOpen(id)}>
                        {name}
                      </button>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  return (
    <Chart
      draw={draw}
      caption={t(($) => $.actors.mapCaption)}
      tableTitle={t(($) => $.actors.mapAsTable)}
      table={table}
    />
  )
}
