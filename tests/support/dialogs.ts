import type { ElectronApplication } from 'playwright-core'

/** The user will choose this file in every following "save" dialog; `null` cancels it. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, filePath)
}

/** The user will choose these files in every following "open" dialog; none cancels it. */
export async function answerOpenDialog(app: ElectronApplication, ...filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] })
  }, filePaths)
}
