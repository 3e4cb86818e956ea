import './fill-workbook.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/fill.json'
import type { Result } from '../../../shared/errors/app-error.ts'
import type { FillLine } from '../../../shared/fill-workbook/fill-template.ts'
import type { SavedFile } from '../../../shared/ipc/contract.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { TableRefusalText } from '../../i18n/table-refusal-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CellPicker } from './cell-picker.tsx'
import { EnrtSection, MappingSection, SavedNote } from './fill-extras.tsx'
import { FillLists } from './fill-lists.tsx'
import { useFill } from './use-fill.ts'

registerTexts('fill', texts)

/** A workbook that somebody asks to be filled: values proposed in its cells, checked by the user, written into a new file. */
export const FillScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('fill')
  const { t: tError } = useTranslation('errors')
  const notice = useNotice()
  const fill = useFill({ suffix: t(($) => $.suffix), mappingSuffix: t(($) => $.mappingSuffix) })
  const { state, places, lines, saved } = fill
  const [picked, setPicked] = useState<FillLine | null>(null)
  const [isWorking, setWorking] = useState(false)
  const count = lines.filter(({ refusal }) => refusal === undefined).length

  const run = async (act: () => Promise<Result<SavedFile | null>>, done?: (file: SavedFile) => void) => {
    setWorking(true)
    const result = await act()
    setWorking(false)
    if (!result.ok) notice({ text: errorText(tError, result.error), isError: true })
    else if (result.value) done?.(result.value)
  }
  const takeMapping = async () => {
    const taken = await fill.openMapping()
    if (taken.ok) {
      if (taken.value) notice({ text: t(($) => $.mapping.taken, { name: taken.value.templateName }) })
      return
    }
    const isOther = taken.error.code === 'other-dossier'
    notice({ text: isOther ? t(($) => $.mapping.otherTemplate) : t(($) => $.mapping.refused), isError: true })
  }

  if (state.kind !== 'open')
    return (
      <div className="stack wide">
        <PageHeader
          title={t(($) => $.title)}
          actions={
            <>
              <LinkButton variant="quiet" href={`${base}/documents`}>
                {t(($) => $.back)}
              </LinkButton>
              <Button variant="primary" isDisabled={state.kind === 'reading'} onPress={() => void fill.choose()}>
                {t(($) => $.choose)}
              </Button>
            </>
          }
        >
          <p>
            <Glossed text={t(($) => $.intro)} />
          </p>
        </PageHeader>
        {state.kind === 'reading' && (
          <div className="row">
            <p role="status">{t(($) => $.reading)}</p>
            <Button variant="quiet" onPress={fill.stop}>
              {t(($) => $.stop)}
            </Button>
          </div>
        )}
        {state.kind === 'refused' && <TableRefusalText name={state.name} reason={state.reason} />}
        <Note>{t(($) => $.promise)}</Note>
      </div>
    )

  const { source, lost } = places
  return (
    <div className="stack wide">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <>
            <Button variant="quiet" onPress={() => void fill.choose()}>
              {t(($) => $.chooseOther)}
            </Button>
            <Button variant="primary" isDisabled={count === 0 || isWorking} onPress={() => void run(fill.save)}>
              {isWorking ? t(($) => $.saving) : t(($) => $.save, { count })}
            </Button>
          </>
        }
      >
        <p>
          {t(($) => $.file, { name: state.name, sheets: t(($) => $.sheets, { count: state.template.sheets.length }) })}
        </p>
        <p className="soft">
          {source
            ? t(($) => $.recognised, { name: source.templateName, day: formatDay(source.madeOn) })
            : t(($) => $.proposed)}
        </p>
        {lost > 0 && <p>{t(($) => $.lost, { count: lost })}</p>}
      </PageHeader>
      {saved && (
        <>
          <SavedNote file={saved} />
          <EnrtSection confirmation={places.confirmation} onConfirm={fill.confirm} />
        </>
      )}
      {!saved && places.confirmation && <EnrtSection confirmation={places.confirmation} onConfirm={fill.confirm} />}
      <FillLists
        lines={lines}
        onPick={setPicked}
        onLeave={(line) => fill.leaveOut(line.field.id)}
        onForce={(line) => line.choice && fill.setCell(line.field.id, { ...line.choice, isForced: true })}
      />
      <MappingSection
        onSave={() => void run(fill.saveMapping, ({ name }) => notice({ text: t(($) => $.mapping.saved, { name }) }))}
        onOpen={() => void takeMapping()}
      />
      {picked && (
        <CellPicker
          line={picked}
          template={state.template}
          onClose={() => setPicked(null)}
          onChoose={(cell) => {
            fill.setCell(picked.field.id, cell)
            setPicked(null)
          }}
        />
      )}
    </div>
  )
}
