// An open and a secret vote from the letter to one's own ballot in the published result, on the phones of three electors,
// on the built mini-program and the built functions.
import { minuteMs } from '@core/kernel/china-day'
import { ballotWords, outcomeSentence } from '@/ui/words/ballots'
import { mattersLinkWords } from '@/ui/words/matters-link'
import { noon } from '../given'
import { anAnnouncement, givenRegister, hour, lettersOf, resultOf, seedMatter } from '../functions/given-ballots'
import { estateCsv } from '../functions/given-secret-vote'
import { must } from '../functions/given-world'
import { verdictOn } from '../verdict-on'
import { builtWithBox, bundlesBackend, callOf, phoneOf, type Bundles, type GivenPhone } from './given-phones'
import type { MiniProgram } from './page-loader'

// What sets a vote up knows a phone's storage of its own; the phones here have theirs.
jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

const { vote: words, result, letter, list } = ballotWords
const question = '同意更换物业公司吗？'
/** Keys are made without haste. */
const patience = 20_000
const longStoryMs = 240_000

let backend: Bundles
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await bundlesBackend(noon)
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

async function started(phone: GivenPhone, path: string, query: Readonly<Record<string, string>> = {}) {
  const app = await phone.launch({ path, query })
  running.push(app)
  return app
}

/** Few ones in their binary form: each is a slip of its own, and costs a phone a blinding. */
const areas = { open: [12_289, 8193, 4097], secret: [12_289, 8193, 4097, 8193, 4097] } as const

/** An estate that is to vote in an hour, and the codes on its letters. */
async function announced(mode: 'open' | 'secret') {
  const call = callOf(backend)
  const registerId = await givenRegister({ call }, { csv: estateCsv(areas[mode]), name: `业主名册（${mode}）` })
  const letters = await lettersOf({ call }, registerId)
  const matterId = await seedMatter(backend.store)
  const opensAt = backend.now() + hour
  const terms = { mode, question, opensAt, closesAt: opensAt + 48 * hour }
  const { id, closesAt } = await must(call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId, terms)))
  return { id, opensAt, closesAt, codes: areas[mode].map((_, at) => letters.get(`1-${101 + at}`)?.code ?? '') }
}

/** The QR of the letter, read by the phone's camera: it is taken up once it is said to be one's own. */
async function letterTaken(phone: GivenPhone, code: string) {
  const app = await started(phone, 'packages/ballots/index', { scene: encodeURIComponent(`b=${code}`) })
  await app.waitFor(letter.askedWhose)
  await app.tap(letter.askedYes)
  await app.waitFor(letter.doneNext)
  await app.waitFor(question)
  return app
}

/** From the first page: the votes, the question, the answer, and yes. Nothing else is tapped. */
async function votedInFourTaps(phone: GivenPhone, choice: string): Promise<MiniProgram> {
  const app = await started(phone, 'pages/homes/index')
  const taps = [mattersLinkWords.votes, question, choice, words.confirm(choice)]
  expect(taps).toHaveLength(4)
  for (const tap of taps) {
    await app.waitFor(tap, patience)
    await app.tap(tap)
  }
  return app
}

/** Parts of his area, each on a slip of its own. */
async function slipsOf(who: string, id: string): Promise<number> {
  const { mine } = await must(callOf(backend)(who, 'ballots', 'get', { id }))
  return mine[0]?.slips.length ?? 0
}

/** A minute later each time: it counts, then tells. */
async function closed(closesAt: number): Promise<void> {
  await backend.become(closesAt)
  await backend.become(closesAt + minuteMs)
  await backend.become(closesAt + 2 * minuteMs)
}

async function checkedOwn(phone: GivenPhone, id: string): Promise<MiniProgram> {
  const app = await started(phone, 'packages/ballots/result', { id })
  await app.waitFor(result.ownCheck)
  expect(app.text()).toContain(outcomeSentence('adopted', question))
  await app.tap(result.ownCheck)
  await app.waitFor(result.ownFound)
  return app
}

test(
  'an open vote: four taps, a receipt that stays, changed once, and found in the result',
  async () => {
    const { id, opensAt, closesAt, codes } = await announced('open')
    const phones = ['resident', 'neighbour', 'member'].map((who) => phoneOf(who, backend)) as [GivenPhone, GivenPhone, GivenPhone] // prettier-ignore
    const [resident, neighbour, member] = phones
    for (const [at, phone] of phones.slice(0, 2).entries()) await letterTaken(phone, codes[at] ?? '')
    const typed = await started(member, 'packages/ballots/index')
    await typed.waitFor(letter.label)
    await typed.type(letter.label, 'AB')
    await typed.tap(letter.send)
    expect(typed.text()).toContain(letter.notACode)
    await typed.type(letter.label, (codes[2] ?? '').toLowerCase())
    await typed.tap(letter.send)
    await typed.waitFor(letter.doneUnits('1-103'))

    await backend.become(opensAt + minuteMs)
    const first = await votedInFourTaps(resident, '同意')
    await first.waitFor(words.done('同意'))
    expect(first.text()).toContain(words.receipt)
    await (await votedInFourTaps(member, '同意')).waitFor(words.done('同意'))
    const other = await votedInFourTaps(neighbour, '同意')
    await other.waitFor(words.done('同意'))
    await other.tap(words.change)
    await other.tap('反对')
    await other.tap(words.confirm('反对'))
    await other.waitFor(words.done('反对'))
    await other.open('packages/ballots/index')
    await other.waitFor(list.done)
    first.close()

    await closed(closesAt)
    expect((await checkedOwn(resident, id)).text()).toContain(result.ownFoundText('同意'))
    expect((await checkedOwn(neighbour, id)).text()).toContain(result.ownFoundText('反对'))
    expect(await verdictOn(await resultOf({ call: callOf(backend) }, id))).toBe('valid')
    const stranger = await started(phoneOf('passer-by', backend), 'packages/ballots/result', { id })
    await stranger.waitFor(outcomeSentence('adopted', question))
    expect(stranger.text()).not.toContain(result.own)
  },
  longStoryMs,
)

test(
  'a secret vote: slips taken unseen, sent without a name, and found in the result by this phone alone',
  async () => {
    const { id, opensAt, closesAt, codes } = await announced('secret')
    const electors = [
      { who: 'resident', choice: '同意' },
      { who: 'neighbour', choice: '反对' },
      { who: 'member', choice: '同意' },
      { who: 'street', choice: '同意' },
    ].map((elector) => ({ ...elector, phone: phoneOf(elector.who, backend, builtWithBox) }))
    for (const [at, { phone }] of electors.entries()) (await letterTaken(phone, codes[at] ?? '')).close()
    await backend.become(opensAt + minuteMs)
    for (const { who, phone, choice } of electors) {
      const app = await votedInFourTaps(phone, choice)
      await app.waitFor(words.done(choice), patience)
      expect(app.text()).toContain(words.slipsSent(await slipsOf(who, id)))
      await app.tap(words.receiptShow)
      await app.waitFor(words.receiptCopy)
      app.close()
    }
    const sent = electors.flatMap(({ phone }) => phone.phone.callsOf('request').map(({ options }) => JSON.stringify(options))) // prettier-ignore
    expect(sent.length).toBeGreaterThan(electors.length)
    for (const said of sent) expect(said).not.toMatch(/account|open-|elector|cookie|authorization/i)

    await closed(closesAt)
    for (const { who, phone, choice } of electors)
      expect((await checkedOwn(phone, id)).text()).toContain(result.ownFoundSlips(await slipsOf(who, id), choice))
    const published = await resultOf({ call: callOf(backend) }, id)
    expect(published.ballots).toHaveLength(sent.length)
    expect(await verdictOn(published)).toBe('valid')
    // The same person on another phone.
    const other = await started(phoneOf('resident', backend, builtWithBox), 'packages/ballots/result', { id })
    await other.waitFor(result.ownCheck)
    await other.tap(result.ownCheck)
    await other.waitFor(result.ownElsewhere)
  },
  longStoryMs,
)

test('a build that was given no ballot box opens no secret vote, and says where to go', async () => {
  const { id, opensAt, codes } = await announced('secret')
  const phone = phoneOf('resident', backend)
  const app = await letterTaken(phone, codes[0] ?? '')
  await backend.become(opensAt + minuteMs)
  await app.open('packages/ballots/decision', { id })
  await app.waitFor(words.noLine)
  expect(app.text()).toContain(words.noLineArea)
  expect(app.text()).not.toContain(words.choose)
  expect(phone.phone.callsOf('cloud.callFunction').map(({ options }) => JSON.stringify(options)).join()).not.toContain('takeSlips') // prettier-ignore
})
