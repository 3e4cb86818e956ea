import { expect, test } from 'vitest'
import texts from '../../../resources/locales/fr/profile.json' with { type: 'json' }
import { missingProfileFields } from '../../../shared/domain/profile-missing.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { exampleProject, newProject } from '../support.ts'

const entry = loadSteps()
  .flatMap(({ dataEntry }) => dataEntry)
  .find(({ key }) => key === 'communityProfile')
if (!entry) throw new Error('the method has no sheet of the commune')

test('a new dossier still lacks what the commune alone can say', () => {
  expect(missingProfileFields(newProject().profile, entry)).toEqual([
    'staffCount',
    'hasItDepartment',
    'mutualisingMode',
    'councilDate',
    'weeklyHours',
  ])
})

test('the sheet of the example is complete', () => {
  expect(missingProfileFields(exampleProject().profile, entry)).toEqual([])
})

test('zero agents is an answer, an empty name is not', () => {
  const { profile } = exampleProject()
  expect(missingProfileFields({ ...profile, staffCount: 0, name: '' }, entry)).toEqual(['name'])
})

test('every field the method asks for has its words on the screen', () => {
  const required = entry.fields.filter((field) => field.required).map(({ field }) => field)
  expect(required.filter((field) => !(field in texts.fieldNames))).toEqual([])
})
