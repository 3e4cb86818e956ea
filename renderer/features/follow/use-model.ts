import { useState } from 'react'
import type { Project } from '../../../shared/domain/project.ts'
import { readDossier } from '../../db/project-repository.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
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
  const dossiers = useDossiers() ?? []
  const [model, setModel] = useState<ChosenModel | undefined>()
  const [isRefused, setRefused] = useState(false)
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
