// Folder names these services give on Windows, macOS and Linux.
const services: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /^onedrive( ?-.*)?$/i },
  { name: 'Dropbox', pattern: /^dropbox( \(.*\))?$/i },
  { name: 'Nextcloud', pattern: /^nextcloud\d*$/i },
  { name: 'ownCloud', pattern: /^owncloud$/i },
  { name: 'Google Drive', pattern: /^(google ?drive|googledrive-.*|my drive|mon drive)$/i },
  { name: 'iCloud', pattern: /^(icloud ?drive|iclouddrive|com~apple~clouddocs)$/i },
  { name: 'kDrive', pattern: /^kdrive\d*$/i },
]

/** The service that synchronises this folder, told by the names in its path; null when none is known. */
export const findSyncService = (path: string): string | null => {
  const parts = path.split(/[\\/]/)
  return services.find(({ pattern }) => parts.some((part) => pattern.test(part)))?.name ?? null
}
