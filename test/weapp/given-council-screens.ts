// How a person works on the screens of a matter: chooses an answer to a question, opens a way of working, sends its form.
import { commonWords } from '@/ui/words/common'
import { councilWayWords, councilWorkWords, type CouncilWay } from '@/ui/words/council-work'
import type { MiniProgram } from './page-loader'

/** Several questions may offer the same answers: this one's. */
export async function choose(app: MiniProgram, question: string, answer: string): Promise<void> {
  const groups = app.screen().findAll(`[aria-label="${question}"]`)
  const said = groups.flatMap((group) => [...group.querySelectorAll('*')])
  const found = said.filter((one) => one.textContent?.trim() === answer).at(-1)
  if (!found) throw new Error(`“${question}” does not offer “${answer}”. The page shows:\n${app.text()}`)
  await app.tap(found)
}

/** Of a number. */
export async function step(app: MiniProgram, question: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await app.tap(commonWords.oneMore(question))
}

/** The newest state of the work on a matter, with one of its ways open. */
export async function openWay(app: MiniProgram, matterId: string, way: CouncilWay): Promise<void> {
  await app.open('packages/councils/work', { id: matterId })
  await app.waitFor(councilWayWords[way].name)
  if (way !== 'screen') await app.tap(councilWayWords[way].name)
}

export async function sendWay(app: MiniProgram, way: keyof typeof councilWorkWords.send): Promise<void> {
  // A form may be named like its button, which is the last of the two.
  await app.tap(app.screen().findAll(councilWorkWords.send[way]).at(-1) ?? '')
  await app.waitFor(councilWorkWords.done(councilWayWords[way].name))
}

export async function openMatter(app: MiniProgram, id: string, words: string): Promise<void> {
  await app.open('packages/councils/matter', { id })
  await app.waitFor(words)
}
