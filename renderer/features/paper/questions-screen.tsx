import './paper.css'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/paper.json'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useSheets } from './use-sheets.ts'

registerTexts('paper', texts)

/** Everything that waits for an answer, one sheet a person: to print, to send, and to type back. */
export const QuestionsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('paper')
  const notice = useNotice()
  const { sheets, who, textOf, aboutOf, contactOf, mailOf } = useSheets()
  const total = sheets.reduce((sum, { questions }) => sum + questions.length, 0)
  return (
    <div className="stack mid">
      <PageHeader title={t(($) => $.questions.title)}>
        {total > 0 && <p>{t(($) => $.questions.intro, { count: total })}</p>}
      </PageHeader>
      {total === 0 && (
        <EmptyState title={t(($) => $.questions.none)}>
          <p>{t(($) => $.questions.noneHelp)}</p>
        </EmptyState>
      )}
      {sheets.map((sheet, index) => (
        <section key={sheet.key} className="question-sheet stack tight">
          <div className="row spread">
            <div>
              <h2>{who(sheet)}</h2>
              <p className="soft small">
                {[contactOf(sheet), t(($) => $.questions.count, { count: sheet.questions.length })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <div className="row no-print">
              <CopyButton
                text={mailOf(sheet)}
                label={t(($) => $.questions.mailLabel, { who: who(sheet) })}
                onCopied={(isCopied) =>
                  notice({ text: t(($) => (isCopied ? $.questions.mailCopied : $.questions.mailFailed)) })
                }
              >
                {t(($) => $.questions.mail)}
              </CopyButton>
              <LinkButton variant="quiet" href={`${base}/papier/questions/${encodeURIComponent(sheet.key)}`}>
                <span aria-hidden="true">{t(($) => $.questions.print)}</span>
                <span className="visually-hidden">{t(($) => $.questions.printLabel, { who: who(sheet) })}</span>
              </LinkButton>
              <LinkButton
                variant={index === 0 ? 'primary' : 'plain'}
                href={`${base}/questions/${encodeURIComponent(sheet.key)}`}
              >
                <span aria-hidden="true">{t(($) => $.questions.type)}</span>
                <span className="visually-hidden">{t(($) => $.questions.typeLabel, { who: who(sheet) })}</span>
              </LinkButton>
            </div>
          </div>
          <ol className="question-list">
            {sheet.questions.map((question) => (
              <li key={question.number}>
                {textOf(question)}
                <span className="soft small block">
                  {[aboutOf(question), question.since && formatDay(question.since)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
