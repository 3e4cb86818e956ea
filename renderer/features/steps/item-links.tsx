import { Link } from 'wouter'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { stepOfItem } from './use-step-words.ts'

/** Links to tasks, each by its title. */
export const ItemLinks = ({ base, ids }: { readonly base: string; readonly ids: readonly string[] }) => (
  <ul className="item-links">
    {loadSteps()
      .flatMap((step) => step.items)
      .filter(({ id }) => ids.includes(id))
      .map(({ id, title }) => (
        <li key={id}>
          <Link href={`${base}/etapes/${stepOfItem(id)?.id}/${id}`}>{title}</Link>
        </li>
      ))}
  </ul>
)
