// A small district in a store, people of every kind in it, and a way to call as any of them.
import { imageSize } from 'image-size'
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { GrantRecord } from '@core/accounts/person'
import type { Api } from '@core/api'
import type { OrgUnit } from '@core/district/org-unit'
import type { OutputOf, SentOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import type { Role } from '@core/kernel/role'
import { judgeText } from '@core/requests/local-safety'
import { noCodeImages } from '../../cloudfunctions/_kit/effects/code-images'
import type { Effects } from '../../cloudfunctions/_kit/effects/effects'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import type { Store } from '../../cloudfunctions/_kit/store'
import { pdfPapers } from '../../cloudfunctions/_kit/effects/pdf-papers'
import { sharpImages } from '../../cloudfunctions/_kit/effects/sharp-images'
import { tick } from '../../cloudfunctions/clock/tick'
import { functions } from '../../server/functions'
import { filesIn } from './given-files'
import { aGrid, aRoster, aService, aSquare, aUnit, noon, units } from '../given'

export type Call = <F extends keyof Api & keyof typeof functions, P extends keyof Api[F] & string>(
  who: string,
  fn: F,
  procedure: P,
  input: SentOf<Api[F][P]>,
) => Promise<Result<OutputOf<Api[F][P]>>>

export interface GivenWorld {
  readonly call: Call
  /** Calls with anything at all. */
  rawCall(who: string, fn: string, procedure: unknown, input: unknown): Promise<Result<unknown>>
  tick(): ReturnType<typeof tick>
  /** Waits for what calls left to be done after their reply. */
  settle(): Promise<void>
  /** From now on nothing is done after a reply, as if the process had died there. */
  dieAfterReply(): void
  readonly clock: { now: number }
  readonly files: Map<string, Uint8Array>
  /** What reached a phone. */
  readonly pushed: { address: string; kind: string }[]
  /** How a phone answers that does not simply take what is sent. `dead`: the platform throws. */
  readonly phones: Map<string, 'refused' | 'failed' | 'dead'>
  /** What a handler or the clock is given at this moment. */
  world(): World
  readonly logged: Readonly<Record<string, unknown>>[]
  readonly store: Store
}

/** A second community beside the first, for what is foreign. */
export const foreign = {
  C2: aUnit('C2', 'community', ['D', 'S', 'C2']),
  B2: aUnit('B2', 'gridBranch', ['D', 'S', 'C2', 'B2']),
}

export const inGrid = {
  source: 'map',
  position: { lng: 119.305, lat: 34.705, datum: 'wgs84' },
  note: '三号楼',
} as const
export const inForeignGrid = { ...inGrid, position: { lng: 119.325, lat: 34.705, datum: 'wgs84' } } as const
export const inNoGrid = { ...inGrid, position: { lng: 119.5, lat: 34.6, datum: 'wgs84' } } as const

/** Everybody who is somebody: key, role and unit. `resident` and `neighbour` hold nothing; `newcomer` has not consented. */
export const cast: Readonly<Record<string, readonly [Role, string] | null>> = {
  resident: null,
  neighbour: null,
  member: ['member', 'B'],
  worker: ['gridWorker', 'B'],
  leader: ['gridLeader', 'B'],
  clerk: ['communityStaff', 'C'],
  street: ['subdistrictStaff', 'S'],
  officer: ['districtOfficer', 'D'],
  foreignWorker: ['gridWorker', 'B2'],
  foreignClerk: ['communityStaff', 'C2'],
}

export async function givenWorld(store: Store): Promise<GivenWorld> {
  await seedDistrict(store)
  await seedPeople(store)
  return worldAround(store)
}

export function worldAround(store: Store): GivenWorld {
  const clock = { now: noon }
  const files = new Map<string, Uint8Array>()
  const pushed: { address: string; kind: string }[] = []
  const phones: GivenWorld['phones'] = new Map()
  const logged: Readonly<Record<string, unknown>>[] = []
  const pending = new Set<Promise<void>>()
  let dying = false
  let ids = 0
  const effects: Effects = {
    files: filesIn(files),
    images: sharpImages(),
    safety: {
      text: async (said) => judgeText(said),
      image: async () => ({ status: 'unknown', trace: '' }),
    },
    push: {
      async send(address, message) {
        const answer = phones.get(address)
        if (answer === 'dead') throw new Error('no such phone')
        if (answer) return answer
        pushed.push({ address, kind: message.kind })
        return 'sent'
      },
    },
    papers: pdfPapers(),
    codeImages: noCodeImages,
    siteAddress: () => 'https://jiayuan.example',
    log: (line) => logged.push(line),
  }
  const world = (): World => ({
    store,
    effects,
    now: clock.now,
    newId: () => `made-${ids++}-${'0'.repeat(16)}`,
    after(work) {
      if (dying) return
      const running: Promise<void> = work().finally(() => pending.delete(running))
      pending.add(running)
    },
  })
  const rawCall: GivenWorld['rawCall'] = (who, fn, procedure, input) => {
    const identity = { accountId: who === '' ? '' : `account-${who}`, pushAddress: who === '' ? '' : `open-${who}` }
    return functions[fn as keyof typeof functions]({ procedure, input }, identity, world())
  }
  return {
    call: rawCall as unknown as Call,
    rawCall,
    tick: () => tick(world()),
    async settle() {
      while (pending.size > 0) await Promise.all(pending)
    },
    dieAfterReply: () => void (dying = true),
    clock,
    files,
    pushed,
    phones,
    world,
    logged,
    store,
  }
}

async function seedDistrict(store: Store) {
  for (const unit of [...Object.values(units), ...Object.values(foreign)])
    await store.insert('orgUnits', unit.id, unit as OrgUnit)
  await store.insert('grids', 'C001', aGrid())
  await store.insert('grids', 'C201', aGrid({ id: 'C201', communityId: 'C2', branchId: 'B2', path: foreign.B2.path, area: aSquare(119.32, 34.7, 0.01) })) // prettier-ignore
  await store.insert('rosters', 'B', aRoster('B', [{ personId: 'person-worker', name: '网格员小王' }]))
  await store.insert('rosters', 'B2', aRoster('B2', [{ personId: 'person-foreignWorker', name: '网格员小李' }]))
  await store.insert('services', 'lamp', aService())
  await store.insert(
    'services',
    'medicine',
    aService({ code: 'medicine', name: '看病配药', sensitive: true, order: 2 }),
  )
  await store.insert('places', 'home-1', {
    id: 'home-1',
    code: 'J001',
    kind: 'branchHome',
    name: '一支部家院',
    unitId: 'B',
    path: units.B.path,
    position: { lng: 119.304, lat: 34.704 },
    address: '海棠路 1 号',
    directions: '公交站向北 50 米',
    hours: 'Mo-Su 08:00-18:00',
    services: ['代办', '歇脚'],
    phone: '0518-00000001',
    accessibility: { wheelchair: 'limited', steps: 3, accessibleToilet: false, note: '' },
    demo: true,
  })
  const outline = aSquare(119.2, 34.4, 0.6)
  await store.insert('district', 'current', {
    unitId: 'D',
    name: '示例区',
    version: 'v1',
    importedAt: noon,
    outline,
    hotline: '',
    atlas: null,
    demo: true,
  })
}

async function seedPeople(store: Store) {
  const consents = (['privacy', 'sensitive'] as const).map((kind) => ({
    notice: privacyNotice,
    kind,
    at: 0,
    by: 'self' as const,
  }))
  for (const [key, post] of Object.entries(cast)) {
    const personId = post ? `person-${key}` : ''
    const consented = key === 'neighbour' ? consents.slice(0, 1) : consents
    await store.insert('accounts', `account-${key}`, { ...newAccount(0), personId, consents: consented })
    if (!post) continue
    const [role, unitId] = post
    const path = { ...units, ...foreign }[unitId as keyof typeof units].path
    const person = { name: `${key}同志`, title: role, unitId, path, accountId: `account-${key}`, demo: true }
    await store.insert('people', personId, person)
    const grant: GrantRecord = { role, unitId, path, personId, from: 0, until: noon * 2, grantedBy: 'import', grantedAt: 0, revokedAt: 0, revokedBy: '' } // prettier-ignore
    await store.insert('grants', `grant-${key}`, grant)
  }
}

/** The smallest PNG there is. */
export const aPhoto = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
if (imageSize(aPhoto).type !== 'png') throw new Error('the photo given is no photo')

let submissions = 0
export function aSubmission(over: Partial<SentOf<Api['requests']['submit']>> = {}): SentOf<Api['requests']['submit']> {
  const id = `request-${String(submissions++).padStart(12, '0')}`
  return { id, serviceCode: 'lamp', description: '楼道的灯坏了', photos: [], place: inGrid, contact: null, forSomeoneElse: null, ...over } // prettier-ignore
}

/** What a member of staff writes down for somebody without a phone. */
export function anEntry(over: Partial<SentOf<Api['requests']['enter']>> = {}): SentOf<Api['requests']['enter']> {
  const { contact, forSomeoneElse, ...said } = aSubmission()
  void [contact, forSomeoneElse]
  return { ...said, person: { name: '赵奶奶', phone: '', agreed: true }, ...over }
}

let commands = 0
export const aCommandId = () => `command-${String(commands++).padStart(12, '0')}`

/** The value of a call that must succeed. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(JSON.stringify(settled.error))
  return settled.value
}
