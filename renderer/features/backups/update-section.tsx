import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedInstaller } from '../../../shared/ipc/contract.ts'
import { findHash } from '../../../shared/update/published-hash.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatTime } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useCopyNow } from './use-copy-now.ts'

/** How the file compares: with what was typed, else with the list that lay beside it. */
const judge = ({ sha256, published }: CheckedInstaller, typed: string | null) => {
  const expected = typed ?? published
  if (expected === null) return 'unknown'
  if (expected !== sha256) return 'different'
  return typed === null ? 'sameBeside' : 'same'
}

/**
 * An update that came as a file: the installer is compared with what was published, a copy of the dossier is made, and the
 * folder is opened. The application starts no program.
 */
export const UpdateSection = ({ onCopied }: { readonly onCopied: () => Promise<unknown> }) => {
  const { t } = useTranslation('backups')
  const { t: tError } = useTranslation('errors')
  const { desktop, appVersion } = useDesktop()
  const takeCopy = useCopyNow()
  const [text, setText] = useState('')
  const [checked, setChecked] = useState<CheckedInstaller | null>(null)
  const [said, setSaid] = useState('')
  const [isWorking, setWorking] = useState(false)
  const typed = findHash(text)
  const verdict = checked && judge(checked, typed)

  const check = async () => {
    setWorking(true)
    setChecked(null)
    setSaid(t(($) => $.update.working))
    const chosen = await desktop.checkInstaller()
    setSaid(chosen.ok ? '' : errorText(tError, chosen.error))
    if (chosen.ok) setChecked(chosen.value)
    setWorking(false)
  }
  const open = async (fileId: string) => {
    const kept = await takeCopy()
    if (!kept.ok) return setSaid(errorText(tError, kept.error))
    const shown = await desktop.showFile(fileId)
    const time = formatTime(new Date(kept.value.takenAt))
    setSaid(shown.ok && shown.value ? t(($) => $.update.opened, { time }) : t(($) => $.update.cannotOpen))
    await onCopied()
  }
  return (
    <Disclosure level={2} title={t(($) => $.update.title)}>
      <div className="stack">
        <p>{t(($) => $.update.installed, { version: appVersion })}</p>
        <p>{t(($) => $.update.how)}</p>
        <TextField
          label={t(($) => $.update.field)}
          hint={t(($) => $.update.fieldHint)}
          value={text}
          onSave={setText}
          {...(text.trim() !== '' && typed === null && { error: t(($) => $.update.notHash) })}
        />
        <div className="row">
          <Button isDisabled={isWorking} onPress={check}>
            {t(($) => $.update.choose)}
          </Button>
        </div>
        <div role="status" className="stack tight">
          {checked && verdict && (
            <>
              <p className={verdict === 'different' ? 'problem' : ''}>
                {t(($) => $.update[verdict], { name: checked.name })}
              </p>
              <p className="soft small update-hash">{t(($) => $.update.computed, { hash: checked.sha256 })}</p>
            </>
          )}
          <p>{said}</p>
        </div>
        {checked && (verdict === 'same' || verdict === 'sameBeside') && (
          <div className="stack tight">
            <p>{t(($) => $.update.next)}</p>
            <div className="row">
              <Button variant="primary" onPress={() => open(checked.fileId)}>
                {t(($) => $.update.open)}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Disclosure>
  )
}
