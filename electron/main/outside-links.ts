import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { isOutsideLink, outsideHosts } from '../../shared/links/outside-links.ts'

/** Hands an address of the fixed list to the system's browser, and no other. False when the system could not open it. */
export const openOutsideLink = async (
  url: string,
  openExternal: (url: string) => Promise<void>,
): Promise<Result<boolean>> => {
  if (!isOutsideLink(url)) return failure('forbidden')
  // Once more, by the parser that the system's own is closest to: both must agree on where this leads.
  const { protocol, host, username, password, port } = new URL(url)
  if (protocol !== 'https:' || !outsideHosts.has(host) || username || password || port) return failure('forbidden')
  try {
    await openExternal(url)
    return success(true)
  } catch {
    return success(false) // no browser on this computer, or one that does not start: the window offers to copy
  }
}
