import type { Project } from '../../../shared/domain/project.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { receiveFile } from '../../../shared/exchange/receive-file.ts'
import { type Proposal, proposalKey } from '../../../shared/exchange/review-advice.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { FILE_EXTENSION, type ProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import type { ReferentialPack } from '../../../shared/referential/import/pack-schema.ts'
import { keyWords } from '../../../shared/signature/key-words.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, type OpenedDossier, openDossierFile, openExchangeFile, writeTarget } from '../files.ts'

const texts = cliTexts.commands.fusionner

const toListed = (proposal: Proposal) => ({ key: proposalKey(proposal), ...proposal })

/** The guide that the merged dossier is pinned to, from the file that brings it. */
const guideOf = (
  { pins }: Project,
  mine: Pick<OpenedDossier, 'project' | 'referential'>,
  theirs: ProjectFile,
): ReferentialPack | undefined =>
  [
    { pin: mine.project.pins.referential, pack: mine.referential },
    { pin: theirs.envelope.project.pins.referential, pack: theirs.referential },
  ].find(({ pin }) => pin === pins.referential)?.pack

/**
 * `fusionner`: three-way merge of a local dossier with a received one. The base is the one the received file carries;
 * without it every difference is a conflict. What a partial return left out is no removal. The result keeps the local
 * value of each conflict; none is lost. An advice only proposes: the result is the local dossier, its proposals listed.
 */
export const mergeCommand: Command = {
  name: 'fusionner',
  about: texts.about,
  usage: texts.usage,
  values: ['vers', 'conflits'],
  flags: [],
  files: 2,
  run: async ({ files: [localFile = '', receivedFile = ''], options }, context) => {
    const checked = checkTarget(options.vers, [`.${FILE_EXTENSION}`])
    if ('usage' in checked) return checked
    const conflictsTarget = options.conflits === undefined ? null : checkTarget(options.conflits, ['.json'])
    if (conflictsTarget && 'usage' in conflictsTarget) return conflictsTarget
    const local = await openDossierFile(localFile)
    if (!local.ok) return local
    const received = await openExchangeFile(receivedFile)
    if (!received.ok) return received
    const mine = local.value.project
    const theirs = received.value.envelope.project
    if (mine.id !== theirs.id) return failure('other-dossier', { mine: mine.profile.name, theirs: theirs.profile.name })

    const reception = receiveFile({ own: mine, file: received.value })
    const { hasBase } = reception
    // An advice changes nothing by itself: everything it proposes is listed.
    const [project, open, applied, matches] =
      reception.kind === 'advice'
        ? [mine, reception.review.proposals, [], []]
        : [reception.result.project, reception.result.conflicts, reception.result.applied, reception.matches]
    const envelope = toEnvelope(project, { now: context.now, appVersion: context.appVersion })
    const written = await writeTarget(
      checked.target,
      writeProjectFile(envelope, undefined, undefined, guideOf(project, local.value, received.value)),
    )
    if (!written.ok) return written
    const listed = [
      ...open.map(toListed),
      ...matches.map((match) => ({ key: `equipmentLots/${match.mine.id}/=`, kind: 'match', ...match })),
    ]
    const isNothing = applied.length === 0 && listed.length === 0
    const { signer } = received.value
    const signedBy = signer && fill(texts.signedBy, { name: signer.name, words: keyWords(signer.publicKey) })
    const lines = [
      signedBy ?? texts.notSigned,
      fill(reception.kind === 'advice' ? texts.advice : hasBase ? texts.withBase : texts.withoutBase),
      ...(reception.kind === 'advice'
        ? []
        : [fill(isNothing ? texts.nothing : texts.applied, { count: applied.length })]),
      fill(reception.kind === 'advice' ? texts.proposals : texts.conflicts, { count: listed.length }),
      written.value,
    ]
    if (conflictsTarget) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(listed, null, 1)}\n`)
      const writtenList = await writeTarget(conflictsTarget.target, bytes)
      if (!writtenList.ok) return writtenList
      lines.push(writtenList.value)
    }
    return success({
      lines,
      data: {
        file: checked.target,
        kind: reception.kind,
        hasBase,
        applied,
        conflicts: listed,
        ...(signer && { signer: { ...signer, words: keyWords(signer.publicKey) } }),
      },
    })
  },
}
