import { useTranslation } from 'react-i18next'
import { useHasExample } from '../../db/use-dossiers.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useExample } from './use-example.ts'

/** What else can be opened: another commune, a file, the example. */
export const OtherWays = ({ onOpenFile }: { readonly onOpenFile: () => Promise<void> }) => {
  const { t } = useTranslation('home')
  const hasExample = useHasExample()
  const example = useExample()
  return (
    <aside className="stack">
      <h2>{t(($) => $.other.title)}</h2>
      <ul className="plain other-ways">
        <li>
          <LinkButton href="/nouveau" variant="quiet">
            {t(($) => $.other.new)}
          </LinkButton>
          <p className="soft small">{t(($) => $.other.newHint)}</p>
        </li>
        <li>
          <Button variant="quiet" onPress={() => void onOpenFile()}>
            {t(($) => $.other.open)}
          </Button>
          <p className="soft small">{t(($) => $.other.openHint)}</p>
        </li>
        <li>
          <Button variant="quiet" onPress={() => void example.open()}>
            {t(($) => $.other.example)}
          </Button>
          <p className="soft small">{t(($) => $.other.exampleHint)}</p>
          {hasExample && (
            <Button variant="quiet" onPress={() => void example.reset()}>
              <span className="small">{t(($) => $.example.reset)}</span>
            </Button>
          )}
        </li>
        <li>
          <LinkButton href="/mutualisateur" variant="quiet">
            {t(($) => $.other.follow)}
          </LinkButton>
          <p className="soft small">{t(($) => $.other.followHint)}</p>
        </li>
      </ul>
    </aside>
  )
}
