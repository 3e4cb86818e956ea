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
import { useNotice } from '../../ui/notice.tsx'
import { PasswordDialog } from '../../ui/password-dialog.tsx'

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
      {asking && <KeyCopyDialog asking={asking} ownKey={ownKey} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** Asks for the password of the copy, and makes or opens it. */
const KeyCopyDialog = ({
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
  const isExport = asking.kind === 'export'

  const exportKey = async (key: OwnKey, password: string) => {
    const bytes = await protectBytes(writeKeyFile(key), password)
    const saved = await desktop.saveFile({ kind: 'key', suggestedName: `${t(($) => $.key.fileName)}.age`, bytes })
    if (!saved.ok) return errorText(tError, saved.error)
    if (saved.value) notice({ text: t(($) => $.key.exported, { name: saved.value.name }) })
    return undefined
  }
  const importKey = async (bytes: Uint8Array, password: string) => {
    const clear = await openProtected(bytes, password)
    if (!clear.ok) return errorText(tError, clear.error)
    const key = readKeyFile(clear.value)
    if (!key.ok) return t(($) => $.key.badFile)
    const kept = await keepOwnKey(key.value)
    if (!kept.ok) return errorText(tError, kept.error)
    notice({ text: t(($) => $.key.imported) })
    return undefined
  }
  return (
    <PasswordDialog
      title={t(($) => (isExport ? $.key.export : $.key.importTitle))}
      label={t(($) => $.key.password)}
      hint={isExport ? t(($) => $.key.passwordHint) : undefined}
      shortest={SHORTEST_PASSWORD}
      shortText={isExport ? t(($) => $.key.passwordShort) : undefined}
      isReadable={isExport}
      action={t(($) => (isExport ? $.key.export : $.key.import))}
      workingText={t(($) => $.key.working)}
      cancelText={tCommon(($) => $.cancel)}
      onClose={onClose}
      onPassword={async (password) => {
        if (asking.kind === 'import') return importKey(asking.bytes, password)
        return ownKey ? exportKey(ownKey, password) : undefined
      }}
    >
      {!isExport && ownKey && <p>{t(($) => $.key.replace)}</p>}
    </PasswordDialog>
  )
}
