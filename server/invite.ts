// `invite <personId>`: the first officer's one-time code. Everybody after them is invited from inside the product.
import { isCurrent } from '@core/kernel/withdrawn'
import { newInvitation } from '../cloudfunctions/accounts/organisation'
import { say } from './log'
import { StartRefused } from './start-refused'
import type { Store } from '../cloudfunctions/_kit/store'
import { randomUUID } from 'node:crypto'

export async function invitePerson(store: Store, personId: string): Promise<void> {
  const person = await store.get('people', personId)
  if (!person || !isCurrent(person)) {
    throw new StartRefused(`没有编号为 ${personId} 的人员，请先导入区数据。No such person; import the district first.`)
  }
  const { code, until } = await newInvitation(personId, { store, now: Date.now(), newId: () => randomUUID() })
  say(`${person.title} ${person.name} 的一次性邀请码 one-time code: ${code}`)
  say(`有效期至 valid until ${new Date(until).toISOString()}`)
}
