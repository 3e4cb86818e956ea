import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import type { Project } from '../../shared/domain/project.ts'
import { isFilled, recordsOf } from '../../shared/entry/entry-records.ts'
import { type Entity, loadEntities } from '../../shared/entry/load-entities.ts'
import { loadSteps } from '../../shared/steps/load-steps.ts'
import { selectItems } from '../../shared/steps/select-items.ts'
import { selectionOf } from '../../shared/steps/selection-of.ts'
import { inDatabase } from '../support/durability-e2e.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { guessWay, openKeyboard, type Strike } from '../support/keys.ts'
import { waitForDossier } from '../support/started-dossier.ts'

/** More stops than any screen has: beyond, the keyboard goes round. */
const MOST_STOPS = 300
/** Salsigne: below 500 inhabitants the shortest version of the ten steps is followed. */
const COMMUNE_OF_400 = '11372'
const silent = { out: () => undefined, err: () => undefined }

/** Runs in the page: what the keyboard is at in a form. What was met before, and the lines after the first, are passed. */
const lookAtField = async (strokesBefore: number) => {
  // Asked at the same time as the keys are struck: the answer waits until the page has had them all.
  const root = document.documentElement
  while (Number(root.dataset.strokes) < strokesBefore) await new Promise((resolve) => setTimeout(resolve))
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || !at.closest('.record-form')) return { kind: 'outside', label: '' } as const
  const isSeen = 'seen' in at.dataset
  at.dataset.seen = ''
  const isLaterLine = Boolean(at.closest('ol > li, .checks > *')?.previousElementSibling)
  // A name to add to the actors, below a choice of actors, is a way round and no field.
  if (isSeen || isLaterLine || at.closest('.new-name')) return { kind: 'pass', label: '' } as const
  if (at instanceof HTMLSelectElement) return { kind: 'select', label: '' } as const
  if (at.matches('.disclosure-trigger[aria-expanded="false"]')) return { kind: 'fold', label: '' } as const
  if (at instanceof HTMLTextAreaElement) return { kind: at.value === '' ? 'text' : 'pass', label: '' } as const
  if (!(at instanceof HTMLInputElement)) return { kind: 'pass', label: '' } as const
  const label = at.labels?.[0]?.textContent ?? ''
  if (at.type === 'checkbox') return { kind: at.closest('.chosen') ? 'foldedCheck' : 'check', label } as const
  if (at.type === 'radio') return { kind: 'check', label } as const
  if (at.type === 'date' || at.type === 'month') return { kind: at.type, label } as const
  if (at.value !== '') return { kind: 'pass', label } as const
  return { kind: /^(numeric|decimal)$/.test(at.inputMode) ? 'number' : 'text', label } as const
}

/** Runs in the page: keys let go since the first time, counted from then on. */
const countStrokes = (): number => {
  const { dataset } = document.documentElement
  if (dataset.strokes === undefined) {
    dataset.strokes = '0'
    addEventListener('keyup', () => Object.assign(dataset, { strokes: String(Number(dataset.strokes) + 1) }), true)
  }
  return Number(dataset.strokes)
}

/** A year, where a year is asked for; else as near to it as the field allows. */
const numberFor = ({ fields }: Entity, label: string): number =>
  Math.min(2027, fields.find((field) => field.label === label)?.max ?? 2027)

/** Whether there is something to choose from by then: the steps are walked in their order. */
const canBeFilled = ({ key }: Entity, { ref, isOpen }: Entity['fields'][number]): boolean => {
  const order = loadEntities().map((entity) => entity.key)
  return ref === undefined || isOpen || order.indexOf(ref) < order.indexOf(key)
}

describe('a commune of 400 goes through the ten steps by keyboard alone', () => {
  let folder = ''
  let running: PetitsPasApp
  let project: Project
  let strike: Strike
  let typedCount = 0

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-keyboard-'))
    const file = path.join(folder, 'dossier.petitspas')
    expect(await runCommandLine(['nouveau', '--commune', COMMUNE_OF_400, '--vers', file], silent)).toBe(0)
    running = await launchPetitsPas({ args: [file] })
    await waitForDossier(running.page)
    strike = await openKeyboard(running)
    project = await inDatabase(running)
    expect(project.profile).toMatchObject({ population: 400, version: 'under_500' })
  })
  afterAll(async () => {
    await running.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    expect(running.consoleErrors).toEqual([])
    expect(running.requests).toEqual([])
  })

  const isAt = (selector: string) =>
    running.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  const reach = async (selector: string) => {
    for (let round = 0; round < MOST_STOPS; round += 1) {
      const way = await running.page.evaluate(guessWay, selector)
      if (!way) return
      await strike(...Array<string>(way.times).fill(way.key))
    }
    throw new Error(`the keyboard does not reach ${selector}`)
  }
  /** Goes to a link and through it; the title of the screen it leads to takes the focus. */
  const follow = async (where: string) => {
    await reach(`a[href$="${where}"]`)
    await strike('Enter')
    await running.page.waitForFunction(
      (end) => location.hash.endsWith(end) && document.activeElement?.matches('h1'),
      where,
    )
  }

  /** From the first field to the last, *plus de détails* included. Tells the words that were typed. */
  const fillForm = async (entity: Entity): Promise<readonly string[]> => {
    const words: string[] = []
    const strokes = {
      text: () => {
        typedCount += 1
        words.push(`m${typedCount}`)
        return [...`m${typedCount}`]
      },
      number: (label: string) => [...String(numberFor(entity, label))],
      date: () => [...'15032027'],
      month: () => [...'mars', 'ArrowRight', ...'2027'],
      select: () => ['ArrowDown'],
      check: () => ['Space'],
      fold: () => ['Enter'],
      /** Long lists are behind a title: closed again once something is chosen. */
      foldedCheck: () => ['Space', 'Shift+Tab', 'Enter'],
      pass: () => [],
    }
    let sent: readonly string[] = []
    let total = await running.page.evaluate(countStrokes)
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      total += sent.length
      const [{ kind, label }] = await Promise.all([running.page.evaluate(lookAtField, total), strike(...sent)])
      if (kind === 'outside') return words
      sent = [...strokes[kind](label), 'Tab']
    }
    throw new Error(`the keyboard does not leave the form of ${entity.key}`)
  }

  const writeDown = async (entity: Entity): Promise<readonly string[]> => {
    await follow(`/etapes/${entity.step}/donnees/${entity.slug}`)
    if (entity.isSingle) {
      await reach('.record-form *')
      return fillForm(entity)
    }
    await reach(`#ajouter-${entity.key}`)
    await strike('Enter')
    await running.page.waitForFunction(() => document.activeElement?.closest('.record-form'))
    const words = await fillForm(entity)
    expect(await isAt('.record-panel [type="submit"]')).toBe(true)
    await strike('Enter')
    await running.page.locator('.record-panel').waitFor({ state: 'detached' })
    return words
  }

  test.each(loadSteps())('step $number, $title: a task is marked, every field is written and kept', async (step) => {
    const entities = loadEntities().filter((entity) => entity.step === step.id)
    await follow('/etapes')
    await follow(`/etapes/${step.id}`)
    const [task] = selectItems(step.items, selectionOf(project))
    if (task) {
      await reach('.item.is-open input[type="radio"]')
      await strike('ArrowRight')
    }
    await follow(`/etapes/${step.id}/donnees`)
    const words: string[] = []
    for (const entity of entities) words.push(...(await writeDown(entity)))

    const listMissing = async (): Promise<readonly string[]> => {
      project = await inDatabase(running)
      const stored = JSON.stringify(project)
      const isDone = project.checklist.some(({ id, state }) => id === task?.id && state === 'done')
      return [
        ...(task && !isDone ? [task.id] : []),
        ...words.filter((word) => !stored.includes(`"${word}"`)),
        ...entities.flatMap((entity) =>
          entity.fields
            .filter((field) => canBeFilled(entity, field) && !isFilled(recordsOf(project, entity)[0]?.[field.field]))
            .map(({ field }) => `${entity.key}.${field}`),
        ),
      ]
    }
    await expect.poll(listMissing).toEqual([])
  })
})
