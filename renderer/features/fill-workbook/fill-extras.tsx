import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellMapping } from '../../../shared/fill-workbook/cell-mapping-schema.ts'
import type { SavedFile } from '../../../shared/ipc/contract.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/fields.tsx'

/** Where the filled workbook went, and what a spreadsheet program must still be asked. */
export const SavedNote = ({ file }: { readonly file: SavedFile }) => {
  const { t } = useTranslation('fill')
  const { desktop } = useDesktop()
  return (
    <div role="status" className="stack tight fill-saved">
      <p>
        <b>{t(($) => $.saved, { name: file.name })}</b>
        <span className="soft small block">{file.folder}</span>
      </p>
      <p>{t(($) => $.recalculate)}</p>
      {file.fileId && (
        <div>
          <Button variant="quiet" onPress={() => void desktop.showFile(file.fileId)}>
            {t(($) => $.show)}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The mapping as a file, to keep or to send. */
export const MappingSection = ({ onSave, onOpen }: { readonly onSave: () => void; readonly onOpen: () => void }) => {
  const { t } = useTranslation('fill')
  const id = useId()
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{t(($) => $.mapping.title)}</h2>
      <p>{t(($) => $.mapping.body)}</p>
      <div className="row">
        <Button onPress={onSave}>{t(($) => $.mapping.save)}</Button>
        <Button variant="quiet" onPress={onOpen}>
          {t(($) => $.mapping.open)}
        </Button>
      </div>
    </section>
  )
}

/** The one place where the words "compatible eNRT" may appear: after a person has checked the real file. */
export const EnrtSection = ({
  confirmation,
  onConfirm,
}: {
  readonly confirmation: CellMapping['confirmation']
  readonly onConfirm: (isConfirmed: boolean) => void
}) => {
  const { t } = useTranslation('fill')
  const id = useId()
  const said = confirmation && { day: formatDay(confirmation.confirmedOn), name: confirmation.fileName }
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{t(($) => $.enrt.title)}</h2>
      <p>
        <Glossed text={t(($) => $.enrt.body)} />
      </p>
      <CheckField label={t(($) => $.enrt.check)} isChecked={confirmation !== undefined} onSave={onConfirm} />
      <p role="status">
        {said &&
          (confirmation?.by === undefined
            ? t(($) => $.enrt.confirmed, said)
            : t(($) => $.enrt.confirmedBy, { ...said, by: confirmation.by }))}
      </p>
    </section>
  )
}
