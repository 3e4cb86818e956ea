// One strand of a campaign in a process of its own (tests/campaigns/forked-strand.ts): answers each number of a run with what
// it found. Not for use by hand.
import { runnerImport } from 'vite'
import { inRoot } from './lib/paths.mjs'

const [module = '', open = '', seed = '0'] = process.argv.slice(2)
const loaded = await runnerImport(inRoot('tests/campaigns', `${module}.ts`))
const functions = /** @type {Record<string, (seed: number) => { run: (run: number) => Promise<unknown> }>} */ (
  loaded.module
)
const strand = functions[open]?.(Number(seed))
if (!strand) throw new Error(`no ${open}`)
process.on('message', async (run) => {
  try {
    process.send?.({ finding: await strand.run(Number(run)) })
  } catch (error) {
    process.send?.({ error: String(error) })
  }
})
