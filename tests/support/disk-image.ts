import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isRoot } from '../../scripts/lib/user.mjs'

// The image lies in memory where the system has such a folder: what is tried is the file system in it, not the disk below.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export const makeScratch = (name: string): Promise<string> => fs.mkdtemp(path.join(scratch, `petits-pas-${name}-`))

const must = (command: string, ...args: readonly string[]): void => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`)
}

export const unmount = (folder: string): void => {
  if (spawnSync('umount', [folder]).status !== 0) must('umount', '--lazy', folder)
}

/** Takes away what an interrupted trial left, if it left anything. */
export const unmountIfMounted = (folder: string): void => {
  if (readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `)) unmount(folder)
}

/** Makes a disk of `sizeMb` in a file, with an empty ext4 on it. */
export const makeDisk = async (image: string, sizeMb: number): Promise<void> => {
  await fs.writeFile(image, '')
  await fs.truncate(image, sizeMb * 1_048_576)
  must('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image)
}

/** Mounts it; the file system first puts right what a cut left, as it does when a computer starts again. */
export const mountDisk = async (image: string, folder: string): Promise<void> => {
  await fs.mkdir(folder, { recursive: true })
  must('mount', '-o', 'loop', image, folder)
}

/** What the disk is made of after it was put right: an error here is one of the file system, not ours. */
export const checkDisk = (image: string): void => must('e2fsck', '-f', '-n', image)

/** Mounts a disk in memory that holds `sizeMb` and no more. */
export const mountSmallDisk = async (folder: string, sizeMb: number): Promise<void> => {
  await fs.mkdir(folder, { recursive: true })
  must('mount', '-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'petits-pas', folder)
}

const COPIES_TRIED = 50

/**
 * Copies the image as it stands: what has reached the disk, and nothing of what the system still keeps in memory. Whoever
 * writes must be stopped; a copy during which the system itself wrote something is thrown away and made again.
 */
export const copyDisk = async (image: string, copy: string): Promise<void> => {
  for (let tried = 0; tried < COPIES_TRIED; tried += 1) {
    const before = await fs.stat(image, { bigint: true })
    must('cp', '--sparse=always', image, copy)
    const after = await fs.stat(image, { bigint: true })
    if (before.mtimeNs === after.mtimeNs) return
  }
  throw new Error('the system never stopped writing')
}

let known: string | null | undefined
/** Why disks cannot be made and mounted here, in French, or null when they can. */
export const whyNoDisks = async (): Promise<string | null> => {
  if (known !== undefined) return known
  known = isRoot ? await tryOne() : 'monter un disque demande les droits d’administrateur'
  return known
}

const tryOne = async (): Promise<string | null> => {
  const root = await makeScratch('essai')
  const [image, folder] = [path.join(root, 'disque.img'), path.join(root, 'disque')]
  try {
    await makeDisk(image, 8)
    await mountDisk(image, folder)
    unmount(folder)
    await mountSmallDisk(folder, 1)
    unmount(folder)
    return null
  } catch (error) {
    return `cet ordinateur ne monte pas de disque en boucle (${error instanceof Error ? error.message.trim().slice(0, 200) : error})`
  } finally {
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
