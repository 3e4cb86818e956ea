import { type Contents, contentsSchema } from '../../shared/contents/content-file.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { databaseFor } from './database.ts'
import { guarded } from './storage-failure.ts'

const store = databaseFor('')

/** What this computer's body has prepared for its communes; undefined when it has begun nothing. */
export const readOwnContents = async (): Promise<Contents | undefined> =>
  contentsSchema.safeParse((await store.ownContents.get('own'))?.contents).data

/** Changes it, in one transaction: what two fields save at the same moment is kept of both. */
export const updateOwnContents = (change: (contents: Contents) => Contents, first: Contents): Promise<Result<null>> =>
  guarded(async () => {
    await store.transaction('rw', store.ownContents, async () => {
      const contents = contentsSchema.parse(change((await readOwnContents()) ?? first))
      await store.ownContents.put({ id: 'own', contents })
    })
    return success(null)
  })
