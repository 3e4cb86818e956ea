declare const __APP_VERSION__: string

/** The version of the application, written in by the build. */
export const APP_VERSION: string = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0'
