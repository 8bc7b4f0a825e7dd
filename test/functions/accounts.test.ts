// Consent, contact on a need to know, invitations, grants that end, and being forgotten.
import { privacyNotice } from '@core/accounts/account'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, aPhoto, aSubmission, givenWorld, must, type GivenWorld } from './given-world'

let store: OpenStore
let world: GivenWorld
beforeEach(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
})
afterEach(async () => {
  await world.settle()
  await store.close()
})

const agreeing = (who: string, kind: 'privacy' | 'sensitive' = 'privacy') =>
  world.call(who, 'accounts', 'consent', { notice: privacyNotice, kind, by: 'self' })

test('a newcomer is nobody until they agree; agreeing five times at once is agreeing once', async () => {
  expect(await must(world.call('newcomer', 'accounts', 'me', {}))).toMatchObject({ signedIn: true, consented: false })
  const agreed = await Promise.all(Array.from({ length: 5 }, () => agreeing('newcomer')))
  expect(agreed.every((result) => result.ok && result.value.consented)).toBe(true)
  expect((await store.get('accounts', 'account-newcomer'))?.consents).toHaveLength(1)
})

test('a role that has ended opens nothing any more', async () => {
  expect(await world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all' })).toMatchObject({ ok: true })
  world.clock.now *= 2
  expect(await world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all' })).toMatchObject({
    error: { code: 'forbidden' },
  })
})

test('a contact is shown to who handles it, each look is recorded once, and its owner sees it', async () => {
  const contact = { name: '老李', phone: '13800000000' }
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission({ contact })))
  const look = { requestId: id, commandId: aCommandId() }
  await must(world.call('worker', 'accounts', 'contact', look))
  await must(world.call('worker', 'accounts', 'contact', look))
  await must(world.call('clerk', 'accounts', 'contact', { requestId: id, commandId: look.commandId }))
  const looks = await must(world.call('resident', 'accounts', 'contactReads', {}))
  expect(looks.items.map((one) => one.readerName).sort()).toEqual(['clerk同志', 'worker同志'])
  for (const who of ['neighbour', 'member', 'foreignWorker', 'resident']) {
    expect(await world.call(who, 'accounts', 'contact', look)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  }
})

test('the request itself never carries the contact', async () => {
  const forSomeoneElse = { name: '王奶奶', phone: '13911112222', relation: '邻居', agreed: true } as const
  const submission = aSubmission({ contact: { name: '老李', phone: '13800000000' }, forSomeoneElse })
  const { id } = await must(world.call('resident', 'requests', 'submit', submission))
  await world.settle()
  const seen = [
    await must(world.call('worker', 'requests', 'get', { id })),
    await must(world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all' })),
    await must(world.call('worker', 'accounts', 'inbox', { box: 'work' })),
  ]
  for (const secret of ['13800000000', '13911112222', '王奶奶', '老李'])
    expect(JSON.stringify(seen)).not.toContain(secret)
})

test('an invitation links one account to one person, once', async () => {
  const path = ['D', 'S', 'C', 'B']
  await store.insert('people', 'recruit', { name: '小新', title: '', unitId: 'B', path, accountId: '', demo: true })
  const { code } = await must(world.call('clerk', 'accounts', 'invite', { personId: 'recruit' }))
  expect(await must(world.call('neighbour', 'accounts', 'claim', { code }))).toMatchObject({
    personId: 'recruit',
    name: '小新',
  })
  await agreeing('newcomer')
  expect(await world.call('newcomer', 'accounts', 'claim', { code })).toMatchObject({
    error: { reason: 'claim.code-over' },
  })
  expect(await world.call('newcomer', 'accounts', 'claim', { code: 'ABCDEF012345' })).toMatchObject({ error: { reason: 'claim.code-unknown', field: 'code' } }) // prettier-ignore
  const late = await must(world.call('clerk', 'accounts', 'invite', { personId: 'recruit' }))
  world.clock.now += 8 * 24 * 3600 * 1000
  expect(await world.call('newcomer', 'accounts', 'claim', { code: late.code })).toMatchObject({
    error: { reason: 'claim.code-over' },
  })
})

test('a claim that died half way is finished by trying again', async () => {
  const path = ['D', 'S', 'C', 'B']
  await store.insert('people', 'recruit', { name: '小新', title: '', unitId: 'B', path, accountId: '', demo: true })
  const { code } = await must(world.call('clerk', 'accounts', 'invite', { personId: 'recruit' }))
  const dying = { ...store, replace: failingAfter(1) }
  const { worldAround } = await import('./given-world')
  expect(await worldAround(dying).call('neighbour', 'accounts', 'claim', { code })).toMatchObject({
    error: { code: 'internal' },
  })
  expect(await must(world.call('neighbour', 'accounts', 'claim', { code }))).toMatchObject({ personId: 'recruit' })
})

function failingAfter(writes: number): OpenStore['replace'] {
  let left = writes
  return (...args) => (left-- > 0 ? store.replace(...args) : Promise.reject(new Error('the power went out')))
}

test('a grant given takes effect at once, the same grant twice is one, and a revoked one is over', async () => {
  const path = ['D', 'S', 'C', 'B']
  await store.insert('people', 'person-neighbour', {
    name: '邻居',
    title: '',
    unitId: 'B',
    path,
    accountId: 'account-neighbour',
    demo: true,
  })
  const account = await store.get('accounts', 'account-neighbour')
  if (account) await store.replace('accounts', account._id, account.rev, { ...account, personId: 'person-neighbour' })
  const grant = {
    grantId: aCommandId(),
    personId: 'person-neighbour',
    role: 'gridWorker',
    unitId: 'B',
    until: world.clock.now + 1e9,
  } as const
  await must(world.call('clerk', 'accounts', 'grant', grant))
  await must(world.call('clerk', 'accounts', 'grant', grant))
  expect(await world.call('neighbour', 'requests', 'desk', { view: 'desk', queue: 'all' })).toMatchObject({ ok: true })
  await must(world.call('clerk', 'accounts', 'revoke', { grantId: grant.grantId }))
  expect(await world.call('neighbour', 'requests', 'desk', { view: 'desk', queue: 'all' })).toMatchObject({
    error: { code: 'forbidden' },
  })
})

test('one’s own data come out whole, and after erasing nothing of them is left anywhere', async () => {
  const secrets = ['老李', '13800000000', '厨房漏水到楼下', '三号楼', 'account-resident']
  world.files.set('account-resident/p', aPhoto)
  const photos = [{ id: 'p'.repeat(16), file: 'account-resident/p' }]
  const submission = aSubmission({
    description: '厨房漏水到楼下',
    contact: { name: '老李', phone: '13800000000' },
    photos,
  })
  const { id } = await must(world.call('resident', 'requests', 'submit', submission))
  await must(world.call('worker', 'accounts', 'contact', { requestId: id, commandId: aCommandId() }))
  await must(world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text: '好了', photos: [] }))
  await must(world.call('resident', 'accounts', 'allowPush', { times: 1 }))
  await world.settle()
  const exported = JSON.stringify(await must(world.call('resident', 'accounts', 'exportData', {})))
  for (const secret of secrets) expect(exported).toContain(secret)

  await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
  const left = JSON.stringify(await everything())
  for (const secret of [...secrets.slice(0, 4), 'open-resident']) expect(left).not.toContain(secret)
  expect(world.files.size).toBe(0)
  expect(await must(world.call('worker', 'requests', 'get', { id }))).toMatchObject({
    authorId: '',
    description: '',
    status: 'closed',
  })
  expect(await must(world.call('resident', 'accounts', 'me', {}))).toMatchObject({ consented: false })
})

test('the parts of a split request forget its resident too', async () => {
  const place = { ...aSubmission().place, note: '7号楼三单元' }
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission({ place })))
  await world.settle()
  const parts = ['换7号楼的灯', '修7号楼的门'].map((description) => ({ serviceCode: 'lamp', description }))
  const whole = await must(world.call('clerk', 'requests', 'split', { id, commandId: aCommandId(), parts }))
  await world.settle()
  expect(JSON.stringify(await store.get('requests', whole.parts[0]?.id ?? ''))).toContain('7号楼三单元')
  await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
  world.clock.now += 60_000
  await world.tick()
  for (const one of [id, ...whole.parts.map((part) => part.id)]) {
    const left = await store.get('requests', one)
    expect(left).toMatchObject({ authorId: '', status: 'closed', photos: [] })
    expect(JSON.stringify(left)).not.toContain('7号楼')
  }
})

test('an erasure cut off half way is finished by the clock, and stores nothing new meanwhile', async () => {
  await must(world.call('resident', 'requests', 'submit', aSubmission({ description: '厨房漏水' })))
  await world.settle()
  const account = await store.get('accounts', 'account-resident')
  if (account) await store.replace('accounts', account._id, account.rev, { ...account, state: 'erasing' })
  expect(await world.call('resident', 'requests', 'submit', aSubmission())).toMatchObject({
    error: { reason: 'consent.needed' },
  })
  expect(await world.tick()).toMatchObject({ erased: 1 })
  expect(JSON.stringify(await everything())).not.toContain('厨房漏水')
  expect(await world.tick()).toMatchObject({ erased: 0 })
})

async function everything() {
  const { items: requests } = await store.query('requests', { index: 'district', equals: {}, order: 'asc', limit: 100 })
  const messages = await Promise.all(['', 'account-resident'].map((recipientId) => store.query('messages', { index: 'recipient', equals: { recipientId }, order: 'asc', limit: 100 }))) // prettier-ignore
  const contacts = await store.query('contacts', { index: 'owner', equals: { ownerId: '' }, order: 'asc', limit: 100 })
  const push = await store.get('pushAddresses', 'account-resident')
  return [requests, messages, contacts, push?.address]
}

test('a phone that agreed is notified once per agreement; the inbox has everything', async () => {
  await must(world.call('resident', 'accounts', 'allowPush', { times: 1 }))
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
  await must(world.call('worker', 'requests', 'accept', { id, commandId: aCommandId() }))
  await world.settle()
  await must(world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text: '好了', photos: [] }))
  await world.settle()
  expect(world.pushed).toEqual([{ address: 'open-resident', kind: 'request.accepted' }])
  const inbox = await must(world.call('resident', 'accounts', 'inbox', { box: 'own' }))
  expect(inbox.items).toHaveLength(2)
  const [first] = inbox.items
  expect(await must(world.call('resident', 'accounts', 'markRead', { box: 'own', ids: [first?.id ?? ''] }))).toEqual({
    unread: 1,
  })
  expect(await must(world.call('neighbour', 'accounts', 'markRead', { box: 'own', ids: inbox.items.map((one) => one.id) }))).toEqual({ unread: 0 }) // prettier-ignore
  expect(await must(world.call('resident', 'accounts', 'me', {}))).toMatchObject({ unread: { own: 1 } })
})
