// The few things a person does with a screen, by the words that stand on it.
import { privacyNotice } from '@core/accounts/account'
import type { Page } from 'playwright-core'
import { must, type Client } from '../server-process'

export function tap(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().tap()
}

export function shows(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor()
}

export async function hides(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'detached' })
}

/** Service and words of a new request; the place is where the phone is. */
export async function fillRequest(page: Page, words: string): Promise<void> {
  await page.getByRole('radio', { name: '路灯照明' }).tap()
  await page.getByLabel('说说情况').fill(words)
  await shows(page, /^这里由 .* 办理$/)
}

export function consent({ call }: Client, who: string): Promise<unknown> {
  return must(call(who, 'accounts', 'consent', { notice: privacyNotice, kind: 'privacy', by: 'self' }))
}
