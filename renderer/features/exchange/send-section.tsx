import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../shared/domain/record.ts'
import { exchangeWordsFor } from '../../../shared/exchange/exchange-words.ts'
import { writeMailDraft } from '../../../shared/exchange/mail-draft.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { SHORTEST_PASSWORD } from '../../../shared/protection/password.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import type { Exchange } from '../../db/exchanges.ts'
import { usePractices } from '../../db/use-practices.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { CheckField, Field } from '../../ui/fields.tsx'
import { Note, Sheet } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { AdviceComposer } from './advice-composer.tsx'
import { previewReturn, type SendChoices, useSend } from './use-send.ts'

/** What a mailbox takes without complaint (mutualisateur.md, section 4). */
const MAIL_LIMIT_BYTES = 5_000_000

const inKb = (bytes: number): string => `${formatNumber(Math.ceil(bytes / 1000))}\u00a0ko`

/** Chooses what leaves, shows it, and makes the file and the message. */
export const SendSection = ({
  exchanges,
  isFollowed,
}: {
  readonly exchanges: readonly Exchange[]
  readonly isFollowed: boolean
}) => {
  const { t } = useTranslation('exchange')
  const { t: tError } = useTranslation('errors')
  const { project } = useDossier()
  const { desktop, appVersion } = useDesktop()
  const notice = useNotice()
  const { all } = usePractices()
  const [isWhole, setWhole] = useState(true)
  const [steps, setSteps] = useState<readonly StepId[]>([])
  const [withContacts, setWithContacts] = useState(false)
  const [isLocked, setLocked] = useState(false)
  const [password, setPassword] = useState('')
  const hasReturn = exchanges.some(({ way, direction }) => way === 'received' && direction === 'return')
  const isAdvice = isFollowed && hasReturn && project.profile.mutualisingMode !== 'acts_as_referent'
  const { send, isWorking, sent } = useSend(exchanges, isAdvice)
  const choices: SendChoices = { steps: isWhole ? undefined : steps, withContacts, password: isLocked ? password : '' }
  const words = useMemo(() => exchangeWordsFor(all, project), [all, project])
  const preview = useMemo(() => {
    const made = previewReturn(project, { steps: isWhole ? undefined : steps, withContacts, password: '' }, exchanges, {
      now: new Date(),
      appVersion,
    })
    return { ...made, size: writeProjectFile(made.envelope, undefined, made.stamp).length }
  }, [project, isWhole, steps, withContacts, exchanges, appVersion])
  const kept = preview.stamp.withoutContacts?.length ?? 0
  const isShort = isLocked && password.length < SHORTEST_PASSWORD
  const canSend = !isWorking && !isShort && (isWhole || steps.length > 0)

  const draft = async () => {
    if (!sent) return
    const bytes = writeMailDraft(sent.message, sent, (text) => new TextEncoder().encode(text))
    const saved = await desktop.saveFile({
      kind: 'mail',
      suggestedName: sent.name.replace(/\.petitspas$/, '.eml'),
      bytes,
    })
    if (!saved.ok) notice({ text: errorText(tError, saved.error), isError: true })
  }

  return (
    <section className="stack" aria-labelledby="exchange-send">
      <h2 id="exchange-send">{t(($) => (isAdvice ? $.send.titleAdvice : $.send.title))}</h2>
      <div className="two">
        <Sheet>
          {isAdvice ? (
            <>
              <p>{t(($) => $.send.adviceIntro)}</p>
              <AdviceComposer />
            </>
          ) : (
            <>
              <Choice
                label={t(($) => $.send.what)}
                value={isWhole ? 'whole' : 'some'}
                options={[
                  { value: 'whole', label: t(($) => $.send.whole) },
                  { value: 'some', label: t(($) => $.send.some) },
                ]}
                onChange={(value) => setWhole(value === 'whole')}
              />
              {!isWhole && (
                <fieldset className="plain-set">
                  <legend className="choice-label">{t(($) => $.send.steps)}</legend>
                  {loadSteps().map(({ id, number, title }) => (
                    <CheckField
                      key={id}
                      label={t(($) => $.send.step, { number, title })}
                      isChecked={steps.includes(id)}
                      onSave={(isIn) =>
                        setSteps((now) => (isIn ? [...now, id].sort() : now.filter((entry) => entry !== id)))
                      }
                    />
                  ))}
                </fieldset>
              )}
              <CheckField
                label={t(($) => $.send.contacts)}
                hint={t(($) => (withContacts ? $.send.contactsWarning : $.send.contactsHint))}
                isChecked={withContacts}
                onSave={setWithContacts}
              />
            </>
          )}
          <CheckField
            label={t(($) => $.send.password)}
            hint={t(($) => (isLocked ? $.send.passwordWarning : $.send.passwordHint))}
            isChecked={isLocked}
            onSave={setLocked}
          />
          {isLocked && (
            <Field
              label={t(($) => $.password.label)}
              error={password !== '' && isShort ? t(($) => $.send.passwordShort) : undefined}
              control={({ id, describedBy }) => (
                <input
                  id={id}
                  className="box"
                  autoComplete="off"
                  spellCheck={false}
                  aria-describedby={describedBy}
                  value={password}
                  onChange={({ target }) => setPassword(target.value)}
                />
              )}
            />
          )}
          <div className="row">
            <Button variant="primary" isDisabled={!canSend} onPress={() => void send(choices)}>
              {t(($) => (isWorking ? $.send.working : $.send.save))}
            </Button>
            {!isWhole && steps.length === 0 && <span className="soft small">{t(($) => $.send.noStep)}</span>}
          </div>
          {sent && (
            <div role="status" className="stack tight">
              <p>{t(($) => $.send.done, { name: sent.name })}</p>
              <h3>{t(($) => $.send.message)}</h3>
              <pre className="exchange-message">{`${sent.message.subject}\n\n${sent.message.body}`}</pre>
              <div className="row">
                <CopyButton
                  text={`${sent.message.subject}\n\n${sent.message.body}`}
                  label={t(($) => $.send.copy)}
                  onCopied={(isCopied) => notice({ text: t(($) => (isCopied ? $.send.copied : $.send.notCopied)) })}
                >
                  {t(($) => $.send.copy)}
                </CopyButton>
                <Button variant="quiet" onPress={() => void draft()}>
                  {t(($) => $.send.draft)}
                </Button>
              </div>
              <p className="soft small">{t(($) => $.send.draftHint)}</p>
            </div>
          )}
        </Sheet>
        {!isAdvice && (
          <Note title={t(($) => $.send.leaving)}>
            <ul className="plain">
              <li>{t(($) => $.send.leavingSheet)}</li>
              {preview.leaving.map(({ list, count }) => (
                <li key={list}>{t(($) => $.prepared.count, { list: words.list(list), count })}</li>
              ))}
            </ul>
            {kept > 0 && <p>{t(($) => $.send.contactsKept, { count: kept })}</p>}
            <p>
              {t(($) => (preview.size > MAIL_LIMIT_BYTES ? $.send.sizeLarge : $.send.size), {
                size: inKb(preview.size),
              })}
            </p>
            <p>{t(($) => $.send.fileName, { name: preview.fileName })}</p>
          </Note>
        )}
      </div>
    </section>
  )
}
