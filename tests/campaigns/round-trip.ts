import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { Project } from '../../shared/domain/project.ts'
import { anyProject } from '../shared/import/workbook/any-project.ts'
import { exportWorkbook, isEmptyPlan, planReturn } from '../shared/import/workbook/return-fixtures.ts'
import { convertAll } from '../support/libreoffice.ts'
import type { CampaignOptions, CampaignOutcome } from './campaign.ts'

/** One dossier in so many also goes through LibreOffice; that many in one run of it. */
const OFFICE_SHARE = 20
const OFFICE_BATCH = 25

/** Why the workbook of a dossier brings something back though nobody changed it; undefined when it brings nothing. */
const faultOf = (project: Project, bytes: Uint8Array): string | undefined => {
  const plan = planReturn(project, bytes)
  if (!plan.ok) return JSON.stringify(plan.error)
  return isEmptyPlan(plan.value) ? undefined : JSON.stringify(plan.value).slice(0, 500)
}

const hasOffice = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    // Not installed: the campaign says so.
    return false
  }
}

/** The same after LibreOffice opened, recalculated and saved each workbook. The faults, in the order of the dossiers. */
export const officeFaults = async (projects: readonly Project[]): Promise<readonly (string | undefined)[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-round-trip-'))
  try {
    const out = path.join(folder, 'out')
    await mkdir(out)
    const files = projects.map((_project, index) => path.join(folder, `${index}.xlsx`))
    await Promise.all(files.map((file, index) => writeFile(file, exportWorkbook(projects[index] as Project)))) // one each
    const saved = await convertAll(files, 'xlsx', out)
    return await Promise.all(
      saved.map(async (file, index) => faultOf(projects[index] as Project, new Uint8Array(await readFile(file)))), // one each
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Export, then import without an edit: nothing may come back, straight and through LibreOffice. */
export const runRoundTripCampaign = async ({ runs, seed, say }: CampaignOptions): Promise<CampaignOutcome> => {
  const projects = fc.sample(anyProject, { numRuns: runs, seed })
  const straight = projects.flatMap((project, index) => {
    if (index % 100 === 99) say(`${index + 1} dossiers`)
    return faultOf(project, exportWorkbook(project)) ?? []
  })
  for (const fault of straight.slice(0, 3)) say(fault)
  const chosen = hasOffice() ? projects.slice(0, Math.ceil(runs / OFFICE_SHARE)) : []
  const throughOffice: string[] = []
  for (let at = 0; at < chosen.length; at += OFFICE_BATCH) {
    const faults = await officeFaults(chosen.slice(at, at + OFFICE_BATCH))
    throughOffice.push(...faults.flatMap((fault) => fault ?? []))
    say(`${Math.min(at + OFFICE_BATCH, chosen.length)} par LibreOffice`)
  }
  for (const fault of throughOffice.slice(0, 3)) say(fault)
  const office =
    chosen.length === 0
      ? 'LibreOffice absent : pas essayé'
      : `${chosen.length} enregistrés à nouveau par LibreOffice, ${throughOffice.length} avec un écart`
  return {
    figures: `${runs} dossiers tirés au sort, exportés puis repris sans rien changer : ${straight.length} avec un écart ; ${office}`,
    isKept: straight.length === 0 && throughOffice.length === 0,
  }
}
