import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line: plain Node, no Electron, its dependencies inside. `out/cli/petits-pas.mjs` runs on its own. */
export default defineConfig({
  publicDir: false,
  resolve: {
    // The reasons are in electron.vite.config.ts.
    alias: [
      { find: /^exceljs$/, replacement: 'exceljs/dist/exceljs.min.js' },
      { find: /^fflate$/, replacement: 'fflate/browser' },
    ],
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20.18',
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        'petits-pas': resolve(import.meta.dirname, 'electron/cli/index.ts'),
        // What reads files from outside, in a thread of its own.
        'gate-worker': resolve(import.meta.dirname, 'electron/cli/gate-worker.ts'),
        // Started by the command line on each processor.
        'consolidation-worker': resolve(import.meta.dirname, 'electron/cli/consolidation/worker.ts'),
        // `npm start` serves the browser edition with the very headers of the application.
        'security-headers': resolve(import.meta.dirname, 'shared/ipc/security-headers.ts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
})
