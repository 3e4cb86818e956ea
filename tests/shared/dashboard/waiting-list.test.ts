import { describe, expect, test } from 'vitest'
import { waitingList } from '../../../shared/dashboard/waiting-list.ts'
import { exampleProject, newProject } from '../support.ts'

const stamp = { modifiedAt: '2026-11-20T10:00:00Z', modifiedBy: 'test' }

describe('who is awaited', () => {
  test('nobody, in a new dossier', () => {
    expect(waitingList(newProject())).toEqual([])
  })

  test('the eight questions of the example are grouped by person, the one awaited for longest first', () => {
    const groups = waitingList(exampleProject())
    expect(groups.map(({ actorId, entries }) => [actorId, entries.length])).toEqual([
      ['actor-epci', 1],
      ['actor-syndicate-officer', 3],
      ['actor-it-provider', 2],
      ['actor-resident', 1],
      ['actor-reception', 1],
    ])
    expect(groups[0]?.entries[0]).toMatchObject({ about: 's3.c6', since: '2026-10-14', remindedOn: '2026-11-12' })
  })

  test('an answered question awaits nobody', () => {
    const texts = waitingList(exampleProject()).flatMap(({ entries }) => entries.map(({ text }) => text))
    expect(texts).not.toContain('Quel âge a le petit serveur de fichiers ?')
    expect(texts).toHaveLength(8)
  })

  test('an unknown task or practice without a question of its own is awaited too, by role', () => {
    const project = {
      ...newProject(),
      checklist: [
        {
          id: 's4.c1' as const,
          state: 'unknown' as const,
          askRole: 'it_provider' as const,
          date: '2026-11-02',
          ...stamp,
        },
        { id: 's1.c2' as const, state: 'done' as const, ...stamp },
      ],
      practiceAnswers: [
        { id: 'e.3', state: 'unknown' as const, askRole: 'it_provider' as const, ...stamp },
        { id: 'f.4', state: 'unknown' as const, ...stamp },
      ],
    }
    expect(waitingList(project)).toEqual([
      { key: 'it_provider', role: 'it_provider', entries: [{ about: 's4.c1', since: '2026-11-02' }, { about: 'e.3' }] },
      { key: '', entries: [{ about: 'f.4' }] },
    ])
  })

  test('a task asked by a question is awaited once', () => {
    const about = waitingList(exampleProject()).flatMap(({ entries }) => entries.map((entry) => entry.about))
    expect(about.filter((id) => id === 's3.c6')).toHaveLength(1)
  })
})
