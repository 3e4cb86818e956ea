import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
/** One target for the shipped Electron (45) and for the older real Electron of the tests (33: Node 20.18, Chromium 130). */
const nodeTarget = 'node20.18'
const browserTarget = 'chrome130'

/**
 * The file that browsers get (the renderer takes it by itself), everywhere: one behaviour. ExcelJS's sources for Node drag in
 * some eighty packages for streams that we do not use; fflate's file for Node only adds worker threads, and a top-level
 * `require` that collides with the one electron-vite adds to main.
 */
const alias = [
  { find: /^exceljs$/, replacement: 'exceljs/dist/exceljs.min.js' },
  { find: /^fflate$/, replacement: 'fflate/browser' },
]

/** Main and preload carry their dependencies inside: a packaged application needs no node_modules. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          // What reads files from outside for the commands, in a thread of its own.
          'gate-worker': resolve(root, 'electron/cli/gate-worker.ts'),
          'consolidation-worker': resolve(root, 'electron/cli/consolidation/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file; the package is ESM, hence the extension.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './', // the same files are served from app://petits-pas/ and from http://127.0.0.1
    plugins: [react()],
    server: { fs: { allow: [root] } },
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: browserTarget,
      minify: 'oxc',
      sourcemap: false,
      // The security policy refuses inline scripts, inline styles and data: fonts: everything stays a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000, // kB; the writers of workbooks and documents are that large, and loaded on demand
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
