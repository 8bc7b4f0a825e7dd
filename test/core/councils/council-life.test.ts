// The table of the life, exhaustively: every command in every stage from every side is taken exactly where the table says.
import type { CouncilCommand } from '@core/councils/council-command'
import { councilLife, type CouncilCommandType, type CouncilSide } from '@core/councils/council-life'
import { decideMatter } from '@core/councils/decide-matter'
import { stages, type Stage } from '@core/councils/matter'
import { mayNow } from '@core/councils/may-matter'
import { noon } from '../../given'
import { aCommand, asSayer, committee, company, day, fullMatter, good, owners, raiser, stranger } from './given-matter'

const people = { committee, raiser, party: owners, resident: stranger } as const
const at = noon + 2 * day
const humans = Object.keys(good) as (keyof typeof good)[]

/** For the committee, a party that nobody speaks for. */
function commandFor(type: keyof typeof good, side: keyof typeof people, stage: Stage): CouncilCommand {
  if (side === 'committee' && type === 'consent')
    return { ...aCommand(type, 'silent'), note: '签了纸' } as CouncilCommand
  if (type === 'move' && stage === 'deliberate') return { ...aCommand('move'), to: 'talk' } as CouncilCommand
  return aCommand(type, side === 'committee' ? 'silent' : 'owners')
}

function matterFor(stage: Stage, type: keyof typeof good) {
  const matter = fullMatter(stage)
  const { agreement } = matter
  if (!agreement) return matter
  if (type === 'proposeAgreement') return { ...matter, agreement: null }
  const consents = [...agreement.consents, { partyId: 'silent', partyName: '开发商', at: 0 }]
  return stage === 'doing' ? matter : { ...matter, agreement: { ...agreement, consents } }
}

const rows = humans.flatMap((type) =>
  stages.flatMap((stage) =>
    (Object.keys(people) as (keyof typeof people)[]).map((side) => [type, stage, side] as const),
  ),
)

test.each(rows)('%s in %s by %s', (type, stage, side) => {
  const matter = matterFor(stage, type)
  const sayer = asSayer(matter, people[side])
  const step: { readonly by: readonly CouncilSide[]; readonly from: readonly Stage[] } = councilLife[type]
  const result = decideMatter(matter, commandFor(type, side, stage), sayer, at)
  const reason = result.ok ? 'taken' : result.error.reason
  const expected = !step.by.includes(side) ? 'councils.not-yours' : step.from.includes(stage) ? 'taken' : 'councils.not-now' // prettier-ignore
  expect(reason).toBe(expected)
  expect(mayNow(matter, sayer).includes(type)).toBe(expected === 'taken')
})

test('what the clock and the ballots say is nobody else’s to say', () => {
  const clocks: readonly CouncilCommandType[] = ['noteDecision', 'lateScreening', 'lateTask', 'endRound']
  for (const stage of stages)
    for (const caller of [...Object.values(people), company]) {
      const may = mayNow(fullMatter(stage), asSayer(fullMatter(stage), caller))
      expect(may.filter((type) => clocks.includes(type))).toEqual([])
    }
})

test('the same command of the same sayer is one fact; another’s id opens nothing to a stranger', () => {
  const matter = fullMatter('talk')
  const command = aCommand('addEvidence')
  const once = decideMatter(matter, command, asSayer(matter, raiser), at)
  if (!once.ok) throw new Error(once.error.reason)
  expect(decideMatter(once.value, command, asSayer(matter, raiser), at)).toEqual(once)
  expect(decideMatter(once.value, command, asSayer(matter, stranger), at)).toMatchObject({ error: { reason: 'councils.not-yours' } }) // prettier-ignore
})

test('whoever lost the right learns nothing by saying it again', () => {
  const matter = fullMatter('talk')
  const command = aCommand('takePosition', 'owners')
  const once = decideMatter(matter, command, asSayer(matter, owners), at)
  if (!once.ok) throw new Error(once.error.reason)
  const replaced = { ...once.value, parties: once.value.parties.map((party) => ({ ...party, accountId: '' })) }
  expect(decideMatter(replaced, command, asSayer(replaced, owners), at)).toMatchObject({ error: { code: 'forbidden' } })
})

test('beyond the bound of the log only what ends it is taken', () => {
  const long = fullMatter('doing')
  const filler = long.log[0]
  if (!filler) throw new Error('no log')
  const matter = { ...long, log: Array.from({ length: 400 }, () => filler) }
  const said = (type: keyof typeof good) => decideMatter(matter, aCommand(type), asSayer(matter, committee), at)
  expect(said('addEvidence')).toMatchObject({ error: { reason: 'councils.enough-said' } })
  expect(said('finishTask').ok).toBe(true)
  expect(said('close').ok).toBe(true)
})
