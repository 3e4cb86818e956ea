import { describe, expect, test } from 'vitest'
import { calendarEvents } from '../../../shared/calendar/calendar-events.ts'
import { mayCarryContacts } from '../../../shared/export/deliverables/with-contact.ts'
import { writeHtml } from '../../../shared/export/writers/write-html.ts'
import { exampleProject } from '../support.ts'
import { documentIds, documentOf } from './deliverables/deliverable-fixture.ts'
import { workbookOf } from './workbook-helpers.ts'

const example = exampleProject()
const contacts = example.actors.flatMap(({ contact }) => contact?.split(' · ') ?? [])
const found = (text: string): readonly string[] => contacts.filter((contact) => text.includes(contact))

describe('personal contacts', () => {
  test('are in the example, to be left out', () => {
    expect(contacts.length).toBeGreaterThan(10)
  })

  test.each(documentIds)(
    'of %s are left out until somebody asks for them, and then only where they have a place',
    (id) => {
      expect(found(writeHtml(documentOf(id, example)))).toEqual([])
      const asked = found(writeHtml(documentOf(id, example, { withContacts: true })))
      if (mayCarryContacts(id)) expect(asked.length).toBeGreaterThan(3)
      else expect(asked).toEqual([])
    },
  )

  test('are told of in a document that carries them', () => {
    const page = writeHtml(documentOf('d1.actor_map', example, { withContacts: true }))
    expect(page).toContain('Cette carte porte des coordonnées')
    expect(page).not.toContain('elles ne sont pas imprimées ici')
  })

  test('are in no cell of the workbook and in no event of the calendar', () => {
    expect(found(JSON.stringify(workbookOf(example)))).toEqual([])
    expect(found(JSON.stringify(calendarEvents(example)))).toEqual([])
  })
})
