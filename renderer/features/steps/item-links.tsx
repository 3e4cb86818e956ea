import { Link } from 'wouter'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { stepOfItem } from './use-step-words.ts'

/** Links to tasks, each by its title, with what it is awaited for when the content says so. */
export const ItemLinks = ({
  base,
  ids,
  notes = [],
}: {
  readonly base: string
  readonly ids: readonly string[]
  readonly notes?: readonly { readonly item: string; readonly note: string }[]
}) => (
  <ul className="item-links small">
    {loadSteps()
      .flatMap((step) => step.items)
      .filter(({ id }) => ids.includes(id))
      .map(({ id, title }) => (
        <li key={id}>
          <Link href={`${base}/etapes/${stepOfItem(id)?.id}/${id}`}>{title}</Link>{' '}
          <span className="soft">{notes.find(({ item }) => item === id)?.note}</span>
        </li>
      ))}
  </ul>
)
