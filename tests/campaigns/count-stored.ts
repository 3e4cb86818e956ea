import type { Page } from 'playwright-core'

/** How many records a store of the window's database holds, as the disk has them. */
export const countStored = (page: Page, store: 'projects' | 'exchanges'): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('petits-pas')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const count = request.result.transaction(name).objectStore(name).count()
          count.onerror = () => reject(count.error)
          count.onsuccess = () => {
            request.result.close()
            resolve(count.result)
          }
        }
      }),
    store,
  )
