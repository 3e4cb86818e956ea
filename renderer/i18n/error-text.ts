import type { TFunction } from 'i18next'
import type { AppError, ErrorCode } from '../../shared/errors/app-error.ts'

type ErrorTexts = TFunction<'errors'>

// A code without a sentence does not compile.
const sentences: Readonly<Record<ErrorCode, (t: ErrorTexts, details: NonNullable<AppError['details']>) => string>> = {
  'invalid-file': (t) => t(($) => $.invalidFile),
  'foreign-file': (t) => t(($) => $.foreignFile),
  'too-new': (t, details) =>
    t(($) => $.tooNew, {
      version: details.appVersion ?? details.version,
      format: details.version,
      supported: details.supported,
    }),
  'too-large': (t) => t(($) => $.tooLarge),
  'too-slow': (t) => t(($) => $.tooSlow),
  cancelled: (t) => t(($) => $.cancelled),
  'original-file': (t) => t(($) => $.originalFile),
  'unknown-municipality': (t) => t(($) => $.unknownMunicipality),
  'unreadable-table': (t) => t(($) => $.unreadableTable),
  'other-dossier': (t) => t(($) => $.otherDossier),
  'wrong-password': (t) => t(($) => $.wrongPassword),
  'bad-signature': (t) => t(($) => $.badSignature),
  'not-read-back': (t, details) => t(($) => $.notReadBack, { where: details.where }),
  'not-found': (t) => t(($) => $.notFound),
  'bad-usage': (t) => t(($) => $.unexpected),
  'disk-full': (t) => t(($) => $.diskFull),
  'access-denied': (t) => t(($) => $.accessDenied),
  'file-missing': (t) => t(($) => $.fileMissing),
  'file-busy': (t) => t(($) => $.fileBusy),
  'disk-error': (t) => t(($) => $.diskError),
  'storage-failed': (t) => t(($) => $.storageFailed),
  'storage-full': (t) => t(($) => $.storageFull),
  'snapshot-failed': (t) => t(($) => $.snapshotFailed),
  'read-only': (t) => t(($) => $.readOnly),
  forbidden: (t) => t(($) => $.unexpected),
  'invalid-request': (t) => t(($) => $.unexpected),
  unexpected: (t) => t(($) => $.unexpected),
}

/** One French sentence for an expected failure: what happened, what was kept, what to do. */
export const errorText = (t: ErrorTexts, error: AppError): string => sentences[error.code](t, error.details ?? {})
