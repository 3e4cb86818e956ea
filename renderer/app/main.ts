import { z } from 'zod'

// Our policy forbids code made from text. zod tries it when a schema is made: this must run before any schema exists,
// so the rest of the application is another module, loaded after.
z.config({ jitless: true })

const { start } = await import('./start.tsx')
await start()
