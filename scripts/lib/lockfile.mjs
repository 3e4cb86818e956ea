/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lockfile */

/** Names such as `@scope/binding-linux-arm-gnueabihf`: the system, the processor, then the C library. */
const PLATFORM_NAME = /(?:cli|binding|validator)-([a-z]+\d*)-([a-z0-9]+)(?:-([a-z]+))?$/

/**
 * Optional dependencies that a locked package names and the lockfile lacks.
 * @param {Lockfile} lock
 * @returns {readonly { name: string, version: string, dev: boolean }[]}
 */
export function listMissingOptional({ packages }) {
  return Object.entries(packages).flatMap(([folder, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${folder}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  )
}

/**
 * The lockfile with an entry for each of them. Version as the parent pins it; system and processor as the name says, so that npm
 * passes over them elsewhere. No checksum is known here: on those systems npm installs them without that check.
 * @param {Lockfile} lock
 * @returns {{ lock: Lockfile, added: readonly string[] }}
 */
export function completeLockfile(lock) {
  const missing = listMissingOptional(lock)
  const additions = missing.map(({ name, version, dev }) => [`node_modules/${name}`, toEntry(name, version, dev)])
  const [root, ...others] = Object.entries(lock.packages)
  const sorted = [...others, ...additions].sort(([a], [b]) => String(a).localeCompare(String(b), 'en'))
  const packages = Object.fromEntries(root ? [root, ...sorted] : sorted)
  return { lock: { ...lock, packages }, added: missing.map(({ name }) => name) }
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function toEntry(name, version, dev) {
  const [, os, cpu, abi] = PLATFORM_NAME.exec(name) ?? []
  if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version} : système inconnu`)
  const libc = abi?.startsWith('musl') ? 'musl' : 'glibc'
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && abi && { libc: [libc] }),
    optional: true,
    os: [os],
  }
}
