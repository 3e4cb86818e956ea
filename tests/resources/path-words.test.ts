import { expect, test } from 'vitest'
import { stepsVersion } from '../../shared/domain/profile.ts'
import { loadShortTitles } from '../../shared/steps/load-short-titles.ts'
import { loadSteps } from '../../shared/steps/load-steps.ts'
import { loadVersions } from '../../shared/steps/load-versions.ts'

test('each of the ten steps has a short title, in order', () => {
  expect(loadShortTitles().map(({ step }) => step)).toEqual(loadSteps().map(({ id }) => id))
})

test('the three versions are described, from the fullest to the lightest', () => {
  expect(loadVersions().map(({ id }) => id)).toEqual(stepsVersion.options)
})
