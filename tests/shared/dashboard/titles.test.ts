import { describe, expect, test } from 'vitest'
import { loadContent } from '../../../shared/content/load-content.ts'
import { nameOf } from '../../../shared/dashboard/titles.ts'
import { exampleProject } from '../support.ts'

const name = (id: string) => nameOf(exampleProject(), id, loadContent())

describe('what an id of the dossier stands for', () => {
  test('a task and a practice have their title, without a final full stop', () => {
    expect(name('s1.c2')).toEqual({ kind: 'task', title: 'Faites nommer un référent par écrit' })
    expect(name('e.3')?.kind).toBe('practice')
    expect(name('e.3')?.title).not.toMatch(/\.$/)
  })

  test('a lot has the name the commune gave it, else that of its kind', () => {
    const project = exampleProject()
    const [first] = project.equipmentLots
    if (!first) throw new Error('no lot in the example')
    const { title: _, ...untitled } = first
    const unnamed = { ...project, equipmentLots: [{ ...untitled, kind: 'laptop' }] }
    expect(nameOf(project, first.id, loadContent())).toEqual({ kind: 'equipment', title: first.title })
    expect(nameOf(unnamed, first.id, loadContent())?.title).toBe('ordinateur portable')
  })

  test('anything else has no name here', () => {
    expect(name('journal-12')).toBeUndefined()
  })
})
