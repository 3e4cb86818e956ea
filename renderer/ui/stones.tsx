import { Link } from 'wouter'

export interface Stone {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly count: string
  readonly state: 'done' | 'here' | 'todo'
  readonly href: string
}

/** The path of ten stones. Each is a link; state is told in words by the count. */
export const Stones = ({ label, stones }: { readonly label: string; readonly stones: readonly Stone[] }) => (
  <ol className="stones" aria-label={label}>
    {stones.map((stone) => (
      <li key={stone.id} className={stone.state === 'todo' ? undefined : stone.state}>
        <Link href={stone.href} aria-current={stone.state === 'here' ? 'step' : undefined}>
          <span className="stone">{stone.number}</span>
          {stone.label}
          <small>{stone.count}</small>
        </Link>
      </li>
    ))}
  </ol>
)
