import { type AppError, failure, type Result } from '../../shared/errors/app-error.ts'

const codes: Readonly<Record<string, AppError['code']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'access-denied',
  EPERM: 'access-denied',
  EROFS: 'access-denied',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ETIMEDOUT: 'file-missing',
  EHOSTDOWN: 'file-missing',
  EHOSTUNREACH: 'file-missing',
  ENODEV: 'file-missing',
  ENXIO: 'file-missing',
  EBUSY: 'file-busy',
  EMFILE: 'file-busy',
  ENFILE: 'file-busy',
  EFBIG: 'disk-full',
}

/** The system's own code of an error (`ENOSPC`); `EIO` when it has none. */
export const systemCodeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'EIO'

/** The system's error code as one of ours; the path goes into the log, the name of the system call into details. */
export const diskFailure = (cause: unknown): Result<never> => {
  const code = systemCodeOf(cause)
  return failure(codes[code] ?? 'disk-error', { system: code }, cause)
}
