// The records behind a number of a card: as many as were counted, each with the way to open it.
import { startOfChinaYear } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import type { Page } from '@core/kernel/page'
import { ok, refuse, type Result } from '@core/kernel/result'
import { deedKinds, type Deed } from '@core/members/deed'
import { seenKinds } from '@core/members/may-see-card'
import { deedPageSize, type DeedLine, type DeedOpens, type membersApi } from '@core/members/members-api'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Store } from '../_kit/store'
import { cardOf, isMember, viewerOf } from './card-view'

type Input = InputOf<(typeof membersApi)['deeds']>

export async function deeds({ personId, kind, cursor }: Input, context: Context): Promise<Result<Page<DeedLine>>> {
  const { store, now } = context
  const [card, viewer] = await Promise.all([cardOf(personId, store), viewerOf(context)])
  const isOwn = viewer.personId === personId
  const shown = isOwn || (card && seenKinds(personId, card, viewer, deedKinds).includes(kind))
  if (!shown || !(await isMember(personId, context))) return refuse('not-found', 'members.not-shown')
  const [rows, map] = await Promise.all([
    store.query('deeds', {
      index: 'person',
      equals: { personId, kind },
      from: startOfChinaYear(now),
      to: now,
      order: 'desc',
      limit: deedPageSize,
      cursor,
    }),
    districtMap(store),
  ])
  const items = await Promise.all(
    rows.items.map(async (deed) => ({
      id: deed._id,
      kind: deed.kind,
      label: deed.label,
      at: deed.at,
      unitName: map?.unit(deed.unitId)?.name ?? '',
      opens: await opensFor(deed, isOwn, context),
    })),
  )
  return ok({ items, cursor: rows.cursor })
}

const closed: DeedOpens = { to: 'closed', id: '' }

/** Others open what is public; the owner also what was only between two. */
async function opensFor(
  { kind, recordId }: Deed,
  isOwn: boolean,
  { store }: Pick<Context, 'store'>,
): Promise<DeedOpens> {
  switch (kind) {
    case 'answer': {
      if (isOwn) return { to: 'request', id: recordId }
      const entry = await store.get('boardEntries', recordId)
      return entry?.shown === 1 ? { to: 'boardEntry', id: recordId } : closed
    }
    case 'visit': {
      // Taken back and made again it is `<visit>.<turn>`.
      const checkIn = await store.get('checkIns', leading(recordId, '.'))
      if (!checkIn || checkIn.target !== 'place') return closed
      return { to: 'home', id: checkIn.targetId }
    }
    case 'whistle':
      return isOwn ? { to: kind, id: recordId } : closed
    case 'activity':
      return { to: kind, id: recordId }
    case 'family':
      return isOwn ? pledgedTo(kind, recordId, store) : closed
    case 'post':
    case 'problem':
      return pledgedTo(kind, recordId, store)
  }
}

/** The deed names the pledge, and when it began where it can begin again; what opens is what was pledged to. */
async function pledgedTo(to: 'post' | 'family' | 'problem', recordId: string, store: Store): Promise<DeedOpens> {
  const pledge = await store.get('pledges', leading(recordId, ':'))
  return pledge?.kind === to ? { to, id: pledge.ofId } : closed
}

function leading(recordId: string, mark: '.' | ':'): string {
  return recordId.split(mark)[0] ?? ''
}
