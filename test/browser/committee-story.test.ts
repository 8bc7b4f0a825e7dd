// The committee at its desk: a register handed in as a file, and secret papers handed out and entered twice by two people.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { exampleCsv, listWords, newRegisterWords, registerKindWords, registerWords } from '@/ui/words/ballot-registers'
import { ballotDeskWords, handWords, paperWords } from '@/ui/words/ballot-desk'
import { councilWords } from '@/ui/words/councils'
import { must, type Client } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { choose, councils, fill, inTurn, press } from './given-dispute'
import { consent, shows, tap } from './on-screen'

let given: GivenBrowser
let staff: Page
let colleague: Page
const look = inTurn((name, work) => pictured(() => given, `committee-${name}`, work))

const registerName = '海棠新村居民名册'
/** As the screen's own example, and a few more: of fewer than five no vote is secret. */
const csv = [exampleCsv('residents'), '1号楼103,李秀英,', '1号楼201,赵国强,', '1号楼202,周梅,', '1号楼203,吴刚,'].join(
  '\n',
)
const question = '同意把自行车棚改成活动室吗？'

beforeAll(async () => {
  given = await givenBrowser()
  await consent(given.client, 'resident')
}, 300_000)
afterAll(() => given.close())

test('a register is handed in as a file, looked over first, and says how many may vote', look('register', async () => {
  staff = await given.open('communityStaff', `${councils}/index`)
  await press(staff, councilWords.list.registers)
  await tap(staff, registerWords.add)
  await choose(staff, newRegisterWords.kind, registerKindWords.residents.text)
  await fill(staff, newRegisterWords.name, registerName)
  await fill(staff, newRegisterWords.scopeName, '海棠新村')
  await tap(staff, newRegisterWords.next)
  const chooser = staff.waitForEvent('filechooser')
  await tap(staff, listWords.choose)
  await (await chooser).setFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${csv}`) })
  await shows(staff, listWords.lines(7))
  expect(await staff.getByLabel(listWords.paste, { exact: true }).inputValue()).toContain('1号楼101,张建国')
  await tap(staff, listWords.send)
  await shows(staff, registerWords.people('6'))
  await shows(staff, '张建国')
}), 90_000) // prettier-ignore

test('a secret paper counts when two people have entered the same; one alone does not', look('papers', async () => {
  const id = await givenSecretVote(given.client)
  const desk = `/#/packages/ballots/desk?id=${id}`
  await staff.goto(given.server.url + desk)
  // The register's page has a search of the same name: until the desk is there it would be taken for the desk's.
  await shows(staff, ballotDeskWords.cancel)
  const agreed = await handPaper('张建国')
  await tap(staff, handWords.another)
  const differing = await handPaper('王芳')
  await tap(staff, ballotDeskWords.back)

  await press(staff, ballotDeskWords.papers)
  await enterNew(agreed, '反对')
  await enterNew(differing, '同意')
  await shows(staff, paperWords.mine)
  // The first one cannot be the second one, too.
  expect(await staff.getByRole('button', { name: new RegExp(`^${agreed}`) }).count()).toBe(0)

  colleague = await given.open('subdistrictStaff', desk)
  await press(colleague, ballotDeskWords.papers)
  await shows(colleague, paperWords.first)
  await enterWaiting(agreed, '反对')
  await shows(colleague, paperWords.done.agreed)
  await enterWaiting(differing, '反对')
  await shows(colleague, paperWords.done.differs)
  await shows(colleague, paperWords.differs)
  expect(await colleague.getByText(agreed).count()).toBe(0)

  await tap(colleague, ballotDeskWords.back)
  await shows(colleague, ballotDeskWords.takenSecret('2', '6'))
  expect(await colleague.innerText('body')).not.toContain('张建国')
  expect(faults).toEqual([])
}), 90_000) // prettier-ignore

/** The number printed on it. */
async function handPaper(name: string): Promise<string> {
  const isOpen = await staff.getByLabel(registerWords.find).filter({ visible: true }).count()
  if (isOpen === 0) await press(staff, ballotDeskWords.hand)
  await fill(staff, registerWords.find, name)
  await tap(staff, registerWords.findSend)
  await press(staff, name)
  const number = await staff.getByText(/^\d{4} \d{4} \d{4}$/).innerText()
  await tap(staff, handWords.send)
  await shows(staff, handWords.done)
  return number
}

async function enterNew(number: string, choice: string): Promise<void> {
  await tap(staff, paperWords.enter)
  await fill(staff, paperWords.number, number)
  await tap(staff, paperWords.next)
  await choose(staff, paperWords.choice, choice)
  await tap(staff, paperWords.send)
  await shows(staff, paperWords.done.first)
}

async function enterWaiting(number: string, choice: string): Promise<void> {
  await press(colleague, number)
  await choose(colleague, paperWords.choice, choice)
  await tap(colleague, paperWords.send)
}

/** By the register of the screen. */
async function givenSecretVote({ call }: Client): Promise<string> {
  const register = (await must(call('communityStaff', 'ballots', 'registers', {}))).find(({ name }) => name === registerName) // prettier-ignore
  if (!register) throw new Error('the register was not taken')
  const matterId = randomUUID()
  const command = () => ({ id: matterId, commandId: randomUUID() })
  const scope = { kind: 'estate', unitId: register.unitId, name: '海棠新村' } as const
  await must(call('resident', 'councils', 'raise', { id: matterId, title: '自行车棚改成什么', text: '请大家一起定下来。', template: 'publicSpace', scope, affected: '' })) // prettier-ignore
  await must(call('communityStaff', 'councils', 'screen', { ...command(), accepted: true, reason: '关系到大家', to: 'deliberate', days: 3 })) // prettier-ignore
  await must(call('communityStaff', 'councils', 'move', { ...command(), to: 'decide', reason: '都说清楚了', question }))
  const opensAt = Date.now() + 500
  const vote = { id: randomUUID(), matterId, registerId: register.id, question, ruleId: 'simpleMajority', mode: 'secret', choices: 'yesNo', proxyLimit: 0, opensAt, closesAt: opensAt + 3_600_000 } as const // prettier-ignore
  const { id } = await must(call('communityStaff', 'ballots', 'announce', vote))
  // The desk is opened once it has begun.
  await sleep(Math.max(0, opensAt + 200 - Date.now()))
  return id
}
