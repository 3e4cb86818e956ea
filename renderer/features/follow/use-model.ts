import { useEffect, useState } from 'react'
import type { Project } from '../../../shared/domain/project.ts'
import { type DossierSummary, listDossiers, readDossier } from '../../db/project-repository.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'

export interface ChosenModel {
  /** Absent for a file. */
  readonly id?: string
  readonly fileName?: string
  readonly project: Project
}

/** The dossier that prepared ones are made from: one of this machine, or a file. */
export const useModel = () => {
  const { desktop } = useDesktop()
  const gate = useGate()
  const [dossiers, setDossiers] = useState<readonly DossierSummary[]>([])
  const [model, setModel] = useState<ChosenModel | undefined>()
  const [isRefused, setRefused] = useState(false)
  // Once, not followed: each group of prepared dossiers that is kept would have all of them read again.
  useEffect(() => {
    listDossiers().then(setDossiers, () => setRefused(true))
  }, [])
  const pick = async (id: string | undefined) => {
    const read = id === undefined ? undefined : await readDossier(id)
    setRefused(read?.ok === false)
    setModel(read?.ok && id !== undefined ? { id, project: read.value.project } : undefined)
  }
  const openFile = async () => {
    const opened = await desktop.openProject()
    if (!opened.ok) return setRefused(true)
    if (!opened.value) return
    const read = await gate.read('project', opened.value.bytes)
    setRefused(!read.ok && read.error.code !== 'cancelled')
    if (read.ok) setModel({ fileName: opened.value.name, project: read.value.envelope.project })
  }
  return { model, dossiers, isRefused, pick, openFile }
}
