import fs from 'node:fs/promises'
import type { FolderDisk } from '../../electron/files/folder-disk.ts'

/** The errors of a disk that the application must survive, each at every call. */
export const DISK_CODES = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'] as const

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

export interface FaultPlan {
  readonly failAt: number
  readonly code: string
  readonly isForEver: boolean
}

/**
 * The real disk, whose n-th call after `arm` fails: once, or from there on for ever. Calls of open files count as well.
 */
export const failingDisk = (
  plan: FaultPlan,
): { readonly disk: FolderDisk; readonly arm: () => void; readonly calls: () => number } => {
  let count = Number.NEGATIVE_INFINITY
  const attempt = (): void => {
    const at = count
    count += 1
    if (at === plan.failAt || (plan.isForEver && at > plan.failAt)) throw systemError(plan.code)
  }
  const counted =
    <Args extends readonly unknown[], Value>(run: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      attempt()
      return run(...args)
    }
  const open = async (...args: Parameters<typeof fs.open>) => {
    attempt()
    const handle = await fs.open(...args)
    return new Proxy(handle, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        if (key === 'writeFile' || key === 'sync' || key === 'appendFile') return counted(value.bind(target))
        return value.bind(target)
      },
    })
  }
  const disk = {
    open,
    rename: counted(fs.rename),
    unlink: counted(fs.unlink),
    readFile: counted(fs.readFile as (...args: readonly unknown[]) => Promise<unknown>),
    mkdir: counted(fs.mkdir as (...args: readonly unknown[]) => Promise<unknown>),
    readdir: counted(fs.readdir as (...args: readonly unknown[]) => Promise<unknown>),
    stat: counted(fs.stat as (...args: readonly unknown[]) => Promise<unknown>),
    pause: async () => undefined,
  } as unknown as FolderDisk // the overloads of node:fs are lost in the wrapping
  return {
    disk,
    arm: () => {
      count = 0
    },
    calls: () => count,
  }
}
