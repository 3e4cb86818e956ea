import './exchange.css'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import contentsTexts from '../../../resources/locales/fr/contents.json'
import texts from '../../../resources/locales/fr/exchange.json'
import { answersOfPack, practicesOfPack, removeContents } from '../../../shared/contents/dossier-contents.ts'
import type { ContentPack, PackContact } from '../../../shared/domain/content-pack.ts'
import { addRecord, patchRecord } from '../../../shared/domain/edit.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { getIncomingContents, subscribeIncomingContents } from '../../db/incoming-contents.ts'
import { UnlockDialog } from '../../desktop/unlock-dialog.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ContentsLines } from './contents-lines.tsx'
import { ContentsPreview } from './contents-preview.tsx'
import { useReceive } from './use-receive.ts'

registerTexts('exchange', texts)
registerTexts('contents', contentsTexts)

/** Contents of bodies in this dossier: what came in, what is there, and the way to take it away. */
export const ContentsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('contents')
  const { project } = useDossier()
  const incoming = useSyncExternalStore(subscribeIncomingContents, getIncomingContents)
  const receive = useReceive(base)
  if (incoming) return <ContentsPreview key={incoming.file.contents.madeAt} incoming={incoming} />
  const isEmpty = project.contentPacks.length === 0
  const open = (
    <Button variant={isEmpty ? 'primary' : 'plain'} onPress={() => void receive.choose()}>
      {t(($) => $.open)}
    </Button>
  )
  return (
    <div className="stack mid exchange">
      <PageHeader title={t(($) => $.title)} {...(!isEmpty && { actions: open })}>
        <p>
          <Glossed text={t(($) => $.intro)} />
        </p>
      </PageHeader>
      {receive.locked && (
        <UnlockDialog file={receive.locked} onClose={receive.forget} onOpened={(file) => void receive.take(file)} />
      )}
      {receive.said && (
        <p role="alert" className="field-error">
          {receive.said}
        </p>
      )}
      {isEmpty ? (
        <EmptyState title={t(($) => $.none)} action={open}>
          <p>{t(($) => $.noneBody)}</p>
        </EmptyState>
      ) : (
        project.contentPacks.map((pack) => <AddedPack key={pack.id} pack={pack} />)
      )}
    </div>
  )
}

/** One pack of the dossier. */
const AddedPack = ({ pack }: { readonly pack: ContentPack }) => {
  const { t } = useTranslation('contents')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot } = useDossier()
  const notice = useNotice()
  const [isAsking, setAsking] = useState(false)
  const { id, author, name, addedOn, signerKey, inDocuments, wording, logo } = pack
  const answers = answersOfPack(project, id)
  const say = (text: string) => notice({ text, action: { label: tCommon(($) => $.undo), run: () => void undo() } })
  const remove = async () => {
    const kept = await takeSnapshot('deletion')
    const result = kept.ok ? await edit((current, context) => removeContents(current, id, context)) : kept
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    say(t(($) => $.removed, { author }))
  }
  const keepContact = async ({ name: person, title, phone, email }: PackContact) => {
    const contact = [phone, email].filter(Boolean).join(', ')
    const result = await edit((current, context) => {
      const fields = {
        name: person,
        organisation: author,
        role: 'mutualising_body' as const,
        side: 'territory' as const,
        ...(title && { title }),
        ...(contact && { contact }),
      }
      return addRecord(current, 'actors', fields, context).project
    })
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    say(t(($) => $.contactKept, { name: person }))
  }
  return (
    <section className="stack content-pack" aria-labelledby={`pack-${id}`}>
      <div className="spread">
        <div>
          <h2 id={`pack-${id}`}>{author}</h2>
          <p>{name}</p>
          <p className="soft small">
            {t(($) => $.addedOn, { day: formatDay(addedOn) })}{' '}
            {signerKey ? t(($) => $.signedWith, { words: keyWords(signerKey) }) : t(($) => $.notSigned)}
          </p>
        </div>
        <Button variant="quiet" aria-label={t(($) => $.removeLabel, { author })} onPress={() => setAsking(true)}>
          {t(($) => $.remove)}
        </Button>
      </div>
      <ContentsLines
        contents={{ ...pack, practices: practicesOfPack(project, id) }}
        isAdded
        contactAction={(contact) =>
          project.actors.some((actor) => actor.name === contact.name) ? undefined : (
            <Button
              aria-label={t(($) => $.keepContactLabel, { name: contact.name })}
              onPress={() => void keepContact(contact)}
            >
              {t(($) => $.keepContact)}
            </Button>
          )
        }
      />
      {(wording !== undefined || logo !== undefined) && (
        <CheckField
          label={t(($) => $.inDocuments)}
          hint={t(($) => $.inDocumentsHint, { author })}
          isChecked={inDocuments}
          onSave={(isUsed) =>
            edit((current, context) => patchRecord(current, 'contentPacks', id, { inDocuments: isUsed }, context))
          }
        />
      )}
      <ConfirmDialog
        title={t(($) => $.removeTitle, { author })}
        isOpen={isAsking}
        confirmLabel={t(($) => $.remove)}
        cancelLabel={tCommon(($) => $.cancel)}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        <p>{t(($) => $.removeBody)}</p>
        {answers > 0 && <p>{t(($) => $.removeAnswers, { count: answers })}</p>}
      </ConfirmDialog>
    </section>
  )
}
