import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'

/** The path of ten stones, to look at: what is ahead, before there is a dossier. */
export const StillPath = ({ label }: { readonly label: string }) => (
  <ol className="stones still-path" aria-label={label}>
    {loadShortTitles().map(({ step, title }, index) => (
      <li key={step}>
        <span className="stone" aria-hidden="true">
          {index + 1}
        </span>
        {title}
      </li>
    ))}
  </ol>
)
