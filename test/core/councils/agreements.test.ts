// Agreements: any history of what parties say to each other comes to what a simple picture of it says.
import fc from 'fast-check'
import type { CouncilCommand } from '@core/councils/council-command'
import { decideMatter } from '@core/councils/decide-matter'
import type { Agreement } from '@core/councils/matter'
import { whatIsDue } from '@core/councils/due'
import { noteDecision } from '@core/councils/note-decision'
import { noon } from '../../given'
import { asSayer, committee, company, day, fullMatter, owners, stranger, then } from './given-matter'

const people = { owners, company, committee, stranger }
type Who = keyof typeof people
const dueAt = noon + 10 * day
const propose = (agreementId: string, instalments = ['a', 'b']): CouncilCommand => ({
  type: 'proposeAgreement',
  commandId: `propose-${agreementId}`,
  agreementId,
  text: '分两次付',
  breachClause: '按日加收',
  partyIds: ['owners', 'company'],
  instalments: instalments.map((id) => ({ id: `${agreementId}-${id}`, what: id, partyId: 'company', amountFen: 100, dueAt })), // prettier-ignore
})
const consent = (agreementId: string, partyId: string) => ({ type: 'consent', agreementId, partyId, note: '' }) as const
const start = { ...fullMatter('deliberate'), agreement: null, tasks: [] }

test('the last yes makes it stand: it is done now, and each piece is owed', () => {
  const proposed = then(start, propose('one'), owners)
  expect(proposed).toMatchObject({ stage: 'deliberate', agreement: { state: 'proposed', consents: [{ at: noon + 2 * day }, { at: 0 }] } }) // prettier-ignore
  const agreed = then(proposed, consent('one', 'company'), company)
  expect(agreed).toMatchObject({ stage: 'doing', agreement: { state: 'agreed', agreedAt: noon + 2 * day } })
  const half = then(agreed, { type: 'keepInstalment', instalmentId: 'one-a' } as CouncilCommand, committee)
  expect(half.agreement?.state).toBe('agreed')
  const kept = then(half, { type: 'keepInstalment', instalmentId: 'one-b' } as CouncilCommand, committee)
  expect(kept.agreement?.state).toBe('kept')
  expect(kept.log.slice(-2).map(({ type }) => type)).toEqual(['instalmentKept', 'agreementKept'])
})

test('while it is voted on, nobody can settle it behind the voters’ back', () => {
  const voted = noteDecision(start, { type: 'announced', decisionId: 'vote', question: '换不换' }, noon)
  const proposed = then(voted, propose('one'), owners)
  const last = { ...consent('one', 'company'), commandId: 'last' }
  expect(decideMatter(proposed, last, asSayer(proposed, company), noon)).toMatchObject({ error: { reason: 'councils.vote-running' } }) // prettier-ignore
})

test('the committee writes down a yes on paper only for a party that nobody speaks for, and says where it lies', () => {
  const proposal = { ...propose('one', []), partyIds: ['company', 'silent'] } as CouncilCommand
  const proposed = then(start, proposal, company)
  const say = (partyId: string, note: string) => decideMatter(proposed, { type: 'consent', agreementId: 'one', partyId, note, commandId: 'c' }, asSayer(proposed, committee), noon) // prettier-ignore
  expect(say('company', '签了纸')).toMatchObject({ error: { reason: 'councils.party-speaks' } })
  expect(say('silent', '')).toMatchObject({ error: { reason: 'councils.note-needed' } })
  expect(say('silent', '签了纸')).toMatchObject({ ok: true, value: { stage: 'doing' } })
})

test('from the date on the other side may call it broken; the clock does three days later; late money still counts', () => {
  const agreed = then(then(start, propose('one'), owners), consent('one', 'company'), company)
  const breach = { type: 'breach', instalmentId: 'one-a', text: '没有付', commandId: 'b' } as const
  const say = (who: Who, at: number) => decideMatter(agreed, breach, asSayer(agreed, people[who]), at)
  expect(say('owners', dueAt - 1)).toMatchObject({ error: { reason: 'councils.not-due-yet' } })
  expect(say('company', dueAt)).toMatchObject({ error: { reason: 'councils.not-other-side' } })
  expect(say('owners', dueAt)).toMatchObject({ ok: true, value: { stage: 'doing', agreement: { state: 'broken' } } })
  expect(whatIsDue(agreed, dueAt + 3 * day - 1)).toBe(agreed)
  const late = whatIsDue(agreed, dueAt + 3 * day)
  expect(late.agreement).toMatchObject({ state: 'broken', instalments: [{ breachedAt: dueAt + 3 * day }, { breachText: '' }] }) // prettier-ignore
  const paid = ['one-a', 'one-b'].reduce((matter, instalmentId) => then(matter, { type: 'keepInstalment', instalmentId } as CouncilCommand, committee), late) // prettier-ignore
  expect(paid.agreement?.state).toBe('kept')
})

test('one that stands is not pushed aside; a broken one is, and stays to be read', () => {
  const agreed = then(then(start, propose('one'), owners), consent('one', 'company'), company)
  const back = then(
    agreed,
    { type: 'move', to: 'deliberate', reason: '再谈', question: '' } as CouncilCommand,
    committee,
  )
  expect(decideMatter(back, propose('two'), asSayer(back, owners), noon)).toMatchObject({ error: { reason: 'councils.agreed-already' } }) // prettier-ignore
  const late = then(whatIsDue(agreed, dueAt + 3 * day), { type: 'move', to: 'deliberate', reason: '没有付', question: '' } as CouncilCommand, committee) // prettier-ignore
  const again = then({ ...late }, { ...propose('two'), instalments: [] } as CouncilCommand, owners)
  expect(again.agreement?.id).toBe('two')
  expect(again.earlierAgreements.map(({ id, state }) => [id, state])).toEqual([['one', 'broken']])
})

/** The picture: whose yes is missing, and which pieces are kept or broken. */
interface Picture {
  readonly id: string
  readonly state: Agreement['state'] | 'none'
  readonly missing: ReadonlySet<string>
}

const aStep = fc.record({
  who: fc.constantFrom<Who>('owners', 'company', 'committee', 'stranger'),
  what: fc.constantFrom('propose', 'consent', 'refuse'),
  partyId: fc.constantFrom('owners', 'company'),
})

type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never

function pictured(picture: Picture, { who, what, partyId }: Step, id: string): Picture {
  if (what === 'propose') {
    if (who === 'stranger' || picture.state === 'agreed') return picture
    return { id, state: 'proposed', missing: new Set(['owners', 'company'].filter((party) => party !== who)) }
  }
  if (who !== partyId || picture.state !== 'proposed') return picture
  if (what === 'refuse') return { ...picture, state: 'refused' }
  if (!picture.missing.has(partyId)) return picture
  const missing = new Set([...picture.missing].filter((party) => party !== partyId))
  return { ...picture, missing, state: missing.size === 0 ? 'agreed' : 'proposed' }
}

test('any history of proposing, consenting and refusing', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
      let matter: typeof start | ReturnType<typeof then> = start
      let picture: Picture = { id: '', state: 'none', missing: new Set() }
      for (const [index, step] of steps.entries()) {
        const id = `agreement-${index}`
        const command = { propose: propose(id, []), consent: { ...consent(picture.id, step.partyId), commandId: id }, refuse: { type: 'refuseAgreement', agreementId: picture.id, partyId: step.partyId, reason: '不行', commandId: id } }[step.what] as CouncilCommand // prettier-ignore
        const decided = decideMatter(matter, command, asSayer(matter, people[step.who]), noon)
        const next = pictured(picture, step, id)
        expect(decided.ok).toBe(next !== picture)
        if (decided.ok) matter = decided.value
        picture = next
      }
      expect(matter.agreement?.state ?? 'none').toBe(picture.state)
      expect(matter.stage).toBe(picture.state === 'agreed' ? 'doing' : 'deliberate')
      expect(matter.agreement?.consents.filter(({ at }) => at === 0).map(({ partyId }) => partyId) ?? []).toEqual([...picture.missing]) // prettier-ignore
    }),
  )
})

test('any history of paying, not paying and waiting: kept only when all is kept, never forgotten that it was late', () => {
  const agreed = then(then(start, propose('one'), owners), consent('one', 'company'), company)
  const step = fc.tuple(fc.constantFrom('keep', 'breach', 'clock'), fc.constantFrom('one-a', 'one-b'), fc.integer({ min: 0, max: 6 })) // prettier-ignore
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let matter = agreed
      let now = noon + 8 * day
      for (const [index, [what, instalmentId, days]] of steps.entries()) {
        now += days * day
        if (what === 'clock') matter = whatIsDue(matter, now)
        else {
          const command = (what === 'keep' ? { type: 'keepInstalment', instalmentId } : { type: 'breach', instalmentId, text: '没有付' }) as CouncilCommand // prettier-ignore
          const decided = decideMatter(matter, { ...command, commandId: `c-${index}` }, asSayer(matter, committee), now)
          if (decided.ok) matter = decided.value
        }
        const pieces = matter.agreement?.instalments ?? []
        const isKept = pieces.every(({ keptAt }) => keptAt > 0)
        const isBroken = pieces.some(({ keptAt, breachedAt }) => keptAt === 0 && breachedAt > 0)
        expect(matter.agreement?.state).toBe(isKept ? 'kept' : isBroken ? 'broken' : 'agreed')
        const told = matter.log.filter((fact) => fact.type === 'breached').length
        expect(told).toBe(pieces.filter(({ breachedAt }) => breachedAt > 0).length)
        expect(matter.stage).toBe('doing')
      }
    }),
  )
})
