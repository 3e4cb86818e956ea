import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openProtected, protectBytes, SHORTEST_PASSWORD } from '../../../shared/protection/password.ts'
import { type OwnKey, readKeyFile, writeKeyFile } from '../../../shared/signature/key-file.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { keepOwnKey, makeOwnKey } from '../../db/signing.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** Long enough for the window to say that it works, before the computation takes it for a second. */
const PAINT_MS = 50

type Asking = { readonly kind: 'export' } | { readonly kind: 'import'; readonly bytes: Uint8Array }

/** The key a body signs with: made here, said in eight words, copied under a password, taken over from another computer. */
export const SignatureSection = ({ ownKey, author }: { readonly ownKey: OwnKey | null; readonly author: string }) => {
  const { t } = useTranslation('contents')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const [asking, setAsking] = useState<Asking | null>(null)
  const make = async () => {
    const made = await makeOwnKey(author, new Date())
    notice(made.ok ? { text: t(($) => $.key.made) } : { text: errorText(tError, made.error), isError: true })
  }
  const take = async ([file]: readonly File[]) => {
    if (file) setAsking({ kind: 'import', bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <section className="stack tight" aria-labelledby="contents-signature">
      <h2 id="contents-signature">{t(($) => $.key.title)}</h2>
      <p className="soft small">
        <Glossed text={t(($) => $.key.help)} />
      </p>
      {ownKey ? (
        <>
          <h3>{t(($) => $.key.words)}</h3>
          <p className="contents-words">{keyWords(ownKey.publicKey)}</p>
          <p className="soft small">{t(($) => $.key.wordsHelp)}</p>
          <p>{t(($) => $.key.signsAs, { name: ownKey.name, day: formatDay(ownKey.madeAt.slice(0, 10)) })}</p>
        </>
      ) : (
        author === '' && <p>{t(($) => $.key.needsName)}</p>
      )}
      <div className="row">
        {ownKey ? (
          <Button onPress={() => setAsking({ kind: 'export' })}>{t(($) => $.key.export)}</Button>
        ) : (
          <Button isDisabled={author === ''} onPress={() => void make()}>
            {t(($) => $.key.make)}
          </Button>
        )}
        <ChooseFiles variant="quiet" onFiles={(files) => void take(files)}>
          {t(($) => $.key.import)}
        </ChooseFiles>
      </div>
      {ownKey && <p className="soft small">{t(($) => $.key.exportHelp)}</p>}
      {asking && <PasswordDialog asking={asking} ownKey={ownKey} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** Asks for the password of the copy, and makes or opens it. */
const PasswordDialog = ({
  asking,
  ownKey,
  onClose,
}: {
  readonly asking: Asking
  readonly ownKey: OwnKey | null
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('contents')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const notice = useNotice()
  const [password, setPassword] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [said, setSaid] = useState('')
  const isExport = asking.kind === 'export'
  const isShort = password.length < SHORTEST_PASSWORD

  const exportKey = async (key: OwnKey) => {
    const bytes = await protectBytes(writeKeyFile(key), password)
    const saved = await desktop.saveFile({ kind: 'key', suggestedName: `${t(($) => $.key.fileName)}.age`, bytes })
    if (!saved.ok) return setSaid(errorText(tError, saved.error))
    if (saved.value) notice({ text: t(($) => $.key.exported, { name: saved.value.name }) })
    onClose()
  }
  const importKey = async (bytes: Uint8Array) => {
    const clear = await openProtected(bytes, password)
    if (!clear.ok) return setSaid(errorText(tError, clear.error))
    const key = readKeyFile(clear.value)
    if (!key.ok) return setSaid(t(($) => $.key.badFile))
    const kept = await keepOwnKey(key.value)
    if (!kept.ok) return setSaid(errorText(tError, kept.error))
    notice({ text: t(($) => $.key.imported) })
    onClose()
  }
  const go = async () => {
    if (isWorking || isShort) return
    setWorking(true)
    setSaid('')
    await new Promise((resolve) => setTimeout(resolve, PAINT_MS))
    if (asking.kind === 'import') await importKey(asking.bytes)
    else if (ownKey) await exportKey(ownKey)
    setWorking(false)
  }
  return (
    <Dialog
      title={t(($) => (isExport ? $.key.export : $.key.importTitle))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tCommon(($) => $.cancel)}
          </Button>
          <Button variant="primary" isDisabled={isWorking || isShort} onPress={() => void go()}>
            {isWorking ? t(($) => $.key.working) : t(($) => (isExport ? $.key.export : $.key.import))}
          </Button>
        </>
      }
    >
      {!isExport && ownKey && <p>{t(($) => $.key.replace)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <Field
          label={t(($) => $.key.password)}
          hint={isExport ? t(($) => $.key.passwordHint) : undefined}
          error={said || (isExport && password !== '' && isShort ? t(($) => $.key.passwordShort) : undefined)}
          control={({ id, describedBy }) => (
            <input
              id={id}
              className="box"
              type={isExport ? 'text' : 'password'}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={describedBy}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        />
      </form>
    </Dialog>
  )
}
