/**
 * Loads exceljs when it is first needed: nearly a megabyte that no screen pays for. The prototype of all objects is
 * closed first, because exceljs builds objects with keys read from files (`__proto__` in a note, for instance).
 */
export const loadExcelJs = async (): Promise<typeof import('exceljs')> => {
  Object.preventExtensions(Object.prototype)
  const loaded = await import('exceljs')
  // The bundle for browsers is CommonJS: some loaders give it as the default export only.
  return 'default' in loaded ? (loaded as { default: typeof import('exceljs') }).default : loaded // one of the two shapes
}
