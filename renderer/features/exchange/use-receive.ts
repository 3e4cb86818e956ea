import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dossierOf } from '../../../shared/contents/open-incoming.ts'
import { classifyIntake } from '../../../shared/exchange/intake.ts'
import type { OpenedFile } from '../../../shared/ipc/contract.ts'
import { isProtected } from '../../../shared/protection/is-protected.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { listKnownDossiers } from '../../db/exchanges.ts'
import { setIncomingContents } from '../../db/incoming-contents.ts'
import { setIncoming } from '../../db/incoming-file.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { useGate } from '../../desktop/use-gate.ts'
import { errorText } from '../../i18n/error-text.ts'

const refusalCodes = {
  damaged: 'invalid-file',
  foreign: 'foreign-file',
  'too-new': 'too-new',
  'too-large': 'too-large',
  protected: 'wrong-password',
  'bad-signature': 'bad-signature',
} as const

/** Opens a file that was received for the dossier on screen, and leads to its comparison. Refused files change nothing. */
export const useReceive = (base: string) => {
  const { t } = useTranslation('exchange')
  const { t: tError } = useTranslation('errors')
  const { desktop } = useDesktop()
  const gate = useGate()
  const { project, isExample } = useDossier()
  const [, navigate] = useLocation()
  const [said, setSaid] = useState('')
  const [locked, setLocked] = useState<OpenedFile | null>(null)

  const take = useCallback(
    async ({ name, bytes }: OpenedFile) => {
      // An example lies apart: only its own file can be compared with it.
      const known = isExample
        ? [{ projectId: project.id, name: project.profile.name, digests: [] }]
        : await listKnownDossiers()
      const opened = await gate.read('incoming', bytes)
      if (opened.ok && opened.value.kind === 'contents') {
        setIncomingContents({ name, file: opened.value.file })
        return navigate(`${base}/echanges/contenus`)
      }
      const intake = classifyIntake(bytes, known, project.id, dossierOf(opened))
      if (intake.kind === 'refused') {
        const { reason } = intake
        return setSaid(
          reason === 'workbook' ? t(($) => $.refused.workbook) : errorText(tError, { code: refusalCodes[reason] }),
        )
      }
      if (intake.kind === 'duplicate') return setSaid(t(($) => $.refused.duplicate))
      if (intake.kind === 'older') {
        const { author = '', number = 0 } = intake.file.exchange ?? {}
        return setSaid(t(($) => $.refused.older, { author, number }))
      }
      if (intake.kind !== 'recognised')
        return setSaid(t(($) => $.refused['other-dossier'], { name: intake.file.envelope.project.profile.name }))
      setIncoming({ name, file: intake.file, digest: intake.digest, isOutdated: intake.isOutdated })
      navigate(`${base}/echanges/recu`)
    },
    [project, isExample, base, gate, navigate, t, tError],
  )

  const choose = useCallback(async () => {
    setSaid('')
    const opened = await desktop.openProject()
    if (!opened.ok) return setSaid(errorText(tError, opened.error))
    if (!opened.value) return
    if (isProtected(opened.value.bytes)) setLocked(opened.value)
    else await take(opened.value)
  }, [desktop, take, tError])

  return { said, locked, choose, take, forget: () => setLocked(null) }
}
