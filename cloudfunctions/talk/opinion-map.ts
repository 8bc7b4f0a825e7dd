// The kept picture of a matter's opinions: marked when somebody judges, drawn anew by whoever claims it first.
import { ok } from '@core/kernel/result'
import { drawOpinions } from '@core/talk/draw-opinions'
import { statementsPerMatter, type Stances } from '@core/talk/talk'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import type { KeptOpinionMap } from '../_kit/index-fields'
import type { Doc, Store } from '../_kit/store'

type DrawingWorld = Pick<World, 'store' | 'now'>

const clean = 0
export const stale = 1
export const drawing = 2
/** A process that claimed a picture and did not finish it by then has died. */
export const drawingLimitMs = 2 * 60_000
/** Opinions of one picture at most. Ids are hashes, so the first so many are picked without regard to anything. */
const opinionsLimit = 10_000

/** After what was judged is kept, so that a picture drawn before the mark is drawn again. Mostly only a read. */
export async function markStale(matterId: string, { store, now }: DrawingWorld): Promise<void> {
  const marked = await change(store, 'opinionMaps', matterId, (kept) =>
    ok(kept.stale === stale ? kept : { ...kept, stale, staleAt: now }),
  )
  if (marked.ok || marked.error.code !== 'not-found') return
  const first: KeptOpinionMap = { map: null, placing: null, voices: {}, stale, staleAt: now }
  // Found there all the same, it was marked a moment ago.
  await store.insert('opinionMaps', matterId, first)
}

/** Draws it if it is stale and nobody else is at it. True where it was drawn. */
export async function redraw(matterId: string, world: DrawingWorld): Promise<boolean> {
  const { store, now } = world
  if (!(await isClaimed(matterId, world))) return false
  // Read after the claim: whoever judges from now on marks it stale again.
  const people = await peopleOf(matterId, store)
  const statementIds = (await shownStatements(matterId, store)).map(({ _id }) => _id)
  const drawn = drawOpinions({ matterId, people, statementIds, now })
  await change(store, 'opinionMaps', matterId, (kept) => {
    const isOurs = kept.stale === drawing && kept.staleAt === now
    return ok({ ...kept, ...drawn, stale: isOurs ? clean : kept.stale })
  })
  return true
}

/** All statements anybody may judge; of a matter that is full, the earliest. */
export async function shownStatements(matterId: string, store: Store): Promise<readonly Doc<'statements'>[]> {
  const shown: Doc<'statements'>[] = []
  let cursor: string | undefined
  do {
    const equals = { matterId, state: 'shown' } as const
    const rows = await store.query('statements', { index: 'matterState', equals, order: 'asc', limit: 100, cursor })
    shown.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && shown.length < statementsPerMatter)
  return shown
}

async function isClaimed(matterId: string, { store, now }: DrawingWorld): Promise<boolean> {
  let isOurs = false
  const changed = await change(store, 'opinionMaps', matterId, (kept) => {
    const isAbandoned = kept.stale === drawing && kept.staleAt <= now - drawingLimitMs
    isOurs = kept.stale === stale || isAbandoned
    return ok(isOurs ? { ...kept, stale: drawing, staleAt: now } : kept)
  })
  return changed.ok && isOurs
}

async function peopleOf(matterId: string, store: Store): Promise<ReadonlyMap<string, Stances>> {
  const people = new Map<string, Stances>()
  let cursor: string | undefined
  do {
    const rows = await store.query('opinions', {
      index: 'matter',
      equals: { matterId },
      order: 'asc',
      limit: 100,
      cursor,
    })
    for (const { _id, stances } of rows.items) people.set(_id, stances)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && people.size < opinionsLimit)
  return people
}
