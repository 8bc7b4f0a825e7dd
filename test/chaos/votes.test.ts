// A whole estate votes at once while the server is killed under it: every vote that was acknowledged is in the published
// result, once, as it was last acknowledged, and the stand-alone verifier finds the result valid.
import { markOf } from '@core/ballots/electorate'
import { ballotLine, type Receipt, type ResultFile } from '@core/ballots/result-file'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Store } from '../../cloudfunctions/_kit/store'
import { dice } from '../core/walking/given-streets'
import { anAnnouncement, aRegister, day, residentsCsv, seedMatter } from '../functions/given-ballots'
import { givenWorld, must } from '../functions/given-world'
import { buildServer, startServer, type ServerProcess } from '../server-process'
import { verdictOn } from '../verdict-on'
import { gatewayPeople, type CallAs } from './gateway-people'
import { postgresGround, publish, seedClaim, sqliteGround, withStore, type Ground } from './voting-ground'

/** The same on every engine where it is said; else so many that the whole takes less than a minute. */
const votersWanted = process.env['CHAOS_VOTERS']
const deaths = Number(process.env['CHAOS_VOTE_DEATHS'] ?? 4)
const waveSize = 200
const choices = ['yes', 'no', 'abstain']

const engines: readonly (readonly [name: string, voters: number, start: () => Promise<Ground>])[] = [
  ['SQLite', Number(votersWanted ?? 1600), sqliteGround] as const,
  ['PostgreSQL', Number(votersWanted ?? 400), postgresGround] as const,
].filter(([name]) => name.toLowerCase() !== process.env['BRANCH_HOME_TEST_WITHOUT'])

/** One elector as the test knows him: what he was told stands, and what he may have said beside it. */
interface Voter {
  readonly who: string
  readonly electorKey: string
  readonly mark: string
  acknowledged: { readonly choice: string; readonly revision: number } | undefined
}

beforeAll(() => buildServer(), 120_000)

test.each(engines)(
  '%s: %d voters, and a server that dies over them',
  async (_, voters, start) => {
    const ground = await start()
    let server: ServerProcess | undefined
    try {
      const people = gatewayPeople(() => server ?? { url: '' })
      const { decisionId, electorate } = await withStore(ground, (store) =>
        givenEstate(store, voters, people.accountOf),
      )
      const begin = () => startServer(ground.dataFolder, { args: ['--port', '0'], env: { ...people.env, DATABASE_URL: ground.url } }) // prettier-ignore
      server = await begin()
      const roll = dice(11)
      let unheard = 0
      const waves = Math.ceil(voters / waveSize)
      for (let wave = 0; wave < waves; wave++) {
        const those = electorate.slice(wave * waveSize, (wave + 1) * waveSize)
        const isDeadly = wave % Math.ceil(waves / deaths) === 0
        const killed = isDeadly ? pause(20 + roll() * 250).then(() => server?.kill()) : undefined
        await Promise.all(those.map((voter) => voteOnce(voter, decisionId, choiceBy(roll()), people.call)))
        await killed
        if (isDeadly) server = await begin()
        // Whoever heard no answer asks again, as phones do; and some think better of it.
        unheard += those.filter(({ acknowledged }) => !acknowledged).length
        const again = those.filter((voter) => !voter.acknowledged || roll() < 0.2)
        await Promise.all(again.map((voter) => voteOnce(voter, decisionId, choiceBy(roll()), people.call)))
      }
      expect(electorate.filter(({ acknowledged }) => !acknowledged)).toEqual([])
      // A test in which nothing was in flight would prove little.
      expect(unheard).toBeGreaterThan(0)
      await server.kill()
      const result = await withStore(ground, (store) => publish(store, decisionId))
      expect(verdictOn(result)).toBe('valid')
      expect(linesOf(result)).toEqual(electorate.map(lineOf).sort())
      expect(result.tally.participants.heads).toBe(voters)
    } finally {
      await server?.kill()
      await ground.stop()
    }
  },
  180_000,
)

/** One try, or two where the first one lost the race against itself: the server wrote it down and died over the answer. */
async function voteOnce(voter: Voter, decisionId: string, choice: string, call: CallAs): Promise<void> {
  const { who, electorKey } = voter
  let revision = (voter.acknowledged?.revision ?? 0) + 1
  for (let attempt = 0; attempt < 2; attempt++, revision++) {
    const answer = await call(who, 'ballots', 'vote', { decisionId, electorKey, choice, revision })
    if (answer.ok) {
      expectReceipt(answer.value.receipt, voter, choice, revision)
      voter.acknowledged = { choice, revision }
      return
    }
    const { reason } = answer.error
    if (reason === 'net.offline') return
    if (reason !== 'ballots.voted-meanwhile') throw new Error(JSON.stringify(answer.error))
  }
  throw new Error(`${who} never got through`)
}

function expectReceipt({ line }: Receipt, { mark }: Voter, choice: string, revision: number): void {
  if (line !== ballotLine({ mark, choice, revision })) throw new Error(`a receipt over something else: ${line}`)
}

function lineOf({ mark, acknowledged }: Voter): string {
  return ballotLine({ mark, choice: acknowledged?.choice ?? '', revision: acknowledged?.revision ?? 0 })
}

function linesOf({ ballots }: ResultFile): readonly string[] {
  return ballots.map(ballotLine).sort()
}

function choiceBy(chance: number): string {
  return choices[Math.floor(chance * choices.length)] ?? 'abstain'
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A vote that has begun an hour ago, by the server's watch. */
async function givenEstate(store: Store, voters: number, accountOf: (who: string) => string) {
  const world = await givenWorld(store)
  world.clock.now = Date.now() - day / 24
  const input = aRegister({ kind: 'residents', csv: residentsCsv(voters), scopeName: '' })
  await must(world.call('clerk', 'ballots', 'putRegister', input))
  const pages = await readAll(store, 'electorPages', 'list', { list: `${input.id}:1` })
  const electors = pages.flatMap((page) => page.electors)
  const electorate = electors.map((elector, n): Voter => ({ who: `voter-${n}`, electorKey: elector.key, mark: markOf(elector), acknowledged: undefined })) // prettier-ignore
  for (const { who, electorKey } of electorate) await seedClaim(store, input.id, electorKey, accountOf(who))
  const terms = {
    ruleId: 'simpleMajority',
    subject: null,
    opensAt: world.clock.now,
    closesAt: Date.now() + day,
  } as const
  const matterId = await seedMatter(store)
  const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, input.id, terms)))
  await world.settle()
  return { decisionId: id, electorate }
}
