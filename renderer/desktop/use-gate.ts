import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { GateAnswer, GateKind } from '../../shared/gate/gate-kinds.ts'
import { GATE_LIMIT_MS, readFromOutside } from './import-gate.ts'

/** Reads files from outside, one at a time; the user may give up, and leaving the screen gives up too. */
export const useGate = () => {
  const current = useRef<AbortController | null>(null)
  const stop = useCallback(() => current.current?.abort(), [])
  useEffect(() => stop, [stop])
  const read = useCallback(
    <Kind extends GateKind>(kind: Kind, bytes: Uint8Array, name = ''): Promise<GateAnswer<Kind>> => {
      stop()
      const controller = new AbortController()
      current.current = controller
      return readFromOutside(kind, bytes, controller.signal, GATE_LIMIT_MS, name)
    },
    [stop],
  )
  return useMemo(() => ({ read, stop }), [read, stop])
}
