// A simple picture of what requests do, written apart from the product: a status, a place, a few counters and links. What
// hangs together is brought along by `deliver`, as soon as it is told of.

export type Status =
  | 'routed' | 'accepted' | 'inProgress' | 'answered' | 'reopened' | 'confirmed' | 'closed' | 'merged' | 'withdrawn' // prettier-ignore
export type Unit = 'B' | 'C' | 'S' | 'D'

export interface Pictured {
  status: Status
  unit: Unit
  author: string
  returned: number
  reopened: number
  rated: boolean
  /** Who asked for more time; empty for nobody. */
  asked: string
  parts: { id: string; done: boolean }[]
  partOf: string
  into: string
  mergedAt: number
  duplicates: string[]
  /** What its resident was told that a duplicate's resident should hear too. */
  news: { at: number; what: 'accepted' | 'progressed' | 'answered' }[]
  /** Which of the main one's news it has heard. */
  heard: Set<string>
  untold: boolean
}

export type Picture = Map<string, Pictured>

const open: readonly Status[] = ['routed', 'accepted', 'inProgress', 'reopened']
const above: Readonly<Record<Unit, Unit>> = { B: 'C', C: 'S', S: 'D', D: 'D' }
const reach: Readonly<Record<string, readonly Unit[]>> = {
  worker: ['B'],
  leader: ['B'],
  clerk: ['B', 'C'],
  street: ['B', 'C', 'S'],
  officer: ['B', 'C', 'S', 'D'],
}

export function newPictured(author: string, unit: Unit, partOf = ''): Pictured {
  return { status: 'routed', unit, author, returned: 0, reopened: 0, rated: false, asked: '', parts: [], partOf, into: '', mergedAt: 0, duplicates: [], news: [], heard: new Set(), untold: true } // prettier-ignore
}

export interface Doing {
  readonly who: string
  readonly what: string
  readonly id: string
  /** The other request of a merge, the unit of a transfer. */
  readonly other: string
  readonly commandId: string
  readonly now: number
}

interface Scene extends Doing {
  readonly all: Picture
  readonly one: Pictured
  readonly isOpen: boolean
  readonly isOver: boolean
  readonly hasOpenParts: boolean
}
/** How it stands after, or false where it cannot be done. */
type Deed = (scene: Scene) => false | Partial<Pictured>

const moved = { status: 'routed', asked: '' } as const
const whole = ({ partOf, parts }: Pictured) => partOf === '' && parts.length === 0

function told({ one, now }: Scene, what: Pictured['news'][number]['what']): Pick<Pictured, 'news'> {
  return { news: [...one.news, { at: now, what }] }
}

function mayAbsorb({ all, one, who, other }: Scene): Pictured | undefined {
  const into = all.get(other)
  if (!into || into === one || !reach[who]?.includes(into.unit)) return undefined
  return open.includes(into.status) && into.partOf === '' && into.into === '' ? into : undefined
}

function isAbove({ who, one: { unit } }: Scene): boolean {
  if (who === 'worker') return false
  if (who === 'leader') return unit === 'B'
  return unit === 'D' || (reach[who] ?? []).includes(above[unit])
}

const deeds: Readonly<Record<string, Deed>> = {
  accept: (scene) =>
    ['routed', 'reopened'].includes(scene.one.status) && { status: 'accepted', ...told(scene, 'accepted') },
  progress: (scene) => scene.isOpen && { status: 'inProgress', ...told(scene, 'progressed') },
  answer: (scene) =>
    scene.isOpen && !scene.hasOpenParts && { status: 'answered', asked: '', ...told(scene, 'answered') },
  return: ({ one: { unit, returned }, isOpen, hasOpenParts }) =>
    isOpen && !hasOpenParts && unit !== 'D' && returned <= 2 && { ...moved, unit: returned === 2 ? 'C' : above[unit], returned: returned + 1 }, // prettier-ignore
  transfer: ({ isOpen, who, other }) =>
    isOpen && (reach[who] ?? []).includes(other as Unit) && { ...moved, unit: other as Unit },
  split: ({ one, isOpen, commandId }) =>
    isOpen && whole(one) && { status: 'inProgress', parts: [1, 2].map((n) => ({ id: `${commandId}.${n}`, done: false })) }, // prettier-ignore
  join: ({ one, isOpen, hasOpenParts }) =>
    isOpen && hasOpenParts && { status: 'inProgress', parts: one.parts.map((part) => ({ ...part, done: true })) },
  merge: (scene) => {
    const { one, isOpen, other, now } = scene
    const into = isOpen && whole(one) && one.duplicates.length === 0 ? mayAbsorb(scene) : undefined
    return into ? { status: 'merged', asked: '', into: other, unit: into.unit, mergedAt: now } : false
  },
  unmerge: ({ one }) => one.status === 'merged' && { status: 'routed', into: '' },
  askExtension: ({ one, isOpen, who }) => isOpen && one.asked === '' && { asked: who },
  decideExtension: (scene) =>
    scene.isOpen && isAbove(scene) && !['', scene.who].includes(scene.one.asked) && { asked: '' },
  close: ({ one }) => ['answered', 'confirmed'].includes(one.status) && { status: 'closed' },
  recall: ({ isOver }) => isOver && { status: 'reopened' },
  confirm: ({ one }) => one.status === 'answered' && { status: 'confirmed' },
  reopen: ({ one }) =>
    ['answered', 'closed'].includes(one.status) && one.reopened === 0 && { status: 'reopened', reopened: 1 },
  rate: ({ one, isOver }) => isOver && !one.rated && { rated: true },
  withdraw: ({ one, isOpen }) => (isOpen || one.status === 'merged') && { status: 'withdrawn', asked: '', into: '' },
}
const residents = ['confirm', 'reopen', 'rate', 'withdraw']

/** Does it, or answers false and leaves everything as it is. */
export function picture(all: Picture, doing: Doing): boolean {
  const one = all.get(doing.id)
  if (!one) return false
  const { who, what } = doing
  const isConcerned = residents.includes(what) ? one.author === who : (reach[who] ?? []).includes(one.unit)
  const isOpen = open.includes(one.status)
  const isOver = ['answered', 'confirmed', 'closed'].includes(one.status)
  const hasOpenParts = one.parts.some(({ done }) => !done)
  const after = isConcerned && deeds[what]?.({ ...doing, all, one, isOpen, isOver, hasOpenParts })
  if (!after) return false
  Object.assign(one, after, { untold: true })
  return true
}

/** Everything that hangs on a request learns of it. */
export function deliver(all: Picture, id: string): void {
  const one = all.get(id)
  if (!one?.untold) return
  one.untold = false
  for (const part of one.parts) deliverPart(all, id, one, part)
  deliverUp(all, id, one)
  for (const duplicate of [...one.duplicates]) {
    const other = all.get(duplicate)
    if (other?.status === 'merged' && other.into === id && follow(other, id, one)) touch(all, duplicate, other)
  }
}

function touch(all: Picture, id: string, one: Pictured): void {
  one.untold = true
  deliver(all, id)
}

function deliverPart(all: Picture, id: string, one: Pictured, part: Pictured['parts'][number]): void {
  const isEnded = part.done || ['confirmed', 'closed', 'merged', 'withdrawn'].includes(one.status)
  if (!all.has(part.id)) {
    all.set(part.id, { ...newPictured('', 'B', id), status: isEnded ? 'closed' : 'routed' })
    return deliver(all, part.id)
  }
  const child = all.get(part.id)
  if (!child || !isEnded || ['closed', 'confirmed', 'withdrawn'].includes(child.status)) return
  Object.assign(child, { status: 'closed', asked: '' })
  touch(all, part.id, child)
}

/** A part to its whole, a duplicate to its main one. */
function deliverUp(all: Picture, id: string, one: Pictured): void {
  const whole = all.get(one.partOf)
  const reported = whole?.parts.find((part) => part.id === id && !part.done)
  if (whole && reported && ['answered', 'confirmed', 'closed'].includes(one.status)) {
    reported.done = true
    touch(all, one.partOf, whole)
  }
  const main = one.status === 'merged' ? all.get(one.into) : undefined
  if (!main || main.duplicates.includes(id)) return
  main.duplicates.push(id)
  touch(all, one.into, main)
}

/** Answers whether anything was new. */
function follow(one: Pictured, mainId: string, main: Pictured): boolean {
  let isNew = false
  for (const [index, news] of main.news.entries()) {
    const key = `${mainId}:${news.what}:${index}`
    if (news.at < one.mergedAt || one.heard.has(key)) continue
    one.heard.add(key)
    isNew = true
    if (news.what === 'answered') {
      Object.assign(one, { status: 'answered', into: '' })
      return true
    }
  }
  if (open.includes(main.status) || main.status === 'answered') return isNew
  Object.assign(one, { status: 'routed', into: '', unit: main.unit })
  return true
}
