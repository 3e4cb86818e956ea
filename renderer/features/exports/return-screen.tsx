import './exports.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppError } from '../../../shared/errors/app-error.ts'
import { applyReturnPlan } from '../../../shared/import/workbook/apply-return-plan.ts'
import type { ReturnPlan } from '../../../shared/import/workbook/return-plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { TableRefusalText } from '../../i18n/table-refusal-text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState, Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type ReturnDecisions, ReturnLists } from './return-lists.tsx'
import { useReturnedWorkbook } from './use-returned-workbook.ts'

const reasonOf = ({ code, details }: AppError): string => String(details?.reason ?? code)

const toggled = (set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> =>
  new Set(isIn ? [...set, key] : [...set].filter((entry) => entry !== key))

const noDecision: ReturnDecisions = { refused: new Set(), taken: new Set() }

/** How many values and rows would enter the dossier. */
const countWanted = ({ changes, additions, conflicts }: ReturnPlan, { refused, taken }: ReturnDecisions): number =>
  [...changes, ...additions].filter(({ key }) => !refused.has(key)).length +
  conflicts.filter(({ key }) => taken.has(key)).length

/** An edited workbook, compared with the dossier cell by cell; what the user keeps of it enters the dossier in one go. */
export const ReturnScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('import')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot } = useDossier()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const { state, compared, choose, stop } = useReturnedWorkbook()
  const [decisions, setDecisions] = useState<ReturnDecisions>(noDecision)
  const [isWorking, setWorking] = useState(false)
  const plan = compared?.ok ? compared.value : undefined
  const count = plan ? countWanted(plan, decisions) : 0

  const start = async () => {
    setDecisions(noDecision)
    await choose()
  }
  const say = (error: AppError) => notice({ text: errorText(tError, error), isError: true })
  const confirm = async (confirmed: ReturnPlan) => {
    // Worked out once before anything is stored, so that a refusal is said and not thrown.
    const trial = applyReturnPlan(
      project,
      confirmed,
      { now: new Date(), newId: () => crypto.randomUUID(), author: '' },
      decisions,
    )
    if (!trial.ok) return say(trial.error)
    setWorking(true)
    const kept = await takeSnapshot('import')
    const result = kept.ok
      ? await edit((current, context) => {
          const applied = applyReturnPlan(current, confirmed, context, decisions)
          return applied.ok ? applied.value : current
        })
      : kept
    setWorking(false)
    if (!result.ok) return say(result.error)
    notice({
      text: t(($) => $.workbook.done, { count }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
    navigate(`${base}/documents`)
  }

  const chooser = (
    <Button variant={plan ? 'quiet' : 'primary'} isDisabled={state.kind === 'reading'} onPress={() => void start()}>
      {state.kind === 'open' ? t(($) => $.workbook.chooseOther) : t(($) => $.workbook.choose)}
    </Button>
  )
  if (!plan || state.kind !== 'open')
    return (
      <div className="stack wide">
        <PageHeader
          title={t(($) => $.workbook.title)}
          actions={
            <>
              <LinkButton variant="quiet" href={`${base}/documents`}>
                {tCommon(($) => $.cancel)}
              </LinkButton>
              {chooser}
            </>
          }
        >
          <p>
            <Glossed text={t(($) => $.workbook.intro)} />
          </p>
        </PageHeader>
        {state.kind === 'reading' && (
          <div className="row">
            <p role="status">{t(($) => $.workbook.reading)}</p>
            <Button variant="quiet" onPress={stop}>
              {t(($) => $.stop)}
            </Button>
          </div>
        )}
        {state.kind === 'refused' && <TableRefusalText name={state.name} reason={state.reason} />}
        {state.kind === 'open' && compared && !compared.ok && (
          <TableRefusalText name={state.name} reason={reasonOf(compared.error)} />
        )}
        <Note>{t(($) => $.workbook.promise)}</Note>
      </div>
    )

  const isNothing = [plan.changes, plan.additions, plan.conflicts, plan.problems, plan.missingRows].every(
    (list) => list.length === 0,
  )
  return (
    <div className="stack wide">
      <PageHeader
        title={t(($) => $.workbook.title)}
        actions={
          <>
            {chooser}
            {!isNothing && (
              <Button variant="primary" isDisabled={count === 0 || isWorking} onPress={() => void confirm(plan)}>
                {isWorking ? t(($) => $.workbook.working) : t(($) => $.workbook.confirm, { count })}
              </Button>
            )}
          </>
        }
      >
        <p>
          {plan.exportedAt === undefined
            ? t(($) => $.workbook.fileUnknown, { name: state.name })
            : t(($) => $.workbook.file, { name: state.name, day: formatDay(plan.exportedAt) })}
        </p>
      </PageHeader>
      {isNothing ? (
        <EmptyState title={t(($) => $.workbook.nothingTitle)}>
          <p>{t(($) => $.workbook.nothing)}</p>
        </EmptyState>
      ) : (
        <ReturnLists
          plan={plan}
          decisions={decisions}
          onRefuse={(key, isRefused) =>
            setDecisions((now) => ({ ...now, refused: toggled(now.refused, key, isRefused) }))
          }
          onTake={(key, isTaken) => setDecisions((now) => ({ ...now, taken: toggled(now.taken, key, isTaken) }))}
        />
      )}
    </div>
  )
}
