// The whole store after the last death: the clock runs until nothing is untold, then every request, part, contact,
// message, line on the board and count is there as the logs say, and once.
import { boardEntryOf } from '@core/board/board-entry'
import { everyService } from '@core/insight/rate-cell'
import { queueOf } from '@core/requests/life'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { stored } from '../../cloudfunctions/_kit/stored-request'
import { insightOnTick } from '../../cloudfunctions/insight/on-tick'
import { worldAround } from '../functions/given-world'
import { messageFaults } from './check-messages'
import { faultsOf } from './check-requests'
import type { Deed } from './deeds'

const second = 1000

/** As the server does each minute, but without the minute. */
export async function runClock(store: Store): Promise<void> {
  const given = worldAround(store)
  given.clock.now = Date.now()
  for (;;) {
    given.clock.now += 31 * second
    await given.tick()
    await given.settle()
    const errors = given.logged.filter(({ level }) => level === 'error')
    if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
    if ((await store.count('requests', { index: 'undelivered', equals: { undelivered: 1 } })) === 0) break
  }
  while ((await insightOnTick({ store, now: given.clock.now })).counted > 0);
}

/** Sentences about what is wrong; none where all is well. */
export async function faultsIn(store: Store, deeds: readonly Deed[]): Promise<readonly string[]> {
  const all = await readAll(store, 'requests', 'district', {})
  const requests = new Map(all.map((one) => [one._id, one]))
  const asked = new Map<string, Deed[]>()
  for (const deed of deeds) {
    const own = asked.get(deed.requestId)
    if (own) own.push(deed)
    else asked.set(deed.requestId, [deed])
  }
  const faults = [...asked].flatMap(([id, own]) => faultsOf(id, requests.get(id), own))
  for (const request of all) {
    faults.push(...(asked.has(request._id) ? [] : partFaults(request, requests)))
    faults.push(...keptFaults(request, requests), ...(await besideFaults(request, store)))
  }
  return [...faults, ...(await messageFaults(all, store)), ...(await countFaults(all, store))]
}

/** What nobody sent is a part of what somebody split. */
function partFaults(part: Doc<'requests'>, requests: ReadonlyMap<string, Doc<'requests'>>): readonly string[] {
  const whole = requests.get(part.partOf)
  if (!whole?.parts.some(({ id }) => id === part._id)) return [`${part._id}: nobody asked for it`]
  return faultsOf(part._id, part, [])
}

function keptFaults(request: Doc<'requests'>, requests: ReadonlyMap<string, Doc<'requests'>>): readonly string[] {
  const { _id, rev, ...body } = request
  void rev
  const derived = stored(body)
  const sound: Readonly<Record<string, boolean>> = {
    'a part of it is lost': request.parts.every(({ id }) => requests.has(id)),
    'a part of it is open though it is over': !request.parts.some(
      ({ id, done }) => (done || !isOpen(request)) && isOpen(requests.get(id)),
    ),
    'is found by what it is not': keys.every((key) => derived[key] === body[key]),
    'has facts that nobody was told': request.delivered === request.log.length,
  }
  return sentences(_id, sound)
}

function isOpen(request: Doc<'requests'> | undefined): boolean {
  return request !== undefined && queueOf(request.status) !== 'done'
}

const keys = ['deskUnitId', 'assigneeId', 'subdistrictId', 'communityId', 'queue', 'undelivered', 'watchedBy', 'timed', 'clockAt'] as const // prettier-ignore

/** Its contact, its line on the board, what came of it. */
async function besideFaults(request: Doc<'requests'>, store: Store): Promise<readonly string[]> {
  const { _id } = request
  const [contact, entry, outcome] = await Promise.all([
    store.get('contacts', _id),
    store.get('boardEntries', _id),
    store.get('outcomes', _id),
  ])
  const due = boardEntryOf(request)
  const isOnBoard = entry?.asOf === due.asOf && entry.status === due.status && entry.shown === 1
  const isCounted = outcome?.facts === request.log.length && outcome.uncounted === 0
  return sentences(_id, {
    'its contact is lost': !request.hasContact || contact?.ownerId === request.authorId,
    'the board shows an older state of it': due.shown === 1 ? isOnBoard : entry?.shown !== 1,
    'what came of it is an older state': request.partOf === '' ? isCounted : outcome === undefined,
  })
}

/** The district's count of every month together. */
async function countFaults(all: readonly Doc<'requests'>[], store: Store): Promise<readonly string[]> {
  const cells = await readAll(store, 'rateCells', 'parent', { parentPath: '*', serviceCode: everyService })
  const counted = cells.reduce((sum, { tally }) => sum + tally.requests + tally.leftOut, 0)
  const wholes = all.filter(({ partOf }) => partOf === '').length
  return counted === wholes ? [] : [`the rates count ${counted} requests where there are ${wholes}`]
}

function sentences(id: string, sound: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(sound).flatMap(([sentence, holds]) => (holds ? [] : [`${id}: ${sentence}`]))
}
