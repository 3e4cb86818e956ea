import type { SiteMatch, SiteMatcher } from './match-site.ts'
import type { TableRow } from './table.ts'

/**
 * Lists that people lay out by place: a row that holds only the name of a place of the dossier is the title of the rows
 * below it, and the name of a sheet may say the place of its rows. Neither makes a new place, and neither counts in a
 * list with a column for the place: there, an empty cell is a place that nobody wrote. Gives back the rows without the
 * titles, and the place of each row that has one.
 */
export const takeSections = (
  rows: readonly TableRow[],
  sites: SiteMatcher,
): { readonly rows: readonly TableRow[]; readonly siteOf: ReadonlyMap<TableRow, SiteMatch> } => {
  const siteOf = new Map<TableRow, SiteMatch>()
  let section: { readonly sheet: string; readonly site: SiteMatch } | undefined
  const kept = rows.filter((row) => {
    const [first, ...others] = row.cells.filter((text) => text !== '')
    const title = first !== undefined && others.length === 0 ? sites.known(first) : undefined
    if (title) {
      section = { sheet: row.sheet, site: title }
      return false
    }
    const site = section?.sheet === row.sheet ? section.site : sites.known(row.sheet)
    if (site) siteOf.set(row, site)
    return true
  })
  return { rows: kept, siteOf }
}
