// Volunteers from the offer to the certificate: one seat, two who want it, presence without a phone, hours nobody types.
import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { activityWords } from '@/ui/words/volunteers'
import { checkWords, hoursWords } from '@/ui/words/volunteers-hours'
import { runWords } from '@/ui/words/volunteers-work'
import { must } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { fill, inTurn, press } from './given-dispute'
import { movedClock } from './moved-clock'
import { consent, shows, tap } from './on-screen'

const hour = 3_600_000
const clock = movedClock()
let given: GivenBrowser
let address = ''

beforeAll(async () => {
  given = await givenBrowser(clock.env)
  for (const who of ['resident', 'elder', 'communityStaff']) await consent(given.client, who)
  const { call } = given.client
  const { grants } = await must(call('communityStaff', 'accounts', 'me', {}))
  const unitId = grants.find(({ role }) => role === 'communityStaff')?.unitId ?? ''
  const startsAt = Math.ceil(Date.now() / hour) * hour + 4 * hour
  const id = randomUUID()
  await must(call('communityStaff', 'volunteers', 'offer', {
    id,
    unitId,
    title: '给楼道换新颜',
    text: '带上手套',
    kind: 'environment',
    placeId: given.home.id,
    whereText: '',
    position: null,
    shifts: [{ id: 's1', startsAt, endsAt: startsAt + 2 * hour, seats: 1 }],
    skills: [],
    phone: '',
  })) // prettier-ignore
  address = `/#/packages/volunteers/activity?id=${id}`
}, 300_000)
afterAll(() => given.close())

const chapter = inTurn((name, work) => pictured(() => given, `volunteers-${name}`, work))

test('one seat and two who want it: the second waits, and has it when the first does not come', chapter('line', async () => {
  const resident = await given.open('resident', address)
  await fill(resident, activityWords.name, '三号楼老李')
  await tap(resident, activityWords.signUp)
  await shows(resident, activityWords.seat)
  const elder = await given.open('elder', address)
  await shows(elder, activityWords.seats(1, 1))
  await fill(elder, activityWords.name, '五楼马老师')
  await tap(elder, activityWords.queueUp)
  await shows(elder, activityWords.queued(1))
  // Nobody reads who else comes.
  expect(await elder.getByText('三号楼老李').count()).toBe(0)
  await tap(resident, activityWords.withdraw)
  await shows(resident, activityWords.queueUp)
  await elder.reload()
  await shows(elder, activityWords.seat)
  const inbox = await given.open('elder', '/#/pages/accounts/inbox')
  await shows(inbox, '“给楼道换新颜”有位子了，您可以来')
}), 90_000) // prettier-ignore

test('whoever came without a phone is marked by who runs it, and the minutes come by themselves', chapter('presence', async () => {
  clock.moveAhead(5.2 * hour)
  const staff = await given.open('communityStaff', address)
  await clock.catchUp(staff)
  await tap(staff, runWords.people)
  await shows(staff, '五楼马老师')
  await tap(staff, runWords.of(runWords.came, '五楼马老师'))
  await shows(staff, new RegExp(runWords.byLeader))
  clock.moveAhead(8 * hour)
  await clock.catchUp(staff)
  await shows(staff, /2 小时/)
  await tap(staff, runWords.of(runWords.correct, '五楼马老师'))
  await fill(staff, runWords.minutes, '90')
  await fill(staff, runWords.reason, '提前半小时回家')
  await tap(staff, runWords.save)
  await shows(staff, /1 小时 30 分钟/)
}), 90_000) // prettier-ignore

test('hours open their activity, and the certificate is a PDF whose code is found genuine', chapter('certificate', async () => {
  const elder = await given.open('elder', '/#/packages/volunteers/hours')
  await clock.catchUp(elder)
  await shows(elder, /1 小时 30 分钟/)
  const [file] = await Promise.all([elder.waitForEvent('download'), tap(elder, hoursWords.make)])
  const bytes = readFileSync((await file.path()) ?? '')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await shows(elder, hoursWords.made)
  const code = /[A-Z0-9]{12}/.exec(await elder.locator('.volunteers__code').innerText())?.[0] ?? ''
  expect(code).toHaveLength(12)
  await press(elder, '给楼道换新颜')
  await shows(elder, '带上手套')
  const check = await given.open('', '/#/packages/volunteers/check')
  await fill(check, checkWords.code, code)
  await tap(check, checkWords.send)
  await shows(check, checkWords.empty)
  expect(faults).toEqual([])
}), 90_000) // prettier-ignore
