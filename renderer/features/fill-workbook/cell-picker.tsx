import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellPlace, parseAddress, toAddress } from '../../../shared/fill-workbook/cell-address.ts'
import type { ChosenCell } from '../../../shared/fill-workbook/cell-mapping.ts'
import { anchorOf } from '../../../shared/fill-workbook/check-target.ts'
import type { FillLine } from '../../../shared/fill-workbook/fill-template.ts'
import { cellAt, sheetNamed, type Template } from '../../../shared/fill-workbook/open-template.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { CellGrid } from './cell-grid.tsx'
import { shorten, useFillWords } from './use-fill-words.ts'

/** Lets the user say in which cell a value goes. */
export const CellPicker = ({
  line,
  template,
  onClose,
  onChoose,
}: {
  readonly line: FillLine
  readonly template: Template
  readonly onClose: () => void
  readonly onChoose: (cell: ChosenCell) => void
}) => {
  const { t } = useTranslation('fill')
  const { t: tCommon } = useTranslation()
  const { sayWhat } = useFillWords()
  const first = template.sheets.find(({ isHidden }) => !isHidden) ?? template.sheets[0]
  const [sheetName, setSheetName] = useState(line.choice?.sheet ?? first?.name ?? '')
  const [place, setPlace] = useState<CellPlace>(line.choice?.place ?? { row: 1, column: 1 })
  const [isBadAddress, setBadAddress] = useState(false)
  const sheet = sheetNamed(template, sheetName)
  if (!sheet) return null
  const cell = toAddress(place)
  const choose = (chosen: CellPlace) => {
    setBadAddress(false)
    setPlace(anchorOf(sheet, chosen))
  }
  const held = cellAt(sheet, place)
  return (
    <Dialog
      title={t(($) => $.picker.title, { what: sayWhat(line.field) })}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tCommon(($) => $.cancel)}
          </Button>
          <Button variant="primary" isDisabled={isBadAddress} onPress={() => onChoose({ sheet: sheetName, place })}>
            {t(($) => $.picker.confirm, { cell })}
          </Button>
        </>
      }
    >
      <div className="cell-picker-fields">
        <SelectField
          label={t(($) => $.picker.sheet)}
          value={sheetName}
          options={template.sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? t(($) => $.picker.hidden, { name }) : name,
          }))}
          onSave={(name) => {
            if (name === undefined) return
            setSheetName(name)
            setPlace({ row: 1, column: 1 })
          }}
        />
        <TextField
          label={t(($) => $.picker.address)}
          hint={t(($) => $.picker.addressHint)}
          value={cell}
          maxLength={12}
          {...(isBadAddress && { error: t(($) => $.picker.badAddress) })}
          onSave={(text) => {
            const typed = parseAddress(text)
            if (typed) choose(typed)
            else setBadAddress(true)
          }}
        />
      </div>
      <CellGrid sheet={sheet} place={place} onChoose={choose} />
      <p role="status" className="small">
        {held ? t(($) => $.picker.holds, { cell, text: shorten(held.text) }) : t(($) => $.picker.free, { cell })}
      </p>
    </Dialog>
  )
}
