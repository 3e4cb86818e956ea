import type { AppError, Result } from '../../shared/errors/app-error.ts'
import { type Channel, contract, type Input, type Output, type Reply } from '../../shared/ipc/contract.ts'
import { APP_HOST, APP_SCHEME } from '../../shared/product.ts'

/** What a call tells about its sender: the address of the frame, and whether it is the top one. */
export interface Caller {
  readonly url: string
  readonly isTopFrame: boolean
}

/** True for our own top frame. Parsed parts are compared, never substrings; Node gives `app:` no origin. */
export const isTrustedCaller = ({ url, isTopFrame }: Caller): boolean => {
  if (!isTopFrame || !URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && !username && !password
}

const refuse = (error: AppError): Reply => ({
  ok: false,
  error: { code: error.code, ...(error.details && { details: { ...error.details } }) },
})

/**
 * Answers one call of one channel: checks the sender, checks the input against the contract, runs the handler,
 * and wraps the outcome. Anything unforeseen becomes `unexpected`, is logged, and never breaks the shell.
 */
export const answerCall = async <C extends Channel>(
  channel: C,
  run: (...args: Input<C>) => Promise<Result<Output<C>>>,
  caller: Caller,
  args: readonly unknown[],
  log: (message: string, error: unknown) => void,
): Promise<Reply> => {
  if (!isTrustedCaller(caller)) return refuse({ code: 'forbidden' })
  try {
    const input = contract[channel].input.safeParse(args)
    if (!input.success) return refuse({ code: 'invalid-request', details: { channel } })
    const outcome = await run(...(input.data as Input<C>)) // the channel's own schema has just parsed it
    if (outcome.ok) return { ok: true, value: outcome.value }
    if (outcome.error.cause) log(channel, outcome.error.cause)
    return refuse(outcome.error)
  } catch (error) {
    log(channel, error)
    return refuse({ code: 'unexpected', details: { channel } })
  }
}
