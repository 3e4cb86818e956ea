import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'

/** Where the list comes from: a file chosen or dropped, or a table copied from elsewhere and pasted. */
export const ImportSource = ({
  isReading,
  onChoose,
  onFile,
  onText,
}: {
  readonly isReading: boolean
  readonly onChoose: () => void
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
}) => {
  const { t } = useTranslation('import')
  const [text, setText] = useState('')
  const id = useId()
  return (
    <div className="grid2 import-source">
      <DropZone
        onFiles={([file]) => {
          if (file && !isReading) onFile(file)
        }}
      >
        <h2>{t(($) => $.list.fromFile)}</h2>
        <p className="soft">{t(($) => $.list.fromFileHint)}</p>
        <div>
          <Button variant="primary" isDisabled={isReading} onPress={onChoose}>
            {t(($) => $.list.choose)}
          </Button>
        </div>
      </DropZone>
      <div className="stack import-paste">
        <h2>
          <label htmlFor={id}>{t(($) => $.list.paste)}</label>
        </h2>
        <p id={`${id}-hint`} className="soft">
          {t(($) => $.list.pasteHint)}
        </p>
        <textarea
          id={id}
          className="box"
          rows={5}
          value={text}
          spellCheck={false}
          placeholder={t(($) => $.list.pasteExample)}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button isDisabled={isReading || text.trim() === ''} onPress={() => onText(text)}>
            {t(($) => $.list.readPasted)}
          </Button>
        </div>
      </div>
    </div>
  )
}
