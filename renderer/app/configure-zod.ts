import { z } from 'zod'

// Our policy forbids code made from text. zod tries it when a schema is made, so this runs before any schema exists:
// it is the first import of the entry.
z.config({ jitless: true })
