import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Button } from '../../renderer/ui/button.tsx'
import { NoticePlace, NoticeProvider, useNotice } from '../../renderer/ui/notice.tsx'

const UNDONE = { label: 'Annuler', run: () => undefined }

const Speaker = () => {
  const notice = useNotice()
  return (
    <>
      <Button onPress={() => notice({ text: 'Retiré', action: UNDONE })}>Retirer</Button>
      <Button onPress={() => notice({ text: 'Enregistré' })}>Enregistrer</Button>
      <Button onPress={() => setTimeout(() => notice({ text: 'Tardif', action: UNDONE }), 50)}>Plus tard</Button>
    </>
  )
}

const Window = ({ place }: { readonly place: string | null }) => (
  <NoticeProvider closeLabel="Fermer">
    {place === null ? (
      <p>Ailleurs</p>
    ) : (
      <NoticePlace key={place}>
        <Speaker />
      </NoticePlace>
    )}
  </NoticeProvider>
)

test('what was done in a dossier is not undone from elsewhere; what was said just before leaving stays', async () => {
  const screen = await render(<Window place="un" />)
  const undo = screen.getByRole('button', { name: 'Annuler' })
  await screen.getByRole('button', { name: 'Retirer' }).click()
  await expect.element(undo).toBeVisible()
  await screen.rerender(<Window place="deux" />)
  await expect.element(screen.getByText('Retiré')).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await screen.rerender(<Window place={null} />)
  await expect.element(screen.getByText('Enregistré')).toBeVisible()

  await screen.rerender(<Window place="un" />)
  await screen.getByRole('button', { name: 'Plus tard' }).click()
  await screen.rerender(<Window place={null} />)
  await expect.element(screen.getByText('Tardif')).toBeVisible()
  await expect.element(undo).not.toBeInTheDocument()
})
