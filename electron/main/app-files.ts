import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.dat': 'application/octet-stream',
}

/** The file behind an address of our own scheme, and its type; null for anything outside the folder or of another kind. */
export const resolveAppFile = (
  url: string,
  root: string,
  host: string,
): { readonly file: string; readonly type: string } | null => {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.host !== host) return null
  let pathname: string
  try {
    pathname = decodeURIComponent(parsed.pathname)
  } catch {
    return null // a broken escape is no address of ours
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null
  const file = path.resolve(root, `.${pathname === '/' ? '/index.html' : pathname}`)
  const type = types[path.extname(file)]
  return type && file.startsWith(path.resolve(root) + path.sep) ? { file, type } : null
}
