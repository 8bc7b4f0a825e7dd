// Votes of an estate in the demo district, announced by its community: open, secret, and one that is over in a moment.
import { randomUUID } from 'node:crypto'
import type { Api } from '@core/api'
import type { SentOf } from '@core/kernel/procedure'
import { must, type Client } from '../server-process'

export interface GivenVotes {
  /** Of letters by flat. */
  readonly codes: Readonly<Record<string, string>>
  readonly open: string
  readonly secret: string
  readonly notYet: string
  /** Closes a second after it opens. */
  readonly soonOver: string
  readonly matterId: string
  readonly registerId: string
}

export const question = '同意更换物业公司吗？'
export const secretQuestion = '同意用维修资金修三号楼的屋顶吗？'
const day = 86_400_000

/** `raiser` has agreed to the privacy notice. */
export async function givenVotes({ call }: Client, raiser: string): Promise<GivenVotes> {
  const staff = 'communityStaff'
  const { grants } = await must(call(staff, 'accounts', 'me', {}))
  const unitId = grants.find(({ role }) => role === staff)?.unitId ?? ''
  const registerId = randomUUID()
  const register = { id: registerId, kind: 'owners', name: '海棠苑业主', unitId, scopeName: '海棠苑', uploadId: randomUUID(), piece: 0, pieces: 1, csv } as const // prettier-ignore
  await must(call(staff, 'ballots', 'putRegister', register))
  const { letters } = await must(call(staff, 'ballots', 'letters', { registerId, page: 0 }))

  const matterId = randomUUID()
  const scope = { kind: 'estate', unitId, name: '海棠苑' } as const
  const matter = { id: matterId, title: '物业的事', text: '请大家一起定下来。', template: 'propertyDispute', scope, affected: '全体业主' } as const // prettier-ignore
  await must(call(raiser, 'councils', 'raise', matter))
  const command = () => ({ id: matterId, commandId: randomUUID() })
  await must(call(staff, 'councils', 'screen', { ...command(), accepted: true, reason: '关系到大家', to: 'deliberate', days: 3 })) // prettier-ignore
  await must(call(staff, 'councils', 'move', { ...command(), to: 'decide', reason: '都说清楚了', question }))

  const announce = async (over: Partial<SentOf<Api['ballots']['announce']>> = {}) => {
    const opensAt = Date.now() + 500
    const usual = { id: randomUUID(), matterId, registerId, question, ruleId: 'civilCode278Ordinary', subject: 'propertyCompany', mode: 'open', choices: 'yesNo', proxyLimit: 2, opensAt, closesAt: opensAt + 2 * day } as const // prettier-ignore
    return (await must(call(staff, 'ballots', 'announce', { ...usual, ...over }))).id
  }
  const soonOver = await announce({ closesAt: Date.now() + 1_500 })
  return {
    codes: Object.fromEntries(letters.map(({ units, code }) => [units[0] ?? '', code])),
    open: await announce(),
    secret: await announce({ mode: 'secret', question: secretQuestion, subject: 'useRepairFund' }),
    notYet: await announce({ opensAt: Date.now() + day }),
    soonOver,
    matterId,
    registerId,
  }
}

/** Until the clock has counted it: it looks once a minute. */
export async function isDecided({ call }: Client, id: string): Promise<void> {
  for (let looks = 0; looks < 90; looks++) {
    if ((await must(call('', 'ballots', 'get', { id }))).state === 'closed') return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`${id} was not counted`)
}

const flats = Array.from({ length: 8 }, (_, at) => `1-${101 + at},${(88.17 + at * 7).toFixed(2)},产权登记,业主${at},P${at},,`) // prettier-ignore
const csv = ['房号,面积,面积来源,业主,购房人编号,开发商未售,电话', ...flats].join('\n')
