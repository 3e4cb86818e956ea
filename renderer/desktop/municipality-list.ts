import { useEffect, useState } from 'react'
import listUrl from '../../resources/municipalities/municipalities.dat?url'
import { decodeMunicipalities } from '../../shared/municipalities/decode-municipalities.ts'
import type { MunicipalityIndex } from '../../shared/municipalities/municipality.ts'
import { searchMunicipalities } from '../../shared/municipalities/search-municipalities.ts'

export type MunicipalityList =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly index: MunicipalityIndex }
  | { readonly state: 'failed' }

let opened: Promise<MunicipalityIndex> | undefined
let known: MunicipalityIndex | undefined

/** The list comes with the application: fetched from our own files, once. A failure may be tried again. */
const openList = (): Promise<MunicipalityIndex> => {
  opened ??= fetch(listUrl)
    .then((response) => {
      if (!response.ok) throw new Error(`municipality list: ${response.status}`)
      return response.text()
    })
    .then((text) => {
      known = decodeMunicipalities(text)
      // The first search of a session compiles what the others run: done now, the first key is as quick as the next.
      searchMunicipalities(known, 'saint', 1)
      return known
    })
    .catch((error: unknown) => {
      opened = undefined
      throw error
    })
  return opened
}

const IDLE_TIMEOUT_MS = 1500

/** The bundled list of communes: opened while the window is idle, or at once when `isNeeded`. */
export const useMunicipalityList = (isNeeded: boolean): MunicipalityList => {
  const [list, setList] = useState<MunicipalityList>(known ? { state: 'ready', index: known } : { state: 'loading' })
  useEffect(() => {
    if (known) return setList({ state: 'ready', index: known })
    let isGone = false
    const open = () =>
      openList().then(
        (index) => !isGone && setList({ state: 'ready', index }),
        (error: unknown) => {
          console.error('municipality list', error)
          if (!isGone) setList({ state: 'failed' })
        },
      )
    const idle = isNeeded ? undefined : window.requestIdleCallback(() => void open(), { timeout: IDLE_TIMEOUT_MS })
    if (isNeeded) void open()
    return () => {
      isGone = true
      if (idle !== undefined) window.cancelIdleCallback(idle)
    }
  }, [isNeeded])
  return list
}
