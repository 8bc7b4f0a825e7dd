// Matters through their handlers: the story of a property dispute, who may, dates that pass, meetings, races.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aNewId, day } from './given-ballots'
import { aMatter, councilOf, seedCouncil } from './given-councils'
import { seedPartners } from './given-partners'
import { judge, seedStatement } from './given-talk'
import { aCommandId, aSubmission, must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
  })

  const { kindsOf, to, raise, accept, addParty, instalment } = councilOf(() => world)

  test('a dispute from a request to its agreement, kept in part, broken, reopened', async () => {
    const request = await must(world.call('resident', 'requests', 'submit', aSubmission({ description: '电梯坏了' })))
    const raised = await raise('resident', { requestId: request.id })
    expect(raised).toMatchObject({ stage: 'raised', requestId: request.id, isRaiser: true, isCommittee: false })
    await world.settle()
    expect(await kindsOf('clerk', 'work')).toEqual(['matter.arrived'])
    const { id } = raised
    expect(await world.call('neighbour', 'councils', 'get', { id })).toMatchObject({ error: { code: 'forbidden' } })
    expect((await must(world.call('clerk', 'councils', 'list', { view: 'screening' }))).items.map((one) => one.id)).toEqual([id]) // prettier-ignore
    await accept(id)
    expect((await must(world.call('', 'councils', 'list', { unitId: 'S', view: 'live' }))).items).toMatchObject([{ id, stage: 'deliberate' }]) // prettier-ignore
    expect((await must(world.call('', 'councils', 'get', { id }))).requestId).toBe('')
    const [owners, company] = [aNewId('owners'), aNewId('company')]
    await addParty(id, owners, 'raiser')
    await addParty(id, company, 'code')
    const { code } = await must(world.call('clerk', 'councils', 'partyCode', { id, partyId: company }))
    expect((await must(world.call('neighbour', 'councils', 'claimParty', { code: code.toLowerCase() }))).myPartyIds).toEqual([company]) // prettier-ignore
    expect(await world.call('member', 'councils', 'claimParty', { code })).toMatchObject({ error: { reason: 'councils.code-over' } }) // prettier-ignore
    const agreementId = aNewId('agreement')
    const [first, second] = [aNewId('first'), aNewId('second')]
    const dueAt = world.clock.now + 10 * day
    const instalments = [instalment(first, company, dueAt), instalment(second, company, dueAt)]
    await must(world.call('clerk', 'councils', 'proposeAgreement', { ...to(id), agreementId, text: '物业分两次付修理费', breachClause: '', partyIds: [owners, company], instalments })) // prettier-ignore
    await must(world.call('resident', 'councils', 'consent', { ...to(id), agreementId, partyId: owners, note: '' }))
    const stands = await must(world.call('neighbour', 'councils', 'consent', { ...to(id), agreementId, partyId: company, note: '' })) // prettier-ignore
    expect(stands).toMatchObject({ stage: 'doing', agreement: { state: 'agreed' } })
    await must(world.call('clerk', 'councils', 'keepInstalment', { ...to(id), instalmentId: first }))
    world.clock.now = dueAt + 3 * day
    await world.tick()
    const broken = await must(world.call('resident', 'councils', 'get', { id }))
    expect(broken.agreement).toMatchObject({ state: 'broken', instalments: [{ breachedAt: 0 }, { breachedAt: world.clock.now }] }) // prettier-ignore
    await world.settle()
    expect(await kindsOf('resident', 'own')).toEqual(['matter.agreed', 'matter.agreement', 'matter.breached', 'matter.party', 'matter.screened']) // prettier-ignore
    expect(await kindsOf('clerk', 'work')).toContain('matter.breached')
    await must(world.call('clerk', 'councils', 'close', { ...to(id), reason: '转法院了' }))
    await must(world.call('resident', 'councils', 'rate', { id, rating: 'acceptable', comment: '' }))
    const again = await must(
      world.call('resident', 'councils', 'rate', { id, rating: 'dissatisfied', comment: '拖得太久' }),
    )
    expect(again).toMatchObject({ ratings: { acceptable: 0, dissatisfied: 1 }, myRating: { comment: '拖得太久' } })
    const reopened = await must(world.call('resident', 'councils', 'reopen', { ...to(id), reason: '法院退回来了' }))
    expect(reopened).toMatchObject({ stage: 'raised', reopened: 1, screening: null })
    await world.settle()
    expect(await kindsOf('clerk', 'work')).toContain('matter.reopened')
    expect((await must(world.call('resident', 'councils', 'mine', {}))).items).toMatchObject([{ id, stage: 'raised' }])
    expect(world.logged).toEqual([])
  })

  test('a screening that is late is told to the level above, once', async () => {
    const { id, deadlines } = await raise('resident')
    world.clock.now = deadlines.screenBy - 1
    await world.tick()
    expect(await kindsOf('street', 'work')).toEqual([])
    world.clock.now = deadlines.screenBy
    for (let minute = 0; minute < 3; minute++) await world.tick()
    expect(await kindsOf('street', 'work')).toEqual(['matter.screeningLate'])
    expect(await must(world.call('resident', 'councils', 'get', { id }))).toMatchObject({ screeningEscalated: true })
  })

  test('what is asked for is checked, and the fault names its place', async () => {
    const faults = [
      [{ scope: { kind: 'grid', unitId: 'C', name: '' } }, 'councils.scope-unfit', 'scope.unitId'],
      [{ scope: { kind: 'estate', unitId: 'B', name: '海棠苑' } }, 'councils.scope-unfit', 'scope.unitId'],
      [{ scope: { kind: 'estate', unitId: 'C', name: ' ' } }, 'councils.scope-name-needed', 'scope.name'],
      [{ scope: { kind: 'community', unitId: 'nowhere', name: '' } }, 'units.missing', 'scope.unitId'],
      [{ requestId: 'request-nowhere' }, 'requests.missing', 'requestId'],
      [{ title: '' }, 'input.text.empty', 'title'],
    ] as const
    for (const [over, reason, field] of faults)
      expect(await world.rawCall('resident', 'councils', 'raise', { ...aMatter(), ...over })).toMatchObject({ ok: false, error: { reason, field } }) // prettier-ignore
  })

  test('from whose request: one’s own, or one on one’s desk, and never one told in confidence', async () => {
    const plain = await must(world.call('resident', 'requests', 'submit', aSubmission()))
    const secret = await must(world.call('resident', 'requests', 'submit', aSubmission({ serviceCode: 'medicine' })))
    const by = (who: string, requestId: string) => world.call(who, 'councils', 'raise', aMatter({ requestId }))
    expect(await by('neighbour', plain.id)).toMatchObject({ error: { reason: 'request.not-yours' } })
    expect(await by('foreignClerk', plain.id)).toMatchObject({ error: { reason: 'request.not-yours' } })
    expect(await by('resident', secret.id)).toMatchObject({ error: { reason: 'councils.request-sensitive' } })
    expect(await by('clerk', plain.id)).toMatchObject({ ok: true, value: { isCommittee: true, isRaiser: true } })
    expect(await by('resident', plain.id)).toMatchObject({ ok: true })
  })

  test('five a day; the same one again is the same; another’s id cannot be taken over', async () => {
    const input = aMatter()
    const results = await Promise.all(
      Array.from({ length: 4 }, () => world.call('resident', 'councils', 'raise', input)),
    )
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await world.call('neighbour', 'councils', 'raise', input)).toMatchObject({ error: { reason: 'councils.id-taken' } }) // prettier-ignore
    for (let more = 0; more < 4; more++) await raise('resident')
    expect(await world.call('resident', 'councils', 'raise', aMatter())).toMatchObject({ error: { reason: 'quota.matters' } }) // prettier-ignore
    expect(await world.call('resident', 'councils', 'raise', input)).toMatchObject({ ok: true })
    await world.settle()
    expect(await kindsOf('clerk', 'work')).toHaveLength(5)
  })

  test('flagged words: the committee sees it of a raised matter; what everybody would read comes back to be put otherwise', async () => {
    const { id, flags } = await raise('resident', { text: '物业王八蛋，电梯不修' })
    expect(flags).toEqual([])
    expect((await must(world.call('clerk', 'councils', 'get', { id }))).flags).toEqual(['insult'])
    await accept(id)
    const evidence = { ...to(id), evidenceId: aNewId('evidence'), text: '经理是个王八蛋' }
    expect(await world.call('resident', 'councils', 'addEvidence', evidence)).toMatchObject({ error: { reason: 'councils.words', field: 'text', params: { label: 'insult' } } }) // prettier-ignore
    expect(await world.call('neighbour', 'councils', 'addEvidence', evidence)).toMatchObject({ error: { reason: 'councils.not-yours' } }) // prettier-ignore
    expect((await must(world.call('resident', 'councils', 'get', { id }))).evidence).toEqual([])
  })

  test('a meeting: called, signed in to once while it is on, minuted', async () => {
    const { id } = await raise('resident')
    await accept(id)
    const startsAt = world.clock.now + 3 * day
    const meetingId = aNewId('meeting')
    const input = {
      id,
      meetingId,
      kind: 'hearing',
      title: '听证会',
      place: '活动室',
      startsAt,
      agenda: ['修不修'],
    } as const
    const called = await must(world.call('clerk', 'councils', 'callMeeting', { ...input, agenda: [...input.agenda] }))
    const again = await must(world.call('clerk', 'councils', 'callMeeting', { ...input, agenda: [...input.agenda] }))
    expect(again.code).toBe(called.code)
    expect((await must(world.call('', 'councils', 'meeting', { id: meetingId }))).code).toBe('')
    const { code } = called
    expect(await world.call('neighbour', 'councils', 'signIn', { code })).toMatchObject({ error: { reason: 'councils.sign-in-later' } }) // prettier-ignore
    world.clock.now = startsAt
    await Promise.all([1, 2, 3].map(() => must(world.call('neighbour', 'councils', 'signIn', { code: `m=${code}` }))))
    await must(world.call('resident', 'councils', 'signIn', { code }))
    const seen = await must(world.call('neighbour', 'councils', 'meeting', { id: meetingId }))
    expect(seen).toMatchObject({ signedIn: 2, iSignedIn: true })
    const minutes = { id: meetingId, commandId: aCommandId(), text: '大家同意修，先修三号楼', namesOnPaper: 7 }
    await must(world.call('clerk', 'councils', 'publishMinutes', minutes))
    expect(await must(world.call('clerk', 'councils', 'publishMinutes', minutes))).toMatchObject({ namesOnPaper: 7, minutes: { byName: 'clerk同志' } }) // prettier-ignore
    world.clock.now += 7 * 3_600_000
    expect(await world.call('worker', 'councils', 'signIn', { code })).toMatchObject({ error: { reason: 'councils.sign-in-over' } }) // prettier-ignore
    await world.settle()
    expect((await kindsOf('resident', 'own')).filter((kind) => kind === 'matter.minutes')).toHaveLength(1)
    // Who came to the meeting may judge what came of it; who had nothing to do with it may not; nor the committee.
    await must(world.call('clerk', 'councils', 'close', { ...to(id), reason: '谈好了' }))
    const rate = { id, rating: 'satisfied', comment: '' } as const
    expect(await must(world.call('neighbour', 'councils', 'rate', rate))).toMatchObject({ mayRate: true })
    expect(await must(world.call('member', 'councils', 'get', { id }))).toMatchObject({ mayRate: false })
    expect(await world.call('member', 'councils', 'rate', rate)).toMatchObject({ error: { reason: 'councils.not-concerned' } }) // prettier-ignore
    expect(await world.call('clerk', 'councils', 'rate', rate)).toMatchObject({ error: { reason: 'councils.not-concerned' } }) // prettier-ignore
  })

  test('who only judged a statement may judge what came of the matter', async () => {
    const id = await seedCouncil(world.store, 'own', 'account-resident', { stage: 'talk', agreement: null })
    await must(judge(world, 'neighbour', id, await seedStatement(world.store, id), 1))
    await must(world.call('clerk', 'councils', 'move', { ...to(id), to: 'deliberate', reason: '谈得差不多了' }))
    await must(world.call('clerk', 'councils', 'close', { ...to(id), reason: '大家都同意' }))
    expect(await must(world.call('neighbour', 'councils', 'get', { id }))).toMatchObject({ mayRate: true })
    expect(await must(world.call('member', 'councils', 'get', { id }))).toMatchObject({ mayRate: false })
  })

  test('two who amend an option at once: one is kept, the other is told', async () => {
    const { id } = await raise('resident')
    await accept(id)
    const optionId = aNewId('option')
    const words = { title: '换新的', text: '整台换新', costText: '', costFen: -1, consequences: '' }
    await must(world.call('clerk', 'councils', 'addOption', { ...to(id), optionId, ...words }))
    const amend = (who: string) => world.call(who, 'councils', 'amendOption', { ...to(id), optionId, fromVersion: 0, reason: '更省', ...words }) // prettier-ignore
    const results = await Promise.all([amend('clerk'), amend('street')])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { reason: 'councils.changed-meanwhile' } })
  })

  test('the last yes and a refusal at once: one of them holds', async () => {
    const { id } = await raise('resident')
    await accept(id)
    const [owners, company] = [aNewId('owners'), aNewId('company')]
    await addParty(id, owners, 'raiser')
    await addParty(id, company, 'person', 'person-liaison')
    const agreementId = aNewId('agreement')
    await must(world.call('liaison', 'councils', 'proposeAgreement', { ...to(id), agreementId, text: '物业付修理费', breachClause: '', partyIds: [owners, company], instalments: [] })) // prettier-ignore
    const results = await Promise.all([
      world.call('resident', 'councils', 'consent', { ...to(id), agreementId, partyId: owners, note: '' }),
      world.call('liaison', 'councils', 'refuseAgreement', {
        ...to(id),
        agreementId,
        partyId: company,
        reason: '付不起',
      }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })
})
