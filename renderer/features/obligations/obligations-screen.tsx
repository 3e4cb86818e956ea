import './obligations.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/obligations.json'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import { obligationFactsOf } from '../../../shared/obligations/obligation-facts.ts'
import type { Obligation } from '../../../shared/obligations/obligation-schema.ts'
import { obligationsFor } from '../../../shared/obligations/obligations-for.ts'
import { setItemState } from '../../../shared/steps/answer-item.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ObligationDetail } from './obligation-detail.tsx'

registerTexts('obligations', texts)

/** The task of step 1 that reading this list fulfils. */
const READ_ITEM = 's1.c7'
/** The duty every commune asks about first. */
const STRATEGY = 'reen-35-strat'

/** What the law asks of this commune, and what it does not ask, said as plainly. */
export const ObligationsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('obligations')
  const { project, edit, undo } = useDossier()
  const { desktop } = useDesktop()
  const notice = useNotice()
  const { t: tCommon } = useTranslation()
  const [isAllOpen, setAllOpen] = useState(false)
  const file = loadObligations()
  const { population, kind } = project.profile
  const sorted = useMemo(() => obligationsFor(obligationFactsOf(project), file.obligations), [project, file])
  const isObliged = sorted.binding.some(({ id }) => id === STRATEGY)
  const isOfThisRule = kind === 'commune' || kind === 'epci'
  const isStaffMissing = sorted.toConfirm.some(({ missing }) => missing.includes('staffCount'))
  const isRead = project.checklist.some((answer) => answer.id === READ_ITEM && answer.state === 'done')

  const markRead = async () => {
    await edit((before, context) => setItemState(before, { id: READ_ITEM, questionText: '' }, 'done', context))
    notice({ text: t(($) => $.isRead), action: { label: tCommon(($) => $.undo), run: undo } })
  }

  const detail = (obligation: Obligation, summary?: string) => (
    <ObligationDetail
      key={`${obligation.id}-${isAllOpen}`}
      obligation={obligation}
      isOpenAtFirst={isAllOpen}
      labels={file.verificationLabels}
      {...(summary && { summary })}
    />
  )

  return (
    <div className="stack wide obligations">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAllOpen(!isAllOpen)}>
              {t(($) => (isAllOpen ? $.closeAll : $.showAll))}
            </Button>
            <Button variant="quiet" onPress={() => void desktop.print()}>
              {t(($) => $.print)}
            </Button>
          </>
        }
      />
      <section className="sheet pad stack obligations-answer" aria-labelledby="answer">
        <h2 id="answer" className="big">
          {t(($) => (population === undefined ? $.unknown : isObliged ? $.obliged : $.notObliged))}
        </h2>
        {population === undefined ? (
          <div className="row">
            <LinkButton variant="primary" href={`${base}/commune`}>
              {t(($) => $.fillPopulation)}
            </LinkButton>
          </div>
        ) : (
          <>
            <p>
              <Glossed
                text={
                  isOfThisRule
                    ? t(($) => (kind === 'commune' ? $.population : $.bodyPopulation), { count: population })
                    : t(($) => $.otherBody)
                }
              />
            </p>
            {!isObliged && (
              <p>
                <Glossed text={file.voluntaryIntro} />
              </p>
            )}
            <div className="row">
              {isRead ? (
                <p className="soft">{t(($) => $.isRead)}</p>
              ) : (
                <>
                  <Button variant="primary" onPress={markRead}>
                    {t(($) => $.read)}
                  </Button>
                  <span className="soft small">{t(($) => $.readHint)}</span>
                </>
              )}
            </div>
          </>
        )}
      </section>

      <section className="stack" aria-labelledby="binding">
        <div className="row spread">
          <h2 id="binding">{t(($) => $.binding.title)}</h2>
          <span className="soft small">{t(($) => $.binding.count, { count: sorted.binding.length })}</span>
        </div>
        {obligationFactsOf(project).website === undefined && (
          <p className="small">
            {t(($) => $.situation.unknown)}{' '}
            <Link href={`${base}/commune/situation`}>{t(($) => $.situation.answer)}</Link>
          </p>
        )}
        <div className="obligation-list">{sorted.binding.map((obligation) => detail(obligation))}</div>
      </section>

      {sorted.toConfirm.length > 0 && (
        <section className="stack" aria-labelledby="to-confirm">
          <h2 id="to-confirm">{t(($) => $.toConfirm.title)}</h2>
          <p className="soft">
            <Glossed text={t(($) => $.toConfirm.intro)} />{' '}
            {isStaffMissing && <Link href={`${base}/commune`}>{t(($) => $.toConfirm.fill)}</Link>}
          </p>
          <div className="obligation-list">
            {sorted.toConfirm.map(({ obligation, missing }) =>
              detail(
                obligation,
                t(($) => $.toConfirm.missing, {
                  what: missing.map((fact) => t(($) => $.toConfirm.facts[fact])).join(', '),
                }),
              ),
            )}
          </div>
        </section>
      )}

      <section className="stack" aria-labelledby="not-concerned">
        <h2 id="not-concerned">{t(($) => $.notConcerned.title)}</h2>
        <p className="soft">
          <Glossed text={t(($) => $.notConcerned.intro)} />
        </p>
        <div className="obligation-list is-brief">
          {sorted.notConcerned.map(({ obligation, reason }) => detail(obligation, reason))}
        </div>
      </section>

      <section className="stack" aria-labelledby="voluntary">
        <h2 id="voluntary">{t(($) => $.voluntary.title)}</h2>
        <p className="soft">
          <Glossed text={t(($) => $.voluntary.intro)} />
        </p>
        <div className="obligation-list">{sorted.voluntary.map((obligation) => detail(obligation))}</div>
      </section>

      {sorted.context.length > 0 && (
        <section className="stack" aria-labelledby="context">
          <h2 id="context">{t(($) => $.context.title)}</h2>
          <div className="obligation-list">{sorted.context.map((obligation) => detail(obligation))}</div>
        </section>
      )}

      <div className="note stack tight">
        <p className="small">{file.disclaimer}</p>
        <p className="small soft">{t(($) => $.asOf, { asOf: file.asOf })}</p>
      </div>
    </div>
  )
}
