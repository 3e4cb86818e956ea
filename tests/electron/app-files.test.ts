import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveAppFile } from '../../electron/main/app-files.ts'

const root = path.resolve('/opt/petits-pas/renderer')
const find = (url: string) => resolveAppFile(url, root, 'petits-pas')

describe('files behind our own scheme', () => {
  test('the page and its parts are found, with their type', () => {
    expect(find('app://petits-pas/')).toEqual({ file: path.join(root, 'index.html'), type: 'text/html; charset=utf-8' })
    expect(find('app://petits-pas/assets/a.js')?.type).toBe('text/javascript; charset=utf-8')
    expect(find('app://petits-pas/assets/m%C3%A9mo.json')?.file).toBe(path.join(root, 'assets/mémo.json'))
  })

  test.each([
    'app://petits-pas/../../etc/passwd.json',
    'app://petits-pas/%2e%2e/%2e%2e/secret.json',
    'app://petits-pas/..%2f..%2fsecret.json',
    'app://petits-pas/..%5c..%5csecret.json',
    'app://petits-pas/a%00.js',
    'app://petits-pas/%E0%A4%A.js',
    'app://autre/index.html',
    'app://petits-pas/programme.exe',
    'app://petits-pas/sans-extension',
    'pas une adresse',
  ])('%s gives nothing outside the folder', (url) => {
    const found = find(url)
    if (found) expect(found.file.startsWith(root + path.sep)).toBe(true)
    else expect(found).toBeNull()
  })
})
