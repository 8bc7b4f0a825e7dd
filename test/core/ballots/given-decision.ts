// Builders for announced votes.
import { announceDecision, draftDecision, type Announce } from '@core/ballots/announce-decision'
import type { Decision } from '@core/ballots/decision'
import type { MatterOption } from '@core/councils/matter'
import { dayMs } from '@core/kernel/china-day'
import { aStaff, noon } from '../../given'
import { electorsFrom, flats, valueOf } from './given-vote'

export const clerk = aStaff('communityStaff', 'C', '社区小陈')
export const opensAt = noon + dayMs
export const closesAt = noon + 8 * dayMs

export function anOption(id: string, title: string): MatterOption {
  const version = { title, text: '', costText: '', costFen: -1, consequences: '', at: noon, byName: '', reason: '' }
  return { id, versions: [version], withdrawn: false }
}

export function aMatterFor(over: Partial<Announce['matter']> = {}): Announce['matter'] {
  const scope = { kind: 'estate', unitId: 'C', unitName: '社区', path: ['D', 'S', 'C'], name: '阳光花园' } as const
  return { id: 'matter-1', title: '换物业公司', scope, stage: 'decide', options: [], demo: true, ...over }
}

export function anAnnounce(over: Partial<Announce> = {}): Announce {
  return {
    id: 'decision-00000001',
    matter: aMatterFor(),
    register: { id: 'register-1', kind: 'owners', name: '阳光花园业主', path: ['D', 'S', 'C'], scopeName: '阳光花园' },
    version: 3,
    electors: electorsFrom(flats('A', 12, '100.00')),
    question: '换物业公司吗？',
    ruleId: 'civilCode278Ordinary',
    subject: 'propertyCompany',
    mode: 'open',
    choices: 'yesNo',
    proxyLimit: 2,
    opensAt,
    closesAt,
    ...over,
  }
}

export function aDecision(over: Partial<Announce> = {}): Decision {
  const announce = anAnnounce(over)
  const draft = valueOf(draftDecision(announce, clerk, noon))
  return announceDecision(announce.id, draft, { box: 'box-key', kinds: {} })
}
