import { execFile } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)
const CONVERSION_LIMIT_MS = 90_000
const CONVERSION_PER_FILE_MS = 3_000

/** Target of a conversion: an extension, or LibreOffice's longer form (`csv:"Text - txt - csv (StarCalc)":59,34,76,1,,0,false,true,false,false,false,-1`). */
export type OfficeFormat = 'pdf' | 'xlsx' | 'docx' | 'csv' | 'html' | (string & {})

/**
 * Opens files in LibreOffice, which recalculates them, and writes them to `outDir` in another format, all in one run of
 * it. Each call has a profile of its own, so that calls never disturb each other. Throws with LibreOffice's words when
 * one of them was not written.
 * @returns paths of the files written, in the order given
 */
export async function convertAll(
  files: readonly string[],
  format: OfficeFormat,
  outDir: string,
): Promise<readonly string[]> {
  const profile = await mkdtemp(path.join(tmpdir(), 'petits-pas-libreoffice-'))
  try {
    const { stdout, stderr } = await execFileAsync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        outDir,
        ...files,
      ],
      { timeout: CONVERSION_LIMIT_MS + files.length * CONVERSION_PER_FILE_MS, maxBuffer: 10_000_000 },
    )
    const [extension] = format.split(':')
    return await Promise.all(
      files.map(async (file) => {
        const written = path.join(outDir, `${path.parse(file).name}.${extension}`)
        // LibreOffice ends with code 0 even when it could not load the file: only the file itself proves it.
        await access(written).catch(() => {
          throw new Error(`LibreOffice did not convert ${file} to ${format}: ${stdout} ${stderr}`)
        })
        return written
      }),
    )
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** The same for one file. */
export async function convert(file: string, format: OfficeFormat, outDir: string): Promise<string> {
  const [written = ''] = await convertAll([file], format, outDir)
  return written
}
