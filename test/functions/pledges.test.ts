// Posts, families and problems on every engine: taken on, told, listed and given back.
import { maskText } from '@core/board/mask-text'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aFamily, aPost, aProblem, familiesOf, reach, seedMembers } from './given-pledges'
import { seedPartners } from './given-partners'
import { aCommandId, aSubmission, must, type GivenWorld } from './given-world'

const dayMs = 86_400_000
const here = { position: { lng: 119.305, lat: 34.705, datum: 'wgs84' as const } }

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
    await seedMembers(given.store, ['second', 'third', 'fourth'])
  })

  const { enter, claim, ask, asked, answer, record, look } = familiesOf(() => world)
  const kindsOf = async (who: string, box: 'own' | 'work') => {
    await world.settle()
    return (await must(world.call(who, 'accounts', 'inbox', { box }))).items.map(({ kind }) => kind).sort()
  }
  const reasonOf = (result: { ok: boolean; error?: { reason: string } }) => (result.ok ? 'ok' : result.error?.reason)
  const deedsOf = async (personId: string, kind: string) =>
    (await world.store.query('deeds', { index: 'person', equals: { personId, kind: kind as 'post' }, order: 'asc', limit: 10 })).items // prettier-ignore

  test('a post is offered, found, taken, prolonged and left; the card has a line of it', async () => {
    const { id } = await must(world.call('worker', 'pledges', 'offerPost', aPost()))
    const offers = await must(world.call('resident', 'pledges', 'offers', { kind: 'post', ...here, skills: ['整理'] }))
    expect(offers).toMatchObject({ items: [{ id, title: '图书角值守', placeName: '一支部家院', unitName: '单位B', free: 2, fit: { skills: ['整理'], walk: { basis: 'straight-line', seconds: null } } }], cursor: null }) // prettier-ignore
    const taken = await must(world.call('member', 'pledges', 'takePost', { id }))
    expect(taken).toMatchObject({ free: 1, mine: { mayRenew: false } })
    expect(await must(world.call('member', 'pledges', 'takePost', { id }))).toEqual(taken)
    expect(reasonOf(await world.rawCall('resident', 'pledges', 'takePost', { id }))).toBe('pledges.name-needed')
    await must(world.call('resident', 'pledges', 'takePost', { id, name: '小周' }))
    expect(reasonOf(await world.rawCall('second', 'pledges', 'takePost', { id }))).toBe('post.full')
    const rows = await must(world.call('worker', 'pledges', 'pledgesOf', { kind: 'post', ofId: id }))
    expect(rows.map(({ name }) => name).sort()).toEqual(['member同志', '小周'].sort())
    expect((await must(world.call('member', 'pledges', 'mine', {}))).posts).toMatchObject([{ id, placeName: '一支部家院' }]) // prettier-ignore
    expect((await must(world.call('member', 'pledges', 'offers', { kind: 'post', ...here }))).items).toEqual([])
    world.clock.now += 170 * dayMs
    expect((await must(world.call('member', 'pledges', 'renewPost', { id }))).mine?.until).toBe(world.clock.now + 190 * dayMs) // prettier-ignore
    // The resident's term ends by itself; nobody had to do anything.
    world.clock.now += 11 * dayMs
    await world.tick()
    expect((await must(world.call('worker', 'pledges', 'pledgesOf', { kind: 'post', ofId: id }))).map(({ name }) => name)).toEqual(['member同志']) // prettier-ignore
    expect((await must(world.call('member', 'pledges', 'leavePost', { id }))).mine).toBeNull()
    await world.settle()
    expect(await deedsOf('person-member', 'post')).toMatchObject([{ label: '图书角值守', unitId: 'B' }])
    expect(await world.store.get('posts', id)).toMatchObject({ holders: [], deeds: [], undelivered: 0, timed: 0 })
  })

  test('however many come at once, no seat is taken twice', async () => {
    const { id } = await must(world.call('worker', 'pledges', 'offerPost', aPost({ seats: 2 })))
    const who = ['member', 'second', 'third', 'fourth', 'worker', 'leader', 'clerk']
    const came = await Promise.all(who.map((one) => world.rawCall(one, 'pledges', 'takePost', { id })))
    expect(came.filter(({ ok }) => ok)).toHaveLength(2)
    expect(new Set(came.filter(({ ok }) => !ok).map(reasonOf))).toEqual(new Set(['post.full']))
    expect((await world.store.get('posts', id))?.holders).toHaveLength(2)
  })

  test('a closed post leaves everybody’s list', async () => {
    const { id } = await must(world.call('worker', 'pledges', 'offerPost', aPost()))
    await must(world.call('member', 'pledges', 'takePost', { id }))
    await must(world.call('leader', 'pledges', 'closePost', { id }))
    expect((await must(world.call('member', 'pledges', 'mine', {}))).posts).toEqual([])
    expect((await must(world.call('clerk', 'pledges', 'postsOf', { unitId: 'C', view: 'open' }))).items).toEqual([])
    expect((await must(world.call('clerk', 'pledges', 'postsOf', { unitId: 'C', view: 'over' }))).items).toHaveLength(1)
    expect(reasonOf(await world.rawCall('foreignClerk', 'pledges', 'postsOf', { unitId: 'C', view: 'open' }))).toBe('pledges.not-yours') // prettier-ignore
  })

  test('a family is entered, takes up its letter, is asked, says yes, is reached, and sees who looked', async () => {
    const { family, code } = await enter()
    expect(JSON.stringify(family)).not.toMatch(new RegExp(Object.values(reach).join('|')))
    expect(family.desk).toMatchObject({ claimed: false, hasContact: true })
    expect((await must(world.call('member', 'pledges', 'offers', { kind: 'family', ...here }))).items).toMatchObject([{ title: '一位独居老人，住二楼', skills: ['买菜', '聊天'], free: 3 }]) // prettier-ignore
    expect((await must(world.call('resident', 'pledges', 'offers', { kind: 'family', ...here }))).items).toEqual([])
    expect(reasonOf(await world.rawCall('neighbour', 'pledges', 'claimFamily', { code }))).toBe('family.sensitive-consent') // prettier-ignore
    expect(await claim(code.toLowerCase())).toMatchObject({ contact: reach, adoptions: [], looks: [] })
    expect(reasonOf(await world.rawCall('second', 'pledges', 'claimFamily', { code }))).toBe('family.code-over')
    const pledge = await asked(family.id)
    expect(await kindsOf('resident', 'own')).toEqual(['family.asked'])
    expect(await kindsOf('worker', 'work')).toEqual(['family.asked'])
    expect(reasonOf(await look(pledge))).toBe('family.not-agreed')
    expect(reasonOf(await answer(pledge, true, 'second'))).toBe('pledges.missing')
    await must(answer(pledge, true))
    expect(await kindsOf('member', 'work')).toEqual(['family.agreed'])
    expect(await must(look(pledge))).toEqual(reach)
    expect(reasonOf(await look(pledge, 'second'))).toBe('pledges.missing')
    const again = { pledgeId: pledge, commandId: aCommandId() }
    for (const waited of [0, 0, 60_000_000]) {
      world.clock.now += waited
      await must(world.call('member', 'pledges', 'contact', again))
    }
    const [ours] = await must(world.call('resident', 'pledges', 'ourFamily', {}))
    expect(ours?.adoptions).toMatchObject([{ name: 'member同志', state: 'agreed' }])
    // A refused look was none, a repeated one is the same; the same command much later is another.
    expect(ours?.looks.map(({ readerName }) => readerName)).toEqual(['member同志', 'member同志', 'member同志'])
    await must(world.call('member', 'pledges', 'endPledge', { pledgeId: pledge }))
    expect(reasonOf(await look(pledge))).toBe('family.not-agreed')
    expect(await kindsOf('resident', 'own')).toEqual(['family.asked', 'family.ended'])
  })

  test('staff write down the spoken word, with who said it and how; never for their own asking', async () => {
    const { family } = await enter()
    const pledge = await asked(family.id)
    expect(reasonOf(await record(pledge, true, 'foreignWorker'))).toBe('pledges.not-yours')
    const view = await must(world.call('worker', 'pledges', 'recordAnswer', { pledgeId: pledge, agrees: true, who: 'relative', how: 'telephone' })) // prettier-ignore
    expect(view.desk?.adoptions).toMatchObject([{ state: 'agreed', spoken: { who: 'relative', how: 'telephone', recorderName: 'worker同志' } }]) // prettier-ignore
    expect((await look(pledge)).ok).toBe(true)
    const grant = await world.store.get('grants', 'grant-worker')
    if (grant) await world.store.insert('grants', 'grant-worker-member', { ...grant, role: 'member' })
    const own = await asked(family.id, 'worker')
    expect(reasonOf(await record(own, true))).toBe('family.own-ask')
    expect(reasonOf(await record(own, true, 'leader'))).toBe('ok')
    const later = { pledgeId: own, agrees: true, who: 'self' as const, how: 'paper' as const, saidAt: world.clock.now + 1 } // prettier-ignore
    expect(reasonOf(await world.call('leader', 'pledges', 'recordAnswer', later))).toBe('family.said-later')
  })

  test('of many who ask at once, three wait and the rest are told it is enough', async () => {
    const { family } = await enter()
    const came = await Promise.all(['member', 'second', 'third', 'fourth'].map((who) => ask(family.id, who)))
    expect(came.filter(({ ok }) => ok)).toHaveLength(3)
    expect(came.filter(({ ok }) => !ok).map(reasonOf)).toEqual(['family.enough-adopters'])
  })

  test('a family leaves: its contact is blank, all has ended, and no late writing brings it back', async () => {
    const { family, code } = await enter()
    await claim(code)
    const pledge = await asked(family.id)
    await must(answer(pledge, true))
    expect(reasonOf(await world.rawCall('second', 'pledges', 'withdrawFamily', { id: family.id }))).toBe('families.missing') // prettier-ignore
    await must(world.call('resident', 'pledges', 'withdrawFamily', { id: family.id }))
    expect(reasonOf(await look(pledge))).toBe('family.not-agreed')
    expect(reasonOf(await world.call('worker', 'pledges', 'changeFamilyContact', { id: family.id, contact: reach }))).toBe('family.withdrawn') // prettier-ignore
    expect(await world.store.get('familyContacts', family.id)).toMatchObject({ name: '', phone: '', address: '' })
    expect(await kindsOf('member', 'work')).toEqual(['family.agreed', 'family.ended'])
    expect((await must(world.call('member', 'pledges', 'mine', {}))).families).toMatchObject([{ state: 'ended', label: '' }]) // prettier-ignore
    expect((await must(world.call('member', 'pledges', 'offers', { kind: 'family' }))).items).toEqual([])
  })

  test('a new letter lets go whoever took up the old one; entered again, a family goes on where it stopped', async () => {
    const input = aFamily()
    const first = await must(world.call('worker', 'pledges', 'enterFamily', input))
    const again = await must(world.call('worker', 'pledges', 'enterFamily', input))
    expect(again.family.id).toBe(first.family.id)
    expect(reasonOf(await world.rawCall('resident', 'pledges', 'claimFamily', { code: first.code }))).toBe('family.code-over') // prettier-ignore
    await claim(again.code)
    expect(reasonOf(await world.call('worker', 'pledges', 'enterFamily', input))).toBe('family.id-taken')
    const renewed = await must(world.call('leader', 'pledges', 'renewCode', { id: input.id }))
    expect(await must(world.call('resident', 'pledges', 'ourFamily', {}))).toEqual([])
    // Whoever held it hears so, once, and nothing of who it was stays.
    await world.tick()
    expect(await kindsOf('resident', 'own')).toEqual(['family.ended'])
    expect(JSON.stringify(await world.store.get('families', input.id))).not.toContain('account-resident')
    await claim(renewed.code)
    expect(reasonOf(await world.rawCall('resident', 'pledges', 'claimFamily', { code: 'AAAAAAAAAA' }))).toBe('family.code-unknown') // prettier-ignore
  })

  test('who guesses letters is stopped, and may still take up none', async () => {
    const guesses = Array.from({ length: 21 }, (_, at) => `AAAAAAAA${'23456789ABCDEFGHJKLMN'[at]}A`)
    let last: string | undefined
    for (const code of guesses) last = reasonOf(await world.rawCall('neighbour', 'pledges', 'claimFamily', { code }))
    expect(last).toBe('quota.familyCodes')
  })

  test('a problem goes from a request to members and a unit, is solved and looked at', async () => {
    const { id: requestId } = await must(world.call('resident', 'requests', 'submit', aSubmission({ description: '王秀英女士家3号楼2单元301楼道灯坏了，电话13912345678' }))) // prettier-ignore
    const input = aProblem({ requestId, title: '', text: '' })
    const { id, title, text } = await must(world.call('worker', 'pledges', 'openProblem', input))
    expect(title).toBe('路灯照明')
    expect(text).not.toMatch(/139|301|秀英/)
    expect(text).toBe(maskText(text))
    expect(reasonOf(await world.call('foreignWorker', 'pledges', 'openProblem', aProblem({ unitId: 'B2', requestId })))).toBe('request.not-yours') // prettier-ignore
    await must(world.call('member', 'pledges', 'takeProblem', { id }))
    await must(world.call('liaison', 'pledges', 'takeProblem', { id, partnerUnitId: 'P1' }))
    expect(reasonOf(await world.call('second', 'pledges', 'takeProblem', { id, partnerUnitId: 'P1' }))).toBe('pledges.not-your-unit') // prettier-ignore
    expect(await kindsOf('worker', 'work')).toEqual(['problem.taken', 'problem.taken', 'request.arrived'])
    const noted = await must(world.call('liaison', 'pledges', 'noteProgress', { id, commandId: aCommandId(), text: '找王秀英女士问过，13912345678' })) // prettier-ignore
    expect(JSON.stringify(noted.work)).not.toMatch(/139|秀英/)
    expect((await must(world.call('second', 'pledges', 'problem', { id }))).work).toBeNull()
    expect((await must(world.call('liaison', 'pledges', 'mine', {}))).problems).toMatchObject([{ id, partnerUnitId: 'P1' }]) // prettier-ignore
    await must(world.call('member', 'pledges', 'solved', { id, commandId: aCommandId(), text: '换了整条线' }))
    await must(world.call('leader', 'pledges', 'check', { id, commandId: aCommandId(), done: true, reason: '' }))
    expect(await kindsOf('member', 'work')).toContain('problem.checked')
    expect(await kindsOf('liaison', 'work')).toEqual(['problem.checked'])
    expect(await deedsOf('person-member', 'problem')).toMatchObject([{ label: '路灯照明' }])
    expect((await must(world.call('second', 'pledges', 'problem', { id }))).state).toBe('closed')
  })

  test('a problem given back is nobody’s shame: neither list nor story shows who it was', async () => {
    const { id } = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
    const { mine } = await must(world.call('member', 'pledges', 'takeProblem', { id }))
    await must(world.call('liaison', 'pledges', 'takeProblem', { id, partnerUnitId: 'P1' }))
    await must(world.call('member', 'pledges', 'noteProgress', { id, commandId: aCommandId(), text: '量过电压了' }))
    await must(world.call('liaison', 'pledges', 'noteProgress', { id, commandId: aCommandId(), text: '线路也看了' }))
    await must(world.call('member', 'pledges', 'endPledge', { pledgeId: mine[0]?.pledgeId ?? '' }))
    expect(await must(world.call('worker', 'pledges', 'pledgesOf', { kind: 'problem', ofId: id }))).toMatchObject([{ name: '一号物业' }]) // prettier-ignore
    for (const who of ['worker', 'liaison']) {
      const { work } = await must(world.call(who, 'pledges', 'problem', { id }))
      expect(JSON.stringify(work)).not.toContain('member同志')
      // What was noted is still of use to who goes on.
      const said = work?.log.filter(({ type }) => type === 'noted').map(({ name, text }) => [name, text])
      expect(said).toEqual([['', '量过电压了'], ['一号物业', '线路也看了']]) // prettier-ignore
    }
    expect((await must(world.call('member', 'pledges', 'mine', {}))).problems).toEqual([])
  })

  test('a sensitive request is no problem for others to read', async () => {
    const { id: requestId } = await must(world.call('resident', 'requests', 'submit', aSubmission({ serviceCode: 'medicine' }))) // prettier-ignore
    expect(reasonOf(await world.call('worker', 'pledges', 'openProblem', aProblem({ requestId })))).toBe('problem.request-sensitive') // prettier-ignore
  })

  test('page by page, every offer once', async () => {
    const ids: string[] = []
    for (let at = 0; at < 45; at++) ids.push((await must(world.call('worker', 'pledges', 'offerPost', aPost()))).id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await must(world.call('member', 'pledges', 'offers', { kind: 'post', ...here, cursor }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor ?? undefined
      // What was just read is taken meanwhile: nothing is skipped and nothing comes twice.
      if (cursor) await must(world.call('member', 'pledges', 'takePost', { id: page.items.at(-1)?.id ?? '' }))
    } while (cursor)
    expect([...seen].sort()).toEqual([...ids].sort())
    expect(reasonOf(await world.call('member', 'pledges', 'offers', { kind: 'post', cursor: 'x' }))).toBe(
      'input.cursor',
    )
  })

  test('carried away and erased: as the one who came, and as the family', async () => {
    const { family, code } = await enter()
    await claim(code)
    const pledge = await asked(family.id)
    await must(answer(pledge, true))
    await must(look(pledge))
    const { id } = await must(world.call('worker', 'pledges', 'offerPost', aPost()))
    await must(world.call('member', 'pledges', 'takePost', { id }))
    const problem = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
    await must(world.call('member', 'pledges', 'takeProblem', { id: problem.id }))
    const lines = (await must(world.call('member', 'accounts', 'exportData', {}))).service.filter(({ section }) => section === 'pledges') // prettier-ignore
    expect(lines.map(({ text }) => text).sort()).toEqual(['一位独居老人，住二楼', '图书角值守', '楼道灯总是坏'].sort())
    const ours = (await must(world.call('resident', 'accounts', 'exportData', {}))).service.filter(({ section }) => section === 'ourFamily') // prettier-ignore
    expect(ours.map(({ text }) => text)).toEqual(expect.arrayContaining([...Object.values(reach), 'member同志']))

    await world.settle()
    world.clock.now += 40 * dayMs
    await must(world.call('member', 'accounts', 'eraseData', { sure: true }))
    await world.tick()
    const kept = await Promise.all([world.store.get('posts', id), world.store.get('families', family.id), world.store.get('problems', problem.id)]) // prettier-ignore
    expect(JSON.stringify(kept)).not.toMatch(/account-member|person-member|member同志/)
    expect(await deedsOf('person-member', 'family')).toEqual([])
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    expect(await world.store.get('families', family.id)).toMatchObject({ accountId: '', state: 'withdrawn', label: '' })
    expect(await world.store.get('familyContacts', family.id)).toMatchObject({ name: '', phone: '', address: '' })
    expect((await world.store.query('contactReads', { index: 'owner', equals: { ownerId: `family:${family.id}` }, order: 'asc', limit: 5 })).items).toEqual([]) // prettier-ignore
  })
})
