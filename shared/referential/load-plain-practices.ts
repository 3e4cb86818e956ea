import a from '../../resources/referential/plain/a.json' with { type: 'json' }
import b from '../../resources/referential/plain/b.json' with { type: 'json' }
import c from '../../resources/referential/plain/c.json' with { type: 'json' }
import d from '../../resources/referential/plain/d.json' with { type: 'json' }
import e from '../../resources/referential/plain/e.json' with { type: 'json' }
import f from '../../resources/referential/plain/f.json' with { type: 'json' }
import g from '../../resources/referential/plain/g.json' with { type: 'json' }
import h from '../../resources/referential/plain/h.json' with { type: 'json' }
import i from '../../resources/referential/plain/i.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { LocalPractice } from '../domain/local-practice.ts'
import type { TextBlock } from './import/text-block.ts'
import { loadPractices } from './load-referential.ts'
import { type PlainPractice, plainPracticesFileSchema } from './plain-practice-schema.ts'
import type { Practice } from './practice-schema.ts'

/** The plain texts of the practices, in the order of the nine themes, checked once. */
export const loadPlainPractices = once(() =>
  [a, b, c, d, e, f, g, h, i].flatMap((raw) => plainPracticesFileSchema.parse(raw).practices),
)

/** A practice of the official guide and our own text about it. */
export interface FullPractice {
  readonly practice: Practice
  readonly plain: PlainPractice
  /** A practice that is not in the guide; its few texts stand in `plain` too. */
  readonly local?: LocalPractice
  /** What an imported sheet brought, and whether the application has a text of its own about it. */
  readonly sheet?: {
    readonly body: readonly TextBlock[]
    readonly otherPilots: readonly string[]
    readonly hasOwnText: boolean
  }
}

/** Every practice with its plain text, in the order of the guide. A practice without a text is a fault of the content: it throws. */
export const loadFullPractices = once((): readonly FullPractice[] => {
  const texts = new Map(loadPlainPractices().map((plain) => [plain.id, plain]))
  return loadPractices().practices.map((practice) => {
    const plain = texts.get(practice.id)
    if (!plain) throw new Error(`no plain text for practice ${practice.id}`)
    return { practice, plain }
  })
})
