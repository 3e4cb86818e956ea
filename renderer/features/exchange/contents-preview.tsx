import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addContents } from '../../../shared/contents/dossier-contents.ts'
import { findRecord } from '../../../shared/domain/edit.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { type IncomingContents, setIncomingContents } from '../../db/incoming-contents.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Note, Sheet } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ContentsLines } from './contents-lines.tsx'
import { SignatureNote } from './signature-note.tsx'
import { useTrust } from './use-trust.ts'

/** A content pack that came in: who made and signed it, what is in it, before anything of it is added. */
export const ContentsPreview = ({ incoming: { name: fileName, file } }: { readonly incoming: IncomingContents }) => {
  const { t } = useTranslation('contents')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const { project, edit, undo, takeSnapshot } = useDossier()
  const notice = useNotice()
  const [isWorking, setWorking] = useState(false)
  const { contents, signer } = file
  const { author, name, madeAt } = contents
  const former = findRecord(project, 'contentPacks', contents.id)
  const { trust, isAccepted, setAccepted, mayTake, remember } = useTrust(signer, former?.signerKey)
  const add = async () => {
    setWorking(true)
    const kept = await takeSnapshot('import')
    const result = kept.ok ? await edit((current, context) => addContents(current, file, context)) : kept
    setWorking(false)
    if (!result.ok) return notice({ text: errorText(tError, result.error), isError: true })
    await remember()
    setIncomingContents(null)
    notice({
      text: t(($) => $.preview.added, { author }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <div className="stack mid exchange">
      <PageHeader title={t(($) => $.preview.title, { author })}>
        <p>{t(($) => $.preview.from, { name, day: formatDay(madeAt.slice(0, 10)), file: fileName })}</p>
        <p>
          <Glossed text={t(($) => $.preview.intro)} />
        </p>
      </PageHeader>
      {trust && <SignatureNote trust={trust} isAccepted={isAccepted} onAccept={setAccepted} />}
      {former && (
        <Note>
          <p>{t(($) => $.preview.renewed, { day: formatDay(former.addedOn) })}</p>
        </Note>
      )}
      <Sheet>
        <ContentsLines contents={contents} />
      </Sheet>
      <div className="stack tight">
        <div className="row">
          <Button variant="primary" isDisabled={!mayTake || isWorking} onPress={() => void add()}>
            {t(($) => $.preview.add)}
          </Button>
          <Button variant="quiet" onPress={() => setIncomingContents(null)}>
            {t(($) => $.preview.leave)}
          </Button>
        </div>
        <p className="soft small">{t(($) => $.preview.safe)}</p>
      </div>
    </div>
  )
}
