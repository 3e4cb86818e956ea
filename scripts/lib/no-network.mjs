import { spawnSync } from 'node:child_process'
import { isRoot } from './user.mjs'

/** Brings up the loopback, which the tests need to drive the application, then becomes the command. */
const SCRIPT = 'ip link set lo up && exec "$0" "$@"'

/**
 * The same command in a network of its own, without any route: nothing can leave, and a journey that passes needs nothing.
 * Where the system does not allow it, the command as it is; `tests/e2e/no-network.test.ts` then says so.
 * @param {string} command
 * @param {readonly string[]} words
 * @returns {[command: string, words: readonly string[], env: Record<string, string>]}
 */
export function withoutNetwork(command, words) {
  const isPossible = isRoot && spawnSync('unshare', ['--net', 'sh', '-c', SCRIPT, 'true']).status === 0
  if (!isPossible) return [command, words, {}]
  return ['unshare', ['--net', 'sh', '-c', SCRIPT, command, ...words], { PETITS_PAS_WITHOUT_NETWORK: '1' }]
}
