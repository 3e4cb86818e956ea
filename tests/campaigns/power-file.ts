import fs from 'node:fs/promises'
import path from 'node:path'
import { writeFileSafely } from '../../electron/files/write-file-safely.ts'
import { copyDisk, makeDisk, makeScratch, mountDisk, unmount } from '../support/disk-image.ts'
import { seededRandom } from './campaign.ts'

const DISK_MB = 32

/** Saves a file again and again on a disk of its own, cut at random moments: the last save that was answered must be there. */
export const cutFiles = async (seed: number, cuts: number) => {
  const random = seededRandom(seed)
  const root = await makeScratch('fichiers')
  const [image, disk] = [path.join(root, 'fichiers.img'), path.join(root, 'fichiers')]
  await makeDisk(image, DISK_MB)
  await mountDisk(image, disk)
  let saved = 0
  let isOver = false
  const saving = (async () => {
    for (let count = 1; !isOver; count += 1) {
      const bytes = new TextEncoder().encode(`${count};`.repeat(8000))
      if ((await writeFileSafely(path.join(disk, 'dossier.petitspas'), bytes)).ok) saved = count
    }
  })()
  const found = { cuts: 0, saves: 0, lost: 0, unreadable: 0 }
  try {
    while (found.cuts < cuts) {
      await new Promise((resolve) => setTimeout(resolve, 5 + random() * 100))
      const promised = saved
      const copy = path.join(root, 'fichier-coupe.img')
      await copyDisk(image, copy) // everything else waits: the copy holds this process up
      found.cuts += 1
      found.saves = saved
      const again = path.join(root, 'apres')
      await mountDisk(copy, again)
      const text = await fs.readFile(path.join(again, 'dossier.petitspas'), 'utf8').catch(() => '')
      unmount(again)
      const present = Number(text.split(';', 1)[0])
      if (text !== `${present};`.repeat(8000) && promised > 0) found.unreadable += 1
      else if (present < promised) found.lost += 1
    }
  } finally {
    isOver = true
    await saving
    unmount(disk)
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return found
}
