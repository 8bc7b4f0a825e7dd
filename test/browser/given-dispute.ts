// What people do with the screens of a matter: a question answered, a way of working taken, a form sent.
import { committeeRoles } from '@core/councils/council-life'
import type { Me } from '@core/accounts/accounts-api'
import { chinaDay, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import type { PartyKind } from '@core/councils/matter'
import type { Page } from 'playwright-core'
import { minuteText } from '@/ui/day-choice'
import { commonWords } from '@/ui/words/common'
import { councilWayWords, councilWorkWords as words, type CouncilWay } from '@/ui/words/council-work'
import { partyKindWords } from '@/ui/words/councils'
import { talkWords } from '@/ui/words/talk'
import { must, type Client } from '../server-process'
import { shows, tap } from './on-screen'

type Speaker = keyof typeof words.party.speakers

export const councils = '/#/packages/councils'

type Work = () => Promise<void>

/** Chapters of one story: after one that failed the others would only wait in vain. */
export function inTurn(told: (name: string, work: Work) => Work): (name: string, work: Work) => Work {
  let failed = ''
  return (name, work) =>
    told(name, async () => {
      if (failed !== '') throw new Error(`not reached: “${failed}” failed`)
      failed = name
      await work()
      failed = ''
    })
}

/** A button or a row by how it begins: what stands beside it may change. */
export function press(page: Page, start: string): Promise<void> {
  return tap(page, startsWith(start))
}

export function choose(page: Page, question: string, start: string): Promise<void> {
  const asked = page.getByRole('radiogroup', { name: question, exact: true }).filter({ visible: true }).first()
  return asked
    .getByRole('radio', { name: startsWith(start) })
    .first()
    .tap()
}

/** A tap before it may take the focus a moment later, and what is typed meanwhile goes nowhere: looked at, and typed again. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).filter({ visible: true }).first()
  for (let time = 0; time < 3; time++) {
    await field.fill(text)
    await page.waitForTimeout(50)
    if ((await field.inputValue()) === text) return
  }
  throw new Error(`“${label}” does not keep what is typed`)
}

/** Opens one way of working on a matter. */
export function takeWay(page: Page, way: CouncilWay): Promise<void> {
  return press(page, councilWayWords[way].name)
}

/** Sends its form, and reads that it was taken. */
export async function sendWay(page: Page, way: keyof typeof words.send): Promise<void> {
  await tap(page, words.send[way])
  await shows(page, words.done(councilWayWords[way].name))
}

/** Today, by weeks back from whatever stands there. */
export async function chooseToday(page: Page, label: string): Promise<void> {
  for (let week = 0; week < 6; week++) await tap(page, commonWords.weekEarlier(label))
}

/** The next half hour that is not upon us: within the two hours in which one may sign in. */
export async function chooseSoon(page: Page, day: string, minute: string, from: number): Promise<string> {
  const halfHour = 30 * minuteMs
  const soon = Math.ceil((Date.now() + 3 * minuteMs) / halfHour) * halfHour
  await chooseToday(page, day)
  if (chinaDay(soon) > chinaDay(Date.now())) await tap(page, commonWords.later(day))
  const wanted = (soon - startOfChinaDay(soon)) / minuteMs
  const step = wanted > from ? commonWords.later(minute) : commonWords.earlier(minute)
  for (let steps = Math.abs(wanted - from) / 30; steps > 0; steps--) await tap(page, step)
  return minuteText(String(wanted))
}

/** From the door of a home to the request, with the consent that is asked the first time. */
export async function submitRequest(page: Page, service: string, text: string): Promise<void> {
  await tap(page, '在这里提诉求')
  await page.getByRole('radio', { name: service }).tap()
  await fill(page, '说说情况', text)
  await tap(page, '提交')
  await page.getByRole('radio', { name: /^本人同意/ }).tap()
  await tap(page, '同意，继续')
  await tap(page, '看这条诉求')
}

export async function addParty(page: Page, kind: PartyKind, name: string, speaker: Speaker): Promise<void> {
  await takeWay(page, 'addParty')
  await choose(page, words.party.kind, partyKindWords[kind])
  await fill(page, words.party.name, name)
  await choose(page, words.party.speaker, words.party.speakers[speaker].text)
  await sendWay(page, 'addParty')
}

export async function say(page: Page, text: string): Promise<void> {
  await tap(page, talkWords.say.open)
  await fill(page, talkWords.say.label, text)
  await tap(page, talkWords.say.send)
}

/** What stands where the sentence leaves room for it, such as a code. */
export async function restOf(page: Page, sentence: (unknown: string) => string): Promise<string> {
  const [before = ''] = sentence('|').split('|')
  const shown = await page.getByText(before).filter({ visible: true }).first().innerText()
  return shown.slice(shown.indexOf(before) + before.length).trim()
}

export function shownTexts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).filter({ visible: true }).allTextContents()
}

/** What must not be read of them: the ids of their accounts, and their names, but for the committee's beside what it did. */
export async function personsOf({ call }: Client, keys: readonly string[]): Promise<readonly string[]> {
  const all = await Promise.all(keys.map((key) => must(call(key, 'accounts', 'me', {}))))
  return all
    .flatMap(({ accountId, personId, name, grants }) => [accountId, personId, isCommittee(grants) ? '' : name])
    .filter((said) => said !== '')
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

function isCommittee(grants: Me['grants']): boolean {
  return grants.some(({ role }) => committeeRoles.some((one) => one === role))
}
