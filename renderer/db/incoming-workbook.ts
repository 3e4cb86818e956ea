/** An edited workbook on its way to the dossier it belongs to: it lives as long as the window. */
export interface IncomingWorkbook {
  readonly projectId: string
  readonly name: string
  readonly bytes: Uint8Array
}

let incoming: IncomingWorkbook | null = null

/** Puts a workbook on the table. */
export const setIncomingWorkbook = (workbook: IncomingWorkbook): void => {
  incoming = workbook
}

/** Takes the workbook of a dossier from the table: it is given once. */
export const takeIncomingWorkbook = (projectId: string): IncomingWorkbook | null => {
  const taken = incoming?.projectId === projectId ? incoming : null
  if (taken) incoming = null
  return taken
}
