import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintLine, LineReason } from '../../../shared/footprint/footprint-result.ts'
import { capitalise } from '../../i18n/capitalise.ts'

/** What a line is called by, whether of today or kept from another day. */
type NamedLine = Pick<FootprintLine, 'kind'> & {
  readonly [Key in 'title' | 'site' | 'count']?: FootprintLine[Key] | undefined
}

const joined = new Intl.ListFormat('fr-FR', { style: 'long', type: 'conjunction' })

/** How a line of the footprint is called, and why it has no figure. */
export const useLineWords = () => {
  const { t } = useTranslation('footprint')
  return useMemo(() => {
    const { kinds } = loadFootprintContent()
    // A reason without a sentence does not compile.
    const reasonWords = (reason: LineReason): string => t(($) => $.reasons[reason])
    const titleOf = (line: NamedLine): string => {
      const kind = kinds.get(line.kind)
      const label = line.count !== undefined && line.count < 2 ? kind?.label : kind?.labelPlural
      return line.title ?? capitalise(label ?? line.kind)
    }
    return {
      titleOf,
      /** `Tablettes partagées (école)` */
      nameOf: (line: NamedLine): string =>
        line.site === undefined ? titleOf(line) : t(($) => $.bars.withSite, { title: titleOf(line), site: line.site }),
      listOf: (names: readonly string[]): string => joined.format(names),
      reasonsOf: (lines: readonly FootprintLine[]): string =>
        joined.format([...new Set(lines.flatMap(({ reasons }) => reasons))].map(reasonWords)),
    }
  }, [t])
}
