// A post, a family and a problem, as the rules make them.
import { dayMs } from '@core/kernel/china-day'
import type { Caller } from '@core/kernel/caller'
import type { Result } from '@core/kernel/result'
import { openProblem } from '@core/pledges/decide-problem'
import { enterFamily } from '@core/pledges/enter-family'
import type { Family } from '@core/pledges/family'
import { offerPost } from '@core/pledges/hold-post'
import type { Post } from '@core/pledges/post'
import type { Problem } from '@core/pledges/problem'
import { aResident, aStaff, noon, units } from '../../given'

export const worker = aStaff('gridWorker', 'B', '小王')
export const stranger = aStaff('gridWorker', 'B2', '小李')
export const resident = aResident({ sensitiveConsented: true })
export const days = (count: number) => count * dayMs

export function aMember(key: string, over: Partial<Caller> = {}): Caller {
  return { ...aResident(), accountId: `account-${key}`, personId: `person-${key}`, name: key, grants: [{ role: 'member', unitId: 'B' }], ...over } // prettier-ignore
}

const at = { unitId: 'B', path: units.B.path, placeId: 'home-1' }
export function givenPost(over: Partial<Post> = {}): Post {
  const offer = {
    ...at,
    title: '图书角值守',
    text: '',
    skills: ['整理'],
    times: ['weekend-morning' as const],
    hours: '',
    seats: 2,
  }
  return { ...must(offerPost(offer, worker, noon)), ...over }
}
export function givenFamily(over: Partial<Family> = {}): Family {
  const entry = { ...at, label: '一位独居老人，住二楼', needs: ['买菜'], how: 'paper' as const }
  return { ...must(enterFamily(entry, 'hash', worker, noon)), ...over }
}
export function givenProblem(over: Partial<Problem> = {}): Problem {
  const draft = { ...at, title: '楼道灯总坏', text: '换了三次', requestId: '', skills: ['电工'] }
  return { ...must(openProblem(draft, 'problem-1', worker, noon)), ...over }
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
export function reasonOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.reason
}
