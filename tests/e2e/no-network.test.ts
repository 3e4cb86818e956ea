import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { reportLimitation } from '../support/limitation.ts'

test('every journey of these tests passes on a computer from which no road leads anywhere', async () => {
  if (process.env.PETITS_PAS_WITHOUT_NETWORK !== '1')
    return reportLimitation('Parcours sans réseau', '`npm test` n’a pas pu, ou pas voulu, isoler le réseau')
  expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  // The first line is the heading of a table that has no other.
  expect((await readFile('/proc/net/route', 'utf8')).trim().split('\n')).toHaveLength(1)
  const answer = await new Promise((resolve) => {
    connect({ host: '192.0.2.1', port: 443 })
      .on('connect', () => resolve('connected'))
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
  })
  expect(answer).toBe('ENETUNREACH')
})
