// Builders for whistles.
import { usualCalendar } from '@core/district/working-calendar'
import { visitor, type Caller } from '@core/kernel/caller'
import { blowWhistle, type Blow } from '@core/partners/blow-whistle'
import { decideWhistle, type CallCommand, type WhistleCommand } from '@core/partners/decide-whistle'
import type { PartnerUnit } from '@core/partners/partner-unit'
import type { Whistle } from '@core/partners/whistle'
import type { CallCommandName } from '@core/partners/whistle-life'
import { aDesk, aStaff, noon, units } from '../../given'

export const calendar = usualCalendar
/** The office hours of that Tuesday go on at 14:00. */
export const afternoon = noon + 2 * 3600 * 1000
export const minute = 60_000

export const clerk = aStaff('communityStaff', 'C', '社区小陈')

export function aPartner(id = 'P1', over: Partial<PartnerUnit> = {}): PartnerUnit {
  return { id, name: `单位${id}`, kind: '供电', path: ['D', 'S', 'C'], phone: '0518-00000002', serviceCodes: [], demo: true, ...over } // prettier-ignore
}

export function aLiaison(unitId = 'P1', name = '联络员'): Caller {
  const personId = `person-${unitId}`
  return { ...visitor, accountId: `account-${unitId}`, personId, name, consented: true, grants: [{ role: 'unitLiaison', unitId }] } // prettier-ignore
}

export const ladder = [
  { unitId: 'C', unitName: '社区' },
  { unitId: 'S', unitName: '街道' },
  { unitId: 'D', unitName: '区' },
]

export function aBlow(over: Partial<Blow> = {}): Blow {
  const callees = ['P1', 'P2'].map((id) => ({ unit: aPartner(id), reachable: true }))
  return { id: 'whistle-000000001', unit: units.C, ladder, callees, requests: [], what: '路灯整片不亮', urgency: 'normal', reportWithinMinutes: undefined, ...over } // prettier-ignore
}

export function aWhistle(over: Partial<Blow> = {}, at = afternoon): Whistle {
  const blown = blowWhistle(aBlow(over), calendar, clerk, at)
  if (!blown.ok) throw new Error(blown.error.reason)
  return blown.value
}

/** Applies a command that must succeed. */
export function then(whistle: Whistle, command: WhistleCommand, caller: Caller, at = afternoon): Whistle {
  const decided = decideWhistle(whistle, command, caller, at)
  if (!decided.ok) throw new Error(decided.error.reason)
  return decided.value
}

export const zhang = { name: '张师傅', phone: '13900000001' }

/** A request as far as a whistle looks at it. */
export function aWhistled(id: string, over: Partial<Blow['requests'][number]> = {}): Blow['requests'][number] {
  return { id, desk: aDesk(), status: 'accepted', serviceName: '路灯照明', sensitive: false, ...over }
}

/** A command with everything it needs, new each time. */
let counter = 0
export function commandOf(type: CallCommandName, unitId = 'P1'): CallCommand {
  const to = { commandId: `command-${counter++}`, unitId }
  const judgement = { rating: 'satisfied', comment: '' } as const
  switch (type) {
    case 'reportIn':
      return { ...to, type, person: zhang }
    case 'act':
    case 'finish':
      return { ...to, type, text: '换了变压器' }
    case 'sendBack':
    case 'cancel':
      return { ...to, type, reason: '还有两盏不亮' }
    case 'release':
      return { ...to, type, text: '都亮了', judgement }
    case 'rate':
      return { ...to, type, judgement }
  }
}
