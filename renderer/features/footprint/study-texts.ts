import footprintTexts from '../../../resources/locales/fr/footprint.json'
import texts from '../../../resources/locales/fr/footprint-study.json'
import { registerTexts } from '../../i18n/i18n.ts'

/** The screens beside the footprint share its words: each can be the first one opened. */
export const registerStudyTexts = (): void => {
  registerTexts('footprint', footprintTexts)
  registerTexts('footprintStudy', texts)
}
