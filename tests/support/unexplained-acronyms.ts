import type { Page } from 'playwright-core'
import { loadGlossary } from '../../shared/glossary/load-glossary.ts'

/** The acronyms of the glossary, and the unit of every footprint; with all that says in full what each stands for. */
const acronyms = loadGlossary().terms.flatMap(({ term, acronym, expansion, definition, variants }) => {
  const forms = variants.filter((form) => /^\p{Lu}[\p{Lu}\d]+$/u.test(form) || form === acronym || form === 'CO₂e')
  const beside = /\((.+)\)/.exec(term)?.[1]
  const longForms = variants.filter((form) => form.split(' ').length > 2)
  const inFull = [definition, ...longForms, ...(expansion ? [expansion] : []), ...(beside ? [beside] : [])]
  return forms.length > 0 ? [{ forms, variants, inFull }] : []
})

/**
 * The acronyms of the glossary read on the screen (links, buttons, fields and names of files left aside) that nothing on it
 * explains: neither a word that opens its definition, nor its full words, nor a line of a glossary of the screen's own.
 */
export const listUnexplainedAcronyms = (page: Page): Promise<readonly string[]> =>
  page.evaluate((all) => {
    const root = document.querySelector('main')
    if (!root) return []
    const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase()
    const textsOf = (query: string) =>
      new Set(
        [...root.querySelectorAll(query)].filter((one) => one.checkVisibility()).map((one) => plain(one.textContent)),
      )
    const opened = textsOf('.term-button')
    const ownGlossary = textsOf('th, dt')
    const whole = plain(root.textContent)
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    let read = ''
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent?.checkVisibility() || parent.closest('a, button, input, textarea, select, script, style')) continue
      read += `${walker.currentNode.textContent}\n`
    }
    return all.flatMap(({ forms, variants, inFull }) => {
      const found = forms.find((form) => new RegExp(`(?<![\\p{L}\\d_])${form}(?![\\p{L}\\d_])`, 'u').test(read))
      if (found === undefined || inFull.some((words) => whole.includes(plain(words)))) return []
      return variants.some((form) => opened.has(plain(form)) || ownGlossary.has(plain(form))) ? [] : [found]
    })
  }, acronyms)
