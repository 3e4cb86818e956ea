import { z } from 'zod'

// The security policy refuses code made from text, and zod decides when a schema is made: imported before any schema.
z.config({ jitless: true })
