// A request merged into another learns what came of that one, as its own story: its resident is told, and may object.
import { leadsFrom } from './life'
import { noted } from './on-time'
import { unmerged } from './outcome'
import type { Happening, RequestFact } from './fact'
import type { ServiceRequest } from './request'
import { stopped, type Terms } from './timing'

/** The main one learns of what was merged into it. */
export function absorb<R extends ServiceRequest>(main: R, fromId: string, at: number): R {
  if (main.duplicates.includes(fromId)) return main
  return noted(
    { ...main, duplicates: [...main.duplicates, fromId] },
    { type: 'absorbed', fromId },
    at,
    `absorb:${fromId}`,
  )
}

/** Brings `merged` up to date with `main`; the same request where there is nothing new. */
export function followMain<R extends ServiceRequest>(
  merged: R,
  mainId: string,
  main: ServiceRequest,
  at: number,
  terms: Terms,
): R {
  if (merged.status !== 'merged' || merged.mergedInto !== mainId) return merged
  const since = merged.log.filter((fact) => fact.type === 'merged').at(-1)?.at ?? 0
  const told = main.log.reduce<R>(
    (request, fact, index) => (fact.at < since ? request : follow(request, fact, `follow:${mainId}:${index}`, at)),
    merged,
  )
  if (told.status !== 'merged') return told
  const stands = leadsFrom('answer', main.status) || main.status === 'answered'
  return stands ? told : standAlone(told, main, at, terms)
}

/** Only what happened since it was merged: what the main one's resident had heard before is not its news. */
function follow<R extends ServiceRequest>(request: R, fact: RequestFact, key: string, at: number): R {
  if (request.status !== 'merged') return request
  const happening = followed(fact)
  if (!happening) return request
  const noticed = noted(request, happening, at, key)
  if (noticed === request || happening.what !== 'answered') return noticed
  const desk = { ...noticed.desk, assigneeId: fact.by.id, assigneeName: fact.by.name }
  return { ...noticed, status: 'answered', mergedInto: '', timing: stopped, desk }
}

type Followed = Extract<Happening, { readonly type: 'followed' }>

function followed(fact: RequestFact): Followed | undefined {
  const { name } = fact.by
  switch (fact.type) {
    case 'accepted':
      return { type: 'followed', what: 'accepted', name, text: '', photos: [] }
    case 'progressed':
    case 'answered':
      return { type: 'followed', what: fact.type, name, text: fact.text, photos: fact.photos }
    default:
      return undefined
  }
}

/** The main one ended without an answer: what leaned on it must not be lost with it. */
function standAlone<R extends ServiceRequest>(request: R, main: ServiceRequest, at: number, terms: Terms): R {
  const { facts, change } = unmerged({ ...request, desk: main.desk }, '', { at, terms })
  return facts.reduce<R>((changed, fact, index) => noted(changed, fact, at, `alone:${request.log.length}:${index}`), {
    ...request,
    ...change,
    desk: main.desk,
  })
}
