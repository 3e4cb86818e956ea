import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { columnLetter } from '../../../shared/export/workbook/addresses.ts'
import { type CellPlace, toAddress } from '../../../shared/fill-workbook/cell-address.ts'
import { cellAt, type TemplateSheet } from '../../../shared/fill-workbook/open-template.ts'
import { Button } from '../../ui/button.tsx'

/** Cells drawn at a time: more would be slow, and nobody reads them. */
const ROWS = 30
const COLUMNS = 12
/** Empty rows and columns after the last one, to write below or beside. */
const SPARE = 5

const pageOf = (index: number, size: number): number => Math.floor((index - 1) / size) * size + 1
const clamp = (value: number, last: number): number => Math.min(Math.max(1, value), last)

/** A sheet of a given workbook, to choose a cell in: by the mouse, or with the arrows. */
export const CellGrid = ({
  sheet,
  place,
  onChoose,
}: {
  readonly sheet: TemplateSheet
  readonly place: CellPlace
  readonly onChoose: (place: CellPlace) => void
}) => {
  const { t } = useTranslation('fill')
  const grid = useRef<HTMLTableElement>(null)
  const hasFocus = useRef(false)
  const [lastRow, lastColumn] = [
    Math.max(sheet.lastRow + SPARE, place.row),
    Math.max(sheet.lastColumn + SPARE, place.column),
  ]
  const [top, left] = [pageOf(place.row, ROWS), pageOf(place.column, COLUMNS)]
  const rows = Array.from({ length: Math.min(ROWS, lastRow - top + 1) }, (_, index) => top + index)
  const columns = Array.from({ length: Math.min(COLUMNS, lastColumn - left + 1) }, (_, index) => left + index)
  const address = toAddress(place)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell that the arrows reached takes the focus
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (hasFocus.current) cell?.focus()
  }, [address, sheet])

  const move = (rowsDown: number, columnsRight: number) =>
    onChoose({ row: clamp(place.row + rowsDown, lastRow), column: clamp(place.column + columnsRight, lastColumn) })
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-ROWS, 0],
      PageDown: [ROWS, 0],
      Home: [0, -lastColumn],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    hasFocus.current = true
    move(...step)
  }
  return (
    <div className="stack tight">
      <div className="cell-grid-frame">
        <table
          ref={grid}
          className="cell-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are chosen in it, as in a spreadsheet
          role="grid"
          aria-label={t(($) => $.picker.grid, { sheet: sheet.name })}
          onKeyDown={onKeyDown}
          onFocus={() => {
            hasFocus.current = true
          }}
          onBlur={() => {
            hasFocus.current = false
          }}
        >
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetter(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map((column) => {
                  const cell = cellAt(sheet, { row, column })
                  const isChosen = row === place.row && column === place.column
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the grid
                    <td
                      key={column}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                      role="gridcell"
                      tabIndex={isChosen ? 0 : -1}
                      aria-selected={isChosen}
                      className={cell?.isFormula ? 'is-formula' : cell?.type === 'text' ? undefined : 'num'}
                      onClick={() => onChoose({ row, column })}
                    >
                      {cell?.isFormula && <span className="cell-formula">{t(($) => $.picker.formula)}</span>}
                      {cell?.text.slice(0, 60)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(lastRow > ROWS || lastColumn > COLUMNS) && (
        <div className="row">
          {top > 1 && (
            <Button variant="quiet" onPress={() => move(-ROWS, 0)}>
              {t(($) => $.picker.before)}
            </Button>
          )}
          {top + ROWS <= lastRow && (
            <Button variant="quiet" onPress={() => move(ROWS, 0)}>
              {t(($) => $.picker.after)}
            </Button>
          )}
          {left > 1 && (
            <Button variant="quiet" onPress={() => move(0, -COLUMNS)}>
              {t(($) => $.picker.left)}
            </Button>
          )}
          {left + COLUMNS <= lastColumn && (
            <Button variant="quiet" onPress={() => move(0, COLUMNS)}>
              {t(($) => $.picker.right)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
