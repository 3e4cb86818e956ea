import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/lib/chromium.mjs'
import { isRoot } from './scripts/lib/user.mjs'

const chromium = findChromium()
/** The smallest screen the application is designed for. */
const viewport = { width: 1024, height: 700 }

const browserLibraries = [
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'axe-core',
  'd3-scale',
  'dexie',
  'dexie-react-hooks',
  'docx',
  'exceljs',
  'fflate',
  'i18next',
  'ical-generator',
  'minisearch',
  'react',
  'react-aria-components',
  'react-dom/client',
  'react-i18next',
  'react/jsx-dev-runtime',
  'vitest-browser-react',
  'wouter',
  'wouter/use-hash-location',
  'yaml',
  'zod',
]

export default defineConfig({
  test: {
    // A test left on its own by mistake would silently leave the others out.
    allowOnly: false,
    // Every core: by itself, Vitest leaves one to whoever watches.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // The file of ExcelJS that we ship (electron.vite.config.ts). The end-to-end tests read back with the other one.
        resolve: { alias: [{ find: /^exceljs$/, replacement: 'exceljs/dist/exceljs.min.js' }] },
        test: {
          name: 'unit',
          // A loaded machine must not fail a test: only a test that hangs does.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/e2e/**', 'tests/electron-runtime/**'],
        },
      },
      {
        plugins: [react()],
        server: { fs: { allow: ['.'] } },
        // Prepared before the first test: a library met later would reload the page in the middle of one.
        optimizeDeps: { include: browserLibraries },
        test: {
          name: 'ui',
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/ui/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: isRoot ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          // What is waited for must come; how fast is measured in tests/bench, not here.
          expect: { poll: { timeout: 20_000 } },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          setupFiles: ['tests/support/own-display.ts'],
          sequence: { concurrent: false },
        },
      },
    ],
  },
})
