// The demo district: its data, its people, and who may pretend to be one of them.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { privacyNotice } from '@core/accounts/account'
import { newInvitation } from '../cloudfunctions/accounts/organisation'
import { functions } from './functions'
import { isLoopback } from './demo-route'
import type { DemoIdentity, DemoPerson } from './identity/demo-identity'
import { StartRefused } from './start-refused'
import type { MakeWorld } from './world'

/** The module is loaded here and nowhere else, and only once the address is known to be this machine's own. */
export async function openDemo(folder: string, host: string): Promise<DemoIdentity> {
  if (!isLoopback(host)) {
    throw new StartRefused(
      `演示身份只允许在本机地址上使用，不能用 --host ${host}。Demo identities are for a loopback address only.`,
    )
  }
  const { demoIdentity } = await import('./identity/demo-identity')
  return demoIdentity(await readDemoPeople(path.join(folder, 'identities.csv')))
}

async function readDemoPeople(file: string): Promise<readonly DemoPerson[]> {
  const rows: Readonly<Record<string, string>>[] = parse(await readFile(file), { columns: true, bom: true, trim: true })
  return rows.map(({ key = '', label = '', personId = '' }) => ({ key, label, personId }))
}

/**
 * Staff take up an invitation as real staff would: consent, code, claim, each by the ordinary function. Residents are
 * left alone, so that the consent screen is really walked.
 */
export async function linkDemoPeople(demo: DemoIdentity, world: MakeWorld): Promise<void> {
  for (const person of demo.people) {
    if (person.personId !== '') await link(person, demo.accountIdOf(person.key), world)
  }
}

async function link({ key, personId }: DemoPerson, accountId: string, world: MakeWorld): Promise<void> {
  const { store } = world()
  const [account, linked] = await Promise.all([store.get('accounts', accountId), store.get('people', personId)])
  if (!linked) throw new StartRefused(`演示身份 ${key} 指向不存在的人员 ${personId}。No such person for this identity.`)
  if (account?.personId === personId && linked.accountId === accountId) return
  const { code } = await newInvitation(personId, world())
  await call('consent', { notice: privacyNotice, kind: 'privacy', by: 'self' }, accountId, world)
  await call('claim', { code }, accountId, world)
}

async function call(procedure: string, input: unknown, accountId: string, world: MakeWorld): Promise<void> {
  const result = await functions.accounts({ procedure, input }, { accountId, pushAddress: '' }, world())
  if (!result.ok) throw new Error(`demo: ${procedure} refused: ${result.error.reason}`)
}
