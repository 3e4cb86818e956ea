/** One direction of dependencies: renderer/app → features → {ui, db, desktop, i18n} → shared, electron → shared. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'The core knows neither the window, nor the disk, nor the database.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(renderer|electron|tests|scripts)/|node_modules/(electron|react|react-dom|react-aria-components|dexie|i18next)/',
      },
    },
    { name: 'shared-has-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'only-writers-know-docx',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '^shared/export/writers/' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'exceljs-only-reads-back',
      comment: 'A workbook is written by us, row by row, and read back by exceljs before it is announced.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '^shared/export/writers/read-back-xlsx[.]ts$' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'only-the-database-folder-knows-dexie',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '^renderer/db/' },
      to: { path: 'node_modules/(dexie|dexie-react-hooks)/' },
    },
    {
      name: 'electron-knows-only-shared',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|tests|scripts)/' },
    },
    {
      name: 'command-line-without-electron',
      severity: 'error',
      from: { path: '^electron/(cli|files)/' },
      to: { path: 'node_modules/electron/|^electron/(main|preload)/' },
    },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-the-application-composes-features',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/(app|features)/' },
      to: { path: '^renderer/(app|features)/' },
    },
    {
      name: 'features-do-not-know-the-application',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'components-have-no-domain',
      comment: 'A drawing is plain shapes: it knows no domain either.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(shared|renderer/(db|desktop|entry))/', pathNot: '^shared/charts/' },
    },
    {
      name: 'entry-stands-on-the-kit-and-the-dossier',
      comment: 'Fields and lists of records: between the kit and the features that show them.',
      severity: 'error',
      from: { path: '^renderer/(db|desktop|i18n)/' },
      to: { path: '^renderer/entry/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|^virtual:|\\.dat|electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
