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

/** Does it, or answers false and leaves everything as it is. */
export function picture(all: Picture, doing: Doing): boolean {
  const one = all.get(doing.id)
  if (!one) return false
  const { who, what, now } = doing
  const isOpen = open.includes(one.status)
  const isStaffs = reach[who]?.includes(one.unit) ?? false
  const isOwn = one.author === who
  const isOver = ['answered', 'confirmed', 'closed'].includes(one.status)
  const hasOpenParts = one.parts.some(({ done }) => !done)
  const go = (change: Partial<Pictured>): true => {
    Object.assign(one, change, { untold: true })
    return true
  }
  const news = (kind: Pictured['news'][number]['what']) => one.news.push({ at: now, what: kind })
  if (['confirm', 'reopen', 'rate', 'withdraw'].includes(what) ? !isOwn : !isStaffs) return false
  switch (what) {
    case 'accept':
      if (one.status !== 'routed' && one.status !== 'reopened') return false
      news('accepted')
      return go({ status: 'accepted' })
    case 'progress':
      if (!isOpen) return false
      news('progressed')
      return go({ status: 'inProgress' })
    case 'answer':
      if (!isOpen || hasOpenParts) return false
      news('answered')
      return go({ status: 'answered', asked: '' })
    case 'return':
      if (!isOpen || hasOpenParts || one.unit === 'D' || one.returned > 2) return false
      return go({
        status: 'routed',
        asked: '',
        unit: one.returned === 2 ? 'C' : above[one.unit],
        returned: one.returned + 1,
      })
    case 'transfer':
      if (!isOpen || !reach[who]?.includes(doing.other as Unit)) return false
      return go({ status: 'routed', asked: '', unit: doing.other as Unit })
    case 'split':
      if (!isOpen || one.partOf !== '' || one.parts.length > 0) return false
      return go({ status: 'inProgress', parts: [1, 2].map((n) => ({ id: `${doing.commandId}.${n}`, done: false })) })
    case 'join':
      if (one.status !== 'inProgress' || !hasOpenParts) return false
      return go({ parts: one.parts.map((part) => ({ ...part, done: true })) })
    case 'merge': {
      const into = all.get(doing.other)
      if (!isOpen || one.partOf !== '' || one.parts.length > 0 || one.duplicates.length > 0) return false
      if (!into || into === one || !reach[who]?.includes(into.unit)) return false
      if (!open.includes(into.status) || into.partOf !== '' || into.into !== '') return false
      return go({ status: 'merged', asked: '', into: doing.other, unit: into.unit, mergedAt: now })
    }
    case 'unmerge':
      return one.status === 'merged' && go({ status: 'routed', into: '' })
    case 'askExtension':
      return isOpen && one.asked === '' && go({ asked: who })
    case 'decideExtension': {
      const isAbove = who === 'worker' ? false : who === 'leader' ? one.unit === 'B' : one.unit === 'D' || (reach[who] ?? []).includes(above[one.unit]) // prettier-ignore
      return isOpen && isAbove && one.asked !== '' && one.asked !== who && go({ asked: '' })
    }
    case 'close':
      return (one.status === 'answered' || one.status === 'confirmed') && go({ status: 'closed' })
    case 'recall':
      return isOver && go({ status: 'reopened' })
    case 'confirm':
      return one.status === 'answered' && go({ status: 'confirmed' })
    case 'reopen':
      return (one.status === 'answered' || one.status === 'closed') && one.reopened === 0 && go({ status: 'reopened', reopened: 1 }) // prettier-ignore
    case 'rate':
      return isOver && !one.rated && go({ rated: true })
    case 'withdraw':
      return (isOpen || one.status === 'merged') && go({ status: 'withdrawn', asked: '', into: '' })
    default:
      throw new Error(what)
  }
}

/** Everything that hangs on a request learns of it. */
export function deliver(all: Picture, id: string): void {
  const one = all.get(id)
  if (!one?.untold) return
  one.untold = false
  const touched = (other: Pictured, otherId: string) => {
    other.untold = true
    deliver(all, otherId)
  }
  for (const part of one.parts) {
    if (!part.done && !all.has(part.id)) {
      all.set(part.id, newPictured('', 'B', id))
      deliver(all, part.id)
    }
    const child = all.get(part.id)
    const isEnded = part.done || ['confirmed', 'closed', 'merged', 'withdrawn'].includes(one.status)
    if (child && isEnded && !['closed', 'confirmed', 'withdrawn'].includes(child.status)) {
      Object.assign(child, { status: 'closed', asked: '' })
      touched(child, part.id)
    }
  }
  const whole = one.partOf === '' ? undefined : all.get(one.partOf)
  const reported = whole?.parts.find((part) => part.id === id && !part.done)
  if (whole && reported && ['answered', 'confirmed', 'closed'].includes(one.status)) {
    reported.done = true
    touched(whole, one.partOf)
  }
  const main = one.status === 'merged' ? all.get(one.into) : undefined
  if (main && !main.duplicates.includes(id)) {
    main.duplicates.push(id)
    touched(main, one.into)
  }
  for (const duplicate of [...one.duplicates]) {
    const other = all.get(duplicate)
    if (other?.status === 'merged' && other.into === id && follow(other, id, one)) touched(other, duplicate)
  }
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
