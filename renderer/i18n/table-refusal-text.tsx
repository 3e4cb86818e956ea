import { useTableRefusal } from './table-refusal.ts'

/** Why a file could not be read, and what to do: announced at once. */
export const TableRefusalText = ({ name, reason }: { readonly name: string; readonly reason: string }) => {
  const [what, ...then] = useTableRefusal()(reason)
  return (
    <div role="alert" className="stack tight">
      {name !== '' && <p>{name}</p>}
      <p className="field-error">{what}</p>
      {then.map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
    </div>
  )
}
