import { BorderStyle, type IBorderOptions, type IPropertiesOptions, LineRuleType, ShadingType } from 'docx'
import type { Tone } from '../../../charts/drawing.ts'
import { printPalette } from '../../../charts/print-palette.ts'

/** A colour of the printed palette, as Word writes it. */
const colour = (tone: Tone): string => printPalette[tone].slice(1).toUpperCase()

/**
 * Calibri is on every Word, and LibreOffice has Carlito, drawn to the same widths, in its place: the pages break alike.
 * The application's own Source Sans 3 is on nobody's machine, and Word would put a serif type instead of it.
 */
const typeface = 'Calibri'

/** Twips (1/20 point) in a millimetre. */
export const twipsPerMm = 1440 / 25.4
export const mm = (value: number): number => Math.round(value * twipsPerMm)

/** A border line; `size` in eighths of a point. */
export const rule = (tone: Tone, size: number, space = 0): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  color: colour(tone),
  size,
  ...(space > 0 && { space }),
})
export const noRule: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export const fill = (tone: Tone) => ({ type: ShadingType.CLEAR, color: 'auto', fill: colour(tone) })

const spacing = (before: number, after: number, line = 259) => ({ before, after, line, lineRule: LineRuleType.AUTO })

// Sizes are in half points, spaces in twips.
// LibreOffice takes a heading for one only when its style says its level; the title of the document has none.
const heading = (size: number, tone: Tone, before: number, after: number, outlineLevel?: 0 | 1 | 2 | 3) => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font: typeface, size, bold: true, italics: false, color: colour(tone) },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: spacing(before, after, 240),
    ...(outlineLevel !== undefined && { outlineLevel }),
  },
})

/** The styles of our documents: real heading styles, so that a reader can list and jump to the parts. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: typeface,
        size: 21,
        color: colour('ink'),
        language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: spacing(0, 100) },
    },
    title: heading(48, 'path', 0, 20),
    heading1: heading(34, 'path', 240, 100, 0),
    heading2: heading(26, 'ink', 220, 60, 1),
    heading3: heading(23, 'path', 180, 50, 2),
    heading4: heading(21, 'ink-soft', 140, 40, 3),
    hyperlink: { run: { color: colour('path'), underline: {} } },
    caption: {
      basedOn: 'Normal',
      run: { size: 19, bold: true, italics: false, color: colour('ink') },
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(120, 60, 240) },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 24, color: colour('ink-soft') },
      paragraph: { spacing: spacing(0, 160) },
    },
    {
      id: 'Review',
      name: 'Review mention',
      basedOn: 'Normal',
      run: { size: 19, bold: true, color: colour('ask') },
      paragraph: { spacing: spacing(0, 80) },
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: spacing(0, 140) } },
    {
      id: 'Small',
      name: 'Small print',
      basedOn: 'Normal',
      run: { size: 18, color: colour('ink-soft') },
      paragraph: { spacing: spacing(20, 100, 245) },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: mm(6) } },
    },
    {
      id: 'FigureCaption',
      name: 'Figure caption',
      basedOn: 'Small',
      paragraph: { keepLines: true, spacing: spacing(20, 140, 245) },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: spacing(30, 30, 245) },
    },
    { id: 'TableHeader', name: 'Table header', basedOn: 'TableText', run: { size: 19, bold: true } },
    { id: 'ListItem', name: 'List item', basedOn: 'Normal', paragraph: { spacing: spacing(0, 50) } },
    { id: 'ListEnd', name: 'List end', basedOn: 'ListItem', paragraph: { spacing: spacing(0, 120) } },
    {
      id: 'Callout',
      name: 'Callout',
      basedOn: 'Normal',
      paragraph: {
        keepLines: true,
        indent: { left: mm(4), right: mm(1) },
        spacing: spacing(0, 0),
        shading: fill('path-wash'),
        border: { left: rule('path', 24, 8), top: rule('path-wash', 4, 4), bottom: rule('path-wash', 4, 4) },
      },
    },
    {
      id: 'KeyValue',
      name: 'Key value',
      basedOn: 'Normal',
      run: { size: 38, bold: true, color: colour('path') },
      paragraph: { keepNext: true, spacing: spacing(60, 0, 240) },
    },
    {
      id: 'KeyLabel',
      name: 'Key label',
      basedOn: 'Normal',
      run: { size: 18, color: colour('ink-soft') },
      paragraph: { spacing: spacing(0, 60, 235) },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 17, color: colour('ink-soft') },
      paragraph: { spacing: spacing(0, 0, 240) },
    },
  ],
}

const lengths: ReadonlySet<string> = new Set(['size', 'before', 'after'])

/** The same styles with larger type and spaces, for what is read from afar. Line spacing is relative: it follows. */
export const scaleStyles = <Value>(value: Value, scale: number): Value => {
  if (scale === 1 || typeof value !== 'object' || value === null) return value
  // The foot of a poster is for whoever prints it.
  if ('id' in value && value.id === 'Footer') return value
  if (Array.isArray(value)) return value.map((item) => scaleStyles(item, scale)) as Value // same shape, larger numbers
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      lengths.has(key) && typeof item === 'number' ? Math.round(item * scale) : scaleStyles(item, scale),
    ]),
  ) as Value // same keys, larger numbers
}
