import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StillPath } from './still-path.tsx'
import { useExample } from './use-example.ts'

/** The very first screen: one question, and two other ways in. */
export const FirstStart = ({
  question,
  onOpenFile,
}: {
  readonly question: ReactNode
  readonly onOpenFile: () => Promise<void>
}) => {
  const { t } = useTranslation('home')
  const example = useExample()
  return (
    <div className="first-start">
      <div className="stack mid">
        <PageHeader title={t(($) => $.question.title)}>
          <p className="soft">{t(($) => $.question.aim)}</p>
        </PageHeader>
        {question}
      </div>
      <div className="first-ways">
        <p>
          <span className="soft">{t(($) => $.first.received)}</span>
          <Button variant="quiet" onPress={() => void onOpenFile()}>
            {t(($) => $.first.open)}
          </Button>
        </p>
        <p>
          <span className="soft">{t(($) => $.first.curious)}</span>
          <Button variant="quiet" onPress={() => void example.open()}>
            {t(($) => $.first.example)}
          </Button>
        </p>
      </div>
      <StillPath label={t(($) => $.first.path)} />
    </div>
  )
}
