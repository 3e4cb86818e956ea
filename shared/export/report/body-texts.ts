import type { Profile } from '../../domain/profile.ts'
import { upperFirst } from '../deliverables/municipality-words.ts'
import { mapTexts } from '../document/map-texts.ts'
import type { ReportContent, ReportTexts } from './report-content.ts'

/** The sentences of the report for a kind of local authority: "la commune", "l’intercommunalité", "le syndicat". */
export const textsForBody = ({ texts, kinds }: ReportContent, kind: Profile['kind']): ReportTexts => {
  const { theBody, ofBody, toBody, council, ofCouncil } = kinds[kind]
  const words: Readonly<Record<string, string>> = {
    theBody,
    TheBody: upperFirst(theBody),
    ofBody,
    toBody,
    TheCouncil: upperFirst(council),
    ofCouncil,
  }
  return mapTexts(texts, (text) => text.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => words[name] ?? whole))
}
