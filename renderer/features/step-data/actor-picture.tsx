import { useTranslation } from 'react-i18next'
import { useDossier } from '../../db/dossier-context.tsx'

const levels = ['low', 'medium', 'high'] as const

/** Who weighs on the decision and who cares: a picture that is a table, each name leading to its record. */
export const ActorPicture = ({ onOpen }: { readonly onOpen: (id: string | null) => void }) => {
  const { t } = useTranslation('stepData')
  const { actors } = useDossier().project
  const placed = actors.filter(({ influence, interest }) => influence && interest)
  if (placed.length < 2) return null
  return (
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
}
