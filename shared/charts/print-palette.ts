import type { Tone } from './drawing.ts'

/** The light palette of the visual direction, for files and paper: each pair holds when printed in black and white. */
export const printPalette: Readonly<Record<Tone, string>> = {
  ink: '#1d2a30',
  'ink-soft': '#51616a',
  rule: '#d3cdbf',
  control: '#7b8790',
  path: '#0e5a4e',
  'path-wash': '#e3efe9',
  ask: '#8a4b00',
  quiet: '#5b6570',
  sheet: '#ffffff',
}
