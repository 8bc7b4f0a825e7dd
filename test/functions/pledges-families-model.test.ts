// Thousands of random stories between a family, its staff and those who would come, beside a simple picture of them:
// the contact is answered exactly where the picture says so, and told nowhere else.
import fc from 'fast-check'
import { adoptersEach } from '@core/pledges/family'
import { functions } from '../../server/functions'
import { memoryStore, type MemoryStore } from '../memory-store'
import { failing } from './given-faulty-store'
import { aFamily, seedMembers, tellsReach } from './given-pledges'
import { aCommandId, givenWorld, must, worldAround, type GivenWorld } from './given-world'

const runs = Number(process.env['MODEL_RUNS'] ?? 500)
const dayMs = 86_400_000
const halfYear = 180 * dayMs
const letterMs = 90 * dayMs
const members = ['member', 'second', 'third', 'fourth'] as const
type Member = (typeof members)[number]

let seeded: MemoryStore
beforeAll(async () => {
  seeded = memoryStore()
  await givenWorld(seeded)
  await seedMembers(seeded, members.slice(1))
})

/** A picture of one family: who has asked, who was agreed to, who was sent away and when. */
interface Picture {
  left: boolean
  claimed: boolean
  readonly stands: Map<Member, { at: 'asked' | 'agreed' | 'over'; sentAwayAt: number }>
}

const aStep = fc.oneof(
  fc.record({ does: fc.constantFrom('ask', 'ask', 'endOwn' as const), who: fc.constantFrom(...members) }),
  fc.record({ does: fc.constantFrom('agree', 'decline', 'record', 'recordNo', 'send' as const), who: fc.constantFrom(...members) }), // prettier-ignore
  fc.record({ does: fc.constantFrom('wait', 'renew', 'claim', 'contact', 'sweep', 'withdraw', 'staffWithdraw' as const), who: fc.constant('member' as const) }), // prettier-ignore
)
type Step = typeof aStep extends fc.Arbitrary<infer One> ? One : never

interface Story {
  readonly world: GivenWorld
  readonly picture: Picture
  readonly family: string
  code: string
  /** Epoch ms. */
  codeUntil: number
  readonly pledges: Map<Member, string>
}

async function begin(dies: () => boolean): Promise<Story> {
  const store = seeded.fork()
  const world = worldAround(store)
  const { family, code } = await must(world.call('worker', 'pledges', 'enterFamily', aFamily()))
  await world.settle()
  // From here on a write may kill its process.
  const mortal = worldAround(failing(store, dies))
  mortal.clock.now = world.clock.now
  return { world: mortal, family: family.id, code, codeUntil: world.clock.now + letterMs, pledges: new Map(), picture: { left: false, claimed: false, stands: new Map() } } // prettier-ignore
}

function underWay({ stands }: Picture): number {
  return [...stands.values()].filter(({ at }) => at !== 'over').length
}

function mayAsk(picture: Picture, who: Member, now: number): boolean {
  const stand = picture.stands.get(who)
  if (picture.left) return false
  if (stand && stand.at !== 'over') return true
  const sentAway = stand !== undefined && stand.sentAwayAt > 0 && now - stand.sentAwayAt < halfYear
  return !sentAway && underWay(picture) < adoptersEach
}

/** Tries until the process lives through it, as a phone does. What it left to be done after the reply may die too. */
async function persist({ world }: Story, who: string, procedure: string, input: object) {
  const identity = { accountId: `account-${who}`, pushAddress: `open-${who}` }
  for (let attempt = 0; attempt < 10; attempt++) {
    const after: Promise<void>[] = []
    const held = {
      ...world.world(),
      after: (work: () => Promise<void>) => void after.push(work().catch(() => undefined)),
    }
    const result = await functions.pledges({ procedure, input }, identity, held)
    await Promise.all(after)
    if (result.ok || result.error.code !== 'internal') return result
  }
  throw new Error(`${procedure} never came through`)
}

/** What each step does to the product, and to the picture of it. */
const moves: Readonly<Record<Step['does'], (story: Story, who: Member) => Promise<void>>> = {
  wait: async ({ world }) => void (world.clock.now += 60 * dayMs),
  sweep: async ({ world }) => void (await world.tick().catch(() => undefined)),
  async ask(story, who) {
    const { world, picture, family, pledges } = story
    const asked = await persist(story, who, 'askFamily', { id: family, commandId: aCommandId() })
    expect(asked.ok).toBe(mayAsk(picture, who, world.clock.now))
    if (!asked.ok) return
    pledges.set(who, (asked.value as { mine: { pledgeId: string } }).mine.pledgeId)
    if (!isUnderWay(picture, who)) picture.stands.set(who, { at: 'asked', sentAwayAt: 0 })
  },
  agree: (story, who) => answered(story, who, true, 'resident'),
  decline: (story, who) => answered(story, who, false, 'resident'),
  record: (story, who) => answered(story, who, true, 'worker'),
  recordNo: (story, who) => answered(story, who, false, 'worker'),
  async endOwn(story, who) {
    await persist(story, who, 'endPledge', { pledgeId: pledgeOf(story, who) })
    if (isUnderWay(story.picture, who)) over(story, who, 0)
  },
  async send(story, who) {
    await persist(story, 'resident', 'endPledge', { pledgeId: pledgeOf(story, who) })
    if (story.picture.claimed && isUnderWay(story.picture, who)) over(story, who, story.world.clock.now)
  },
  async claim(story) {
    const claimed = await persist(story, 'resident', 'claimFamily', { code: story.code })
    const { picture, world } = story
    const isGood = !picture.left && (picture.claimed || world.clock.now < story.codeUntil)
    expect(claimed.ok).toBe(isGood)
    picture.claimed ||= isGood
  },
  async renew(story) {
    const letter = await persist(story, 'worker', 'renewCode', { id: story.family })
    expect(letter.ok).toBe(!story.picture.left)
    if (!letter.ok) return
    story.code = (letter.value as { code: string }).code
    story.codeUntil = story.world.clock.now + letterMs
    story.picture.claimed = false
  },
  async contact(story) {
    const put = await persist(story, 'leader', 'changeFamilyContact', { id: story.family, contact: aFamily().contact })
    expect(put.ok).toBe(!story.picture.left)
  },
  withdraw: (story) => left(story, 'resident', story.picture.claimed),
  staffWithdraw: (story) => left(story, 'clerk', true),
}

async function answered(story: Story, who: Member, agrees: boolean, by: 'resident' | 'worker'): Promise<void> {
  const { picture, world } = story
  const pledgeId = pledgeOf(story, who)
  if (by === 'worker') await persist(story, by, 'recordAnswer', { pledgeId, agrees, who: 'self', how: 'telephone' })
  else await persist(story, by, 'answerFamily', { pledgeId, agrees })
  const isHeard = by === 'worker' || picture.claimed
  if (!isHeard || picture.left || picture.stands.get(who)?.at !== 'asked') return
  if (agrees) picture.stands.set(who, { at: 'agreed', sentAwayAt: 0 })
  else over(story, who, world.clock.now)
}

async function left(story: Story, by: string, isHeard: boolean): Promise<void> {
  await persist(story, by, 'withdrawFamily', { id: story.family })
  const { picture, world } = story
  if (!isHeard || picture.left) return
  picture.left = true
  for (const who of picture.stands.keys()) if (isUnderWay(picture, who)) over(story, who, world.clock.now)
}

function isUnderWay({ stands }: Picture, who: Member): boolean {
  const at = stands.get(who)?.at
  return at === 'asked' || at === 'agreed'
}

function over({ picture }: Story, who: Member, sentAwayAt: number): void {
  picture.stands.set(who, { at: 'over', sentAwayAt })
}

function pledgeOf({ pledges }: Story, who: Member): string {
  return pledges.get(who) ?? 'nobody-has-asked-yet'
}

/** Everybody looks, and everything that was told is read. */
async function lookRound(story: Story): Promise<void> {
  const { world, picture, family, pledges } = story
  for (const who of members) {
    const pledgeId = pledges.get(who) ?? 'nobody-has-asked-yet'
    const seen = await persist(story, who, 'contact', { pledgeId, commandId: aCommandId() })
    expect(tellsReach(JSON.stringify(seen))).toBe(!picture.left && picture.stands.get(who)?.at === 'agreed')
    const thief = who === 'member' ? 'second' : 'member'
    expect((await persist(story, thief, 'contact', { pledgeId, commandId: aCommandId() })).ok).toBe(false)
  }
  for (const who of [...members, 'worker', 'clerk', 'officer', 'foreignWorker', 'neighbour']) {
    for (const [procedure, input] of [
      ['family', { id: family }],
      ['mine', {}],
      ['offers', { kind: 'family' }],
      ['familiesOf', { unitId: 'B', view: 'open' }],
      ['familiesOf', { unitId: 'B', view: 'over' }],
      ['pledgesOf', { kind: 'family', ofId: family }],
      ['ourFamily', {}],
    ] as const)
      // prettier-ignore
      expect(tellsReach(JSON.stringify(await persist(story, who, procedure, input)))).toBe(false)
  }
  const messages = await world.store.query('messages', { index: 'recipient', equals: {}, order: 'asc', limit: 100 })
  expect(tellsReach(JSON.stringify([messages.items, world.pushed, world.logged]))).toBe(false)
  const ours = await persist(story, 'resident', 'ourFamily', {})
  expect(tellsReach(JSON.stringify(ours))).toBe(picture.claimed && !picture.left)
}

test(`${runs} stories`, async () => {
  const aStory = fc.record({
    steps: fc.array(aStep, { minLength: 3, maxLength: 14 }),
    /** Which writes kill their process. */
    deaths: fc.array(fc.nat(60), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(aStory, async ({ steps, deaths }) => {
      let writes = 0
      const story = await begin(() => deaths.includes(writes++))
      for (const step of steps) await moves[step.does](story, step.who)
      await lookRound(story)
    }),
    { numRuns: runs },
  )
}, 600_000)
