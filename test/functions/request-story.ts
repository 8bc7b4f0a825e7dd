// The one path walked on every way the product runs: find a home, submit, get an answer, say whether it was good.
import type { Call } from './given-world'
import { must } from './given-world'

export interface StoryCast {
  /** Has already agreed to the privacy notice. */
  readonly resident: string
  /** On duty where the request falls. */
  readonly worker: string
  /** Staff of the community above. */
  readonly clerk: string
}

export interface StorySetting {
  readonly call: Call
  readonly cast: StoryCast
  /** A place in the worker's grid, and the code at the home there. */
  readonly position: { readonly lng: number; readonly lat: number; readonly datum: 'wgs84' }
  readonly homeCode: string
  readonly serviceCode: string
  /** Anything unlike in other runs of the story. */
  readonly run: string
  /** Lets what happens after a reply happen. */
  settle(): Promise<void>
}

const padded = (name: string, run: string) => `${name}-${run}-${'0'.repeat(16)}`

export async function walkRequestStory(setting: StorySetting): Promise<void> {
  const id = await findAndSubmit(setting)
  await routeAgainAndAnswer(id, setting)
  await confirmAndRate(id, setting)
}

async function findAndSubmit({
  call,
  cast,
  position,
  homeCode,
  serviceCode,
  run,
  settle,
}: StorySetting): Promise<string> {
  const [first] = await must(call('', 'homes', 'nearest', { position, limit: 3 }))
  expect(first).toMatchObject({ place: { kind: 'branchHome' } })
  const home = await must(call('', 'homes', 'get', { code: homeCode }))
  expect(home.people.length).toBeGreaterThan(0)
  const chain = await must(call('', 'district', 'chain', { position: { ...home.position, datum: 'wgs84' } }))
  expect(chain.units[0]?.level).toBe('district')

  const id = padded('story', run)
  const submission = {
    id,
    serviceCode,
    description: '楼道的灯坏了三天，老人上下楼害怕',
    photos: [],
    place: { source: 'home' as const, homeCode, note: '二单元' },
    contact: { name: '老李', phone: '138 1234 5678' },
    forSomeoneElse: null,
  }
  const sent = await Promise.all(Array.from({ length: 5 }, () => call(cast.resident, 'requests', 'submit', submission)))
  for (const result of sent) expect(result).toMatchObject({ ok: true, value: { id, status: 'routed' } })
  await settle()
  const mine = await must(call(cast.resident, 'requests', 'mine', {}))
  expect(mine.items.filter((request) => request.id === id)).toHaveLength(1)
  return id
}

async function routeAgainAndAnswer(id: string, { call, cast, run, settle }: StorySetting): Promise<void> {
  const desk = await must(call(cast.worker, 'requests', 'desk', { view: 'mine', queue: 'toDo' }))
  expect(desk.items.map((request) => request.id)).toContain(id)
  const work = await must(call(cast.worker, 'accounts', 'inbox', { box: 'work' }))
  expect(work.items.filter((message) => message.requestId === id)).toMatchObject([{ kind: 'request.arrived' }])

  await must(call(cast.worker, 'requests', 'return', { id, commandId: padded('return', run), reason: '要物业一起办' }))
  expect(await call(cast.worker, 'requests', 'get', { id })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  await must(call(cast.clerk, 'requests', 'accept', { id, commandId: padded('accept', run) }))
  const contact = await must(call(cast.clerk, 'accounts', 'contact', { requestId: id, commandId: padded('look', run) }))
  expect(contact).toMatchObject({ name: '老李', phone: '13812345678' })
  const text = '已请物业换灯，今晚就亮'
  await must(call(cast.clerk, 'requests', 'answer', { id, commandId: padded('answer', run), text, photos: [] }))
  await settle()
}

async function confirmAndRate(id: string, { call, cast, run, settle }: StorySetting): Promise<void> {
  const seen = await must(call(cast.resident, 'requests', 'get', { id }))
  expect(seen.status).toBe('answered')
  expect(seen.log.map((fact) => fact.type)).toEqual([
    'submitted',
    'routed',
    'returned',
    'routed',
    'accepted',
    'answered',
  ])
  await must(call(cast.resident, 'requests', 'reopen', { id, commandId: padded('reopen', run), reason: '还是不亮' }))
  await must(
    call(cast.clerk, 'requests', 'answer', { id, commandId: padded('answer-2', run), text: '换了新灯泡', photos: [] }),
  )
  await must(call(cast.resident, 'requests', 'confirm', { id, commandId: padded('confirm', run) }))
  const rating = { id, commandId: padded('rate', run), rating: 'satisfied', comment: '谢谢' } as const
  await must(call(cast.resident, 'requests', 'rate', rating))
  const closed = await must(call(cast.clerk, 'requests', 'close', { id, commandId: padded('close', run), note: '' }))
  expect(closed).toMatchObject({ status: 'closed', rating: 'satisfied', reopenedTimes: 1 })
  await settle()

  const inbox = await must(call(cast.resident, 'accounts', 'inbox', { box: 'own' }))
  const told = inbox.items.filter((message) => message.requestId === id).map((message) => message.kind)
  expect([...told].sort()).toEqual(['request.accepted', 'request.answered', 'request.answered', 'request.closed', 'request.rerouted']) // prettier-ignore
  const looks = await must(call(cast.resident, 'accounts', 'contactReads', {}))
  expect(looks.items.filter((look) => look.requestId === id)).toHaveLength(1)
}
