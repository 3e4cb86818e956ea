// A database of its own in the same store; nothing reads it.
const NAME = 'petits-pas-place'
/** Chromium folds its log into a table once 4 MB wait in it; larger values than 64 kB would be written elsewhere. */
const ROWS = 140
const ROW_BYTES = 48_000

const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Makes Chromium begin a new log. After a write that failed (full disk) it goes on behind the half-written record, and the
 * next start takes the log for damaged and empties the database (electron#41877): nothing may be stored before this.
 * Needs some 7 MB for a moment; fails when they are not there.
 */
export const turnLog = async (): Promise<void> => {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('rows')
  const database = await done(request)
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      const rows = transaction.objectStore('rows')
      // Random, so that it cannot be stored smaller.
      for (let row = 0; row < ROWS; row += 1) rows.put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), row)
    })
  } finally {
    database.close()
  }
  await done(indexedDB.deleteDatabase(NAME))
}
