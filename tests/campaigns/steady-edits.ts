import type { Project } from '../../shared/domain/project.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'

const ITEM = 's1.c1'
/** Where the edits are made. */
export const EDITED_SCREEN = `/etapes/s1/${ITEM}`
const MOST_EDITS = 5000

/** Edits that follow one another without rest, each begun when the screen has said *Enregistré* of the one before. */
export interface SteadyEdits {
  /** How many edits the screen has called *Enregistré* so far. */
  readonly acknowledged: () => number
  /** Ends the series. Call it once the window is gone, or to let the last edit finish. */
  readonly end: () => Promise<void>
}

/** Adds a number to the note of a task again and again; `label` tells this series from those before. */
export const startSteadyEdits = async ({ page }: PetitsPasApp, label: string): Promise<SteadyEdits> => {
  await page.evaluate((screen) => {
    location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1${screen}`)
  }, EDITED_SCREEN)
  const field = page.getByLabel('Note, pour vous')
  await field.waitFor()
  let acknowledged = 0
  let isOver = false
  const editing = async () => {
    let text = label
    for (let count = 1; count < MOST_EDITS && !isOver; count += 1) {
      text += ` ${count}`
      // The acknowledgement of this edit and no other: the footer says that it is saving, then that it has saved.
      await page.evaluate(() => {
        const footer = document.querySelector('[data-testid=save-state]')
        let wasSaving = false
        const said = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (footer?.querySelector('span')) wasSaving = true
            else if (wasSaving && footer?.querySelector('b')) {
              observer.disconnect() // or each edit would be watched by all those before it
              resolve()
            }
          })
          if (footer) observer.observe(footer, { childList: true, subtree: true, characterData: true })
        })
        Object.assign(globalThis, { petitsPasSaid: said })
      })
      await field.fill(text)
      await field.blur()
      await page.evaluate(() => (globalThis as unknown as { petitsPasSaid: Promise<void> }).petitsPasSaid)
      if (isOver) return
      acknowledged = count
    }
  }
  let stopped: unknown = null
  const edits = editing().catch((error: unknown) => {
    if (!isOver) stopped = error // the window is gone on purpose only once the series is over
  })
  return {
    acknowledged: () => acknowledged,
    end: async () => {
      isOver = true
      await edits
      if (stopped !== null) throw stopped
    },
  }
}

/** How many edits of the series named `label` the dossier holds. */
export const countEdits = (project: Project, label: string): number => {
  const note = project.checklist.find(({ id }) => id === ITEM)?.note ?? ''
  return note.startsWith(label) ? note.slice(label.length).split(' ').length - 1 : 0
}
