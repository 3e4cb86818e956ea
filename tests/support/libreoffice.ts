import { execFile } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)
const CONVERSION_LIMIT_MS = 90_000

/** Target of a conversion: an extension, or LibreOffice's longer form (`csv:"Text - txt - csv (StarCalc)":59,34,76,1,,0,false,true,false,false,false,-1`). */
export type OfficeFormat = 'pdf' | 'xlsx' | 'docx' | 'csv' | 'html' | (string & {})

/**
 * Opens a file in LibreOffice, which recalculates it, and writes it to `outDir` in another format. Each call has a profile of its
 * own, so that calls never disturb each other. Throws with LibreOffice's words when nothing was written.
 * @returns path of the file written
 */
export async function convert(file: string, format: OfficeFormat, outDir: string): Promise<string> {
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
        file,
      ],
      { timeout: CONVERSION_LIMIT_MS },
    )
    const [extension] = format.split(':')
    const written = path.join(outDir, `${path.parse(file).name}.${extension}`)
    // LibreOffice ends with code 0 even when it could not load the file: only the file itself proves it.
    await access(written).catch(() => {
      throw new Error(`LibreOffice did not convert ${file} to ${format}: ${stdout} ${stderr}`)
    })
    return written
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}
