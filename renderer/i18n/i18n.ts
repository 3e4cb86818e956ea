import i18next, { type Namespace } from 'i18next'
import { initReactI18next } from 'react-i18next'
import common from '../../resources/locales/fr/common.json'
import errors from '../../resources/locales/fr/errors.json'
import { rememberedLanguage } from './easy-reading.ts'

/** French only; its variant in simple words has French behind it (easy-reading.ts). */
export const LOCALE = 'fr-FR'

/** Prepares the texts of the first screen; each feature adds its own when it is first opened. */
export const startTexts = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
    fallbackLng: 'fr',
    defaultNS: 'common',
    resources: { fr: { common, errors } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
}

/** Adds the texts of a feature, once, beside the code that shows them. */
export const registerTexts = (
  namespace: Extract<Namespace, string>,
  texts: Readonly<Record<string, unknown>>,
): void => {
  const add = () => i18next.addResourceBundle('fr', namespace, texts)
  if (i18next.isInitialized) add()
  else i18next.on('initialized', add)
}
