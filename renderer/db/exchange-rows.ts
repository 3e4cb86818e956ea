import type { ExchangeRow, PetitsPasDatabase } from './database.ts'

/** Sendings of a dossier whose whole state is kept: older ones keep their line, and their file their own base. */
const KEPT_STATES = 6

/** Adds an exchange, and lets go the states of older ones of this dossier. Inside the caller's transaction. */
export const addExchange = async ({ exchanges }: PetitsPasDatabase, row: ExchangeRow): Promise<void> => {
  const added = await exchanges.add({ storedAt: new Date().toISOString(), ...row })
  const rows = await exchanges.where('projectId').equals(row.projectId).toArray()
  const old = rows.filter(({ id, envelope, way }) => id !== added && envelope !== undefined && way === row.way)
  for (const entry of old.slice(0, Math.max(0, old.length - KEPT_STATES + 1)))
    if (entry.id !== undefined) await exchanges.update(entry.id, { envelope: undefined })
}
