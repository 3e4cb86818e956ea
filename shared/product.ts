/** The working title, in one place. */
export const PRODUCT_NAME = 'Petits pas'
/** Scheme and host of the window's address. They are the key of IndexedDB: never change them. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'petits-pas'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
