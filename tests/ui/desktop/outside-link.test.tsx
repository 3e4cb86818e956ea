import '../../../renderer/app/styles/styles.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createBrowserDesktop } from '../../../renderer/desktop/browser-desktop.ts'
import { DesktopProvider } from '../../../renderer/desktop/desktop-context.tsx'
import { OutsideLink } from '../../../renderer/desktop/outside-link.tsx'
import { NoticeProvider } from '../../../renderer/ui/notice.tsx'
import { success } from '../../../shared/errors/app-error.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { prepareWindow } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const URL_SHOWN = 'https://ecoresponsable.numerique.gouv.fr/publications/'

/** One link, and the addresses that the system was asked to open. */
const renderLink = async (url: string, doesOpen = true) => {
  await prepareWindow()
  const asked: string[] = []
  const openLink = async (address: string) => {
    asked.push(address)
    return success(doesOpen)
  }
  const screen = await render(
    <DesktopProvider
      value={{ desktop: { ...createBrowserDesktop('test'), openLink }, appVersion: 'test', edition: 'desktop' }}
    >
      <NoticeProvider closeLabel="Fermer">
        <OutsideLink url={url} title="Le site du ministère" />
      </NoticeProvider>
    </DesktopProvider>,
  )
  const link = screen.getByRole('button', { name: 'Ouvrir l’adresse : Le site du ministère' })
  return { screen, link, dialog: screen.getByRole('dialog'), asked }
}

test('an outside address is shown whole before anything opens, and only the second press opens it', async () => {
  const { link, dialog, asked } = await renderLink(URL_SHOWN)
  await link.click()
  await expect.element(dialog.getByText(URL_SHOWN)).toBeVisible()
  await expect.element(dialog.getByText(words('hors de l’application'))).toBeVisible()
  expect(asked).toEqual([])
  expect(await listAxeViolations()).toEqual([])
  await dialog.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(asked).toEqual([URL_SHOWN])
})

test('giving up, by the button or by Escape, opens nothing and gives the keyboard back to the link', async () => {
  const { link, dialog, asked } = await renderLink(URL_SHOWN)
  await link.click()
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await link.click()
  await expect.element(dialog).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(link).toHaveFocus()
  expect(asked).toEqual([])
})

test('a browser that does not start is said, with what to do instead', async () => {
  const { screen, link, dialog } = await renderLink(URL_SHOWN, false)
  await link.click()
  await dialog.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect.element(screen.getByText(words('Le navigateur ne s’est pas ouvert'))).toBeVisible()
})

test('an address outside the fixed list has no button at all', async () => {
  for (const url of ['http://ecoresponsable.numerique.gouv.fr/', 'https://exemple.fr/', 'javascript:alert(1)']) {
    const { link } = await renderLink(url)
    await expect.element(link).not.toBeInTheDocument()
  }
})
