import { z } from 'zod'
import outsideLinks from '../../resources/outside-links.json' with { type: 'json' }

const { hosts } = z
  .strictObject({ note: z.string(), hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)) })
  .parse(outsideLinks)

/** The sites that may be opened, as their addresses name them. */
export const outsideHosts: ReadonlySet<string> = new Set(hosts)

// Plain and narrow on purpose: no port, no user name, no backslash, nothing that two programs could read in two ways.
const address = /^https:\/\/([a-z0-9.-]+)(?:[/?#][\w\-./?#%=&+~:,;!'()*@]*)?$/

/** True for an address that may be handed to the system's browser: `https:`, and a site of the fixed list. */
export const isOutsideLink = (url: string): boolean => {
  const host = address.exec(url)?.[1]
  return host !== undefined && url.length <= 2000 && outsideHosts.has(host)
}
