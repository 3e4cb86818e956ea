import deliverables from '../../resources/deliverables/deliverables.json' with { type: 'json' }
import roles from '../../resources/roles/roles.json' with { type: 'json' }
import { deliverablesFileSchema, rolesFileSchema } from './deliverable-schema.ts'
import { once } from './once.ts'

/** The 28 documents of the ten steps. */
export const loadDeliverables = once(() => deliverablesFileSchema.parse(deliverables).deliverables)

/** The sixteen roles, and who they are in a small commune. */
export const loadRoles = once(() => rolesFileSchema.parse(roles))
