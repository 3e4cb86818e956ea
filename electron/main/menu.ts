import { Menu, type MenuItemConstructorOptions } from 'electron'
import texts from '../../resources/locales/fr/shell.json' with { type: 'json' }
import type { ShellEvent } from '../../shared/ipc/contract.ts'

const labels = texts.menu

/** The French menu. Its commands are sent to the window by name; the window decides what they mean where it is. */
export const installMenu = (send: (name: ShellEvent) => void): void => {
  const command = (label: string, name: ShellEvent, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator && { accelerator }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: labels.file,
        submenu: [
          command(labels.home, 'command:home'),
          command(labels.new, 'command:new', 'CmdOrCtrl+N'),
          command(labels.open, 'command:open', 'CmdOrCtrl+O'),
          command(labels.saveCopy, 'command:save-copy', 'CmdOrCtrl+S'),
          line,
          command(labels.print, 'command:print', 'CmdOrCtrl+P'),
          line,
          { label: labels.quit, role: 'quit' },
        ],
      },
      {
        label: labels.edit,
        submenu: [
          // Inside a text field the field's own undo comes first: the window tells the two apart.
          command(labels.undo, 'command:undo', 'CmdOrCtrl+Z'),
          command(labels.redo, 'command:redo', 'CmdOrCtrl+Shift+Z'),
          line,
          { label: labels.cut, role: 'cut' },
          { label: labels.copy, role: 'copy' },
          { label: labels.paste, role: 'paste' },
          { label: labels.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: labels.view,
        submenu: [
          { label: labels.zoomIn, role: 'zoomIn' },
          { label: labels.zoomOut, role: 'zoomOut' },
          { label: labels.zoomReset, role: 'resetZoom' },
          line,
          { label: labels.fullScreen, role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}
