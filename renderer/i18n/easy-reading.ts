import i18next, { type Namespace } from 'i18next'
import { useTranslation } from 'react-i18next'

/** French in simple words: a variant with French behind it, for all that is not written in simple words. */
const EASY_LANGUAGE = 'fr-x-facile'
const STORED_AS = 'petits-pas.facile-a-lire'

/** The language of the window, as it was chosen last on this computer. */
export const rememberedLanguage = (): string => {
  try {
    return localStorage.getItem(STORED_AS) === 'oui' ? EASY_LANGUAGE : 'fr'
  } catch {
    return 'fr' // a browser may refuse its storage: the choice then holds for one visit
  }
}

const remember = (isEasy: boolean): void => {
  try {
    localStorage.setItem(STORED_AS, isEasy ? 'oui' : 'non')
  } catch {
    // see above
  }
}

/** Adds the sentences of a feature that are also written in simple words; each replaces the one with the same key. */
export const registerEasyTexts = (
  namespace: Extract<Namespace, string>,
  texts: Readonly<Record<string, unknown>>,
): void => {
  const add = () => i18next.addResourceBundle(EASY_LANGUAGE, namespace, texts)
  if (i18next.isInitialized) add()
  else i18next.on('initialized', add)
}

/** Whether simple words are asked for, and the way to change that; kept on this computer. */
export const useEasyReading = () => {
  const { i18n } = useTranslation()
  return {
    isEasy: i18n.language === EASY_LANGUAGE,
    setEasy: async (isEasy: boolean): Promise<void> => {
      remember(isEasy)
      await i18n.changeLanguage(isEasy ? EASY_LANGUAGE : 'fr')
    },
  }
}
