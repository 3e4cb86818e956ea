/**
 * How the application is packaged: `npm run package`, see docs/release.md. Nothing is published, and nothing updates itself.
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'fr.petits-pas.application',
  productName: 'Petits pas',
  executableName: 'petits-pas',
  copyright: 'Licence MIT',
  directories: { output: 'release', buildResources: 'resources/icons' },
  // Main and preload carry their libraries inside: no node_modules is shipped.
  files: ['package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**', '!node_modules/**'],
  extraFiles: ['LICENSE', 'LICENSE-CONTENT.md', 'THIRD-PARTY-NOTICES.md'],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronLanguages: ['fr', 'en-US'],
  // Each one stated: a default that changes in a later Electron changes nothing here.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'petitspas',
      name: 'Dossier Petits pas',
      description: 'Dossier Petits pas',
      mimeType: 'application/x-petitspas',
      role: 'Editor',
    },
  ],
  win: {
    target: ['nsis', 'zip'], // the zip is the portable folder
    icon: 'resources/icons/petits-pas.ico',
  },
  nsis: {
    oneClick: false,
    perMachine: false, // in the user's own folder: no administrator needed
    allowElevation: false,
    packElevateHelper: false, // no program that asks for administrator rights is shipped
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false, // the dossiers stay
    installerLanguages: ['fr_FR'],
    language: '1036',
    differentialPackage: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'resources/icons/linux',
    category: 'Office',
    synopsis: 'Vers un numérique responsable, pas à pas, pour les petites communes',
    maintainer: 'Petits pas',
  },
  mac: {
    target: ['dmg'],
    icon: 'resources/icons/petits-pas.icns',
    category: 'public.app-category.productivity',
  },
}
