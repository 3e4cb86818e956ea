import consolidationUrl from './consolidation-worker.ts?worker&url'
import gateUrl from './gate-worker.ts?worker&url'
import workbookUrl from './workbook-worker.ts?worker&url'

/** The workers of the window, all ours. */
const urls = { consolidation: consolidationUrl, gate: gateUrl, workbook: workbookUrl } as const
export type OwnWorker = keyof typeof urls

interface ScriptUrls {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (name: OwnWorker) => string },
  ) => { readonly createScriptURL: (name: OwnWorker) => string }
}

/** Their addresses, as Trusted Types want them: the only script addresses that this window can ever make. */
const trustedUrl = (() => {
  let policy: ReturnType<ScriptUrls['createPolicy']> | undefined
  return (name: OwnWorker): string => {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptUrls } // not in the types of the DOM
    policy ??= trustedTypes?.createPolicy('petits-pas-worker', { createScriptURL: (known) => urls[known] })
    return policy?.createScriptURL(name) ?? urls[name]
  }
})()

/** Starts one of our workers. */
export const startWorker = (name: OwnWorker): Worker => new Worker(trustedUrl(name), { type: 'module' })
